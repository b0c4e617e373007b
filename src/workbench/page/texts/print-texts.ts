/** Texts of the print preview and of autosaving, in Chinese first. */

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
  tooManyPages: (pages, most) => `共 ${pages} 页,这里只预览和打印前 ${most} 页;请设置打印区域或先筛选。`,
  pageOf: (page, pages) => `第 ${page} 页,共 ${pages} 页`,
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
