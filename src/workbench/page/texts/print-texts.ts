/** Texts of the print preview and of autosaving, in Chinese first. */

export interface AutosaveTexts {
  readonly autosave: string;
  readonly autosaveMeans: string;
  readonly autosaveOn: string;
  readonly autosaveOff: string;
  readonly autosaved: (time: string) => string;
  readonly autosaveFailed: string;
  readonly keptTitle: string;
  readonly keptQuestion: (fileName: string, time: string) => string;
  readonly keptOpen: string;
  readonly keptLeave: string;
}

export interface PrintTexts {
  readonly print: string;
  readonly close: string;
  readonly printedPages: string;
  readonly nothingToPrint: string;
  readonly pageCount: (pages: number) => string;
  readonly tooManyPages: (pages: number, most: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
}

export const CHINESE_PRINT: PrintTexts = {
  print: "打印",
  close: "关闭",
  printedPages: "打印页面",
  nothingToPrint: "这张工作表没有可打印的内容。",
  pageCount: (pages) => `共 ${pages} 页`,
  tooManyPages: (pages, most) =>
    `共 ${pages} 页,这里只预览和打印前 ${most} 页;请设置打印区域或先筛选。`,
  pageOf: (page, pages) => `第 ${page} 页,共 ${pages} 页`,
};

export const CHINESE_AUTOSAVE: AutosaveTexts = {
  autosave: "自动保存",
  autosaveMeans:
    "开启后,打开的工作簿在每次修改后几秒保存到本机的浏览器里,关掉页面也能找回;用同一浏览器的其他人也能看到。",
  autosaveOn: "开启",
  autosaveOff: "关闭并清除已存内容",
  autosaved: (time) => `已自动保存到本机浏览器:${time}`,
  autosaveFailed: "浏览器没有允许自动保存,已关闭;请用“保存”下载文件。",
  keptTitle: "继续上次的工作簿吗?",
  keptQuestion: (fileName, time) => `“${fileName}”自动保存于 ${time}。`,
  keptOpen: "继续",
  keptLeave: "打开示例",
};

export const ENGLISH_AUTOSAVE: AutosaveTexts = {
  autosave: "Autosave",
  autosaveMeans:
    "While it is on, the open workbook is kept in this computer's browser some seconds after each change and can be recovered when the page was closed; others who use this browser can see it, too.",
  autosaveOn: "Turn on",
  autosaveOff: "Turn off and clear",
  autosaved: (time) => `Kept in this browser: ${time}`,
  autosaveFailed: "The browser did not allow autosaving; it is off. Save downloads the file.",
  keptTitle: "Go on with the last workbook?",
  keptQuestion: (fileName, time) => `"${fileName}" was kept at ${time}.`,
  keptOpen: "Go on",
  keptLeave: "Open the sample",
};

export const ENGLISH_PRINT: PrintTexts = {
  print: "Print",
  close: "Close",
  printedPages: "Printed pages",
  nothingToPrint: "There is nothing to print on this sheet.",
  pageCount: (pages) => `${pages} pages`,
  tooManyPages: (pages, most) =>
    `${pages} pages; only the first ${most} are shown and printed here. Set a print area or filter first.`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};
