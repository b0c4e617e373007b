/** Every text of the workbench's own, in Chinese first. The add-in brings its own texts. */

import { CHINESE_COMMANDS, ENGLISH_COMMANDS, type CommandTexts } from "./texts/command-texts";
import { CHINESE_EDITS, ENGLISH_EDITS, type EditTexts } from "./texts/edit-texts";
import {
  CHINESE_AUTOSAVE,
  CHINESE_PRINT,
  ENGLISH_AUTOSAVE,
  ENGLISH_PRINT,
  type AutosaveTexts,
  type PrintTexts,
} from "./texts/print-texts";
import {
  CHINESE_VALIDATION,
  ENGLISH_VALIDATION,
  type ValidationTexts,
} from "./texts/validation-texts";
import { CHINESE_FUNCTIONS, ENGLISH_FUNCTIONS, type FunctionTexts } from "./texts/function-texts";
import { CHINESE_TOOLS, ENGLISH_TOOLS, type ToolTexts } from "./texts/tool-texts";

export type PageLanguage = "zh-CN" | "en-US";

export interface PageTexts
  extends
    EditTexts,
    CommandTexts,
    ToolTexts,
    PrintTexts,
    AutosaveTexts,
    ValidationTexts,
    FunctionTexts {
  readonly workbench: string;
  readonly open: string;
  readonly save: string;
  readonly newBlank: string;
  readonly unsaved: string;
  readonly blankName: string;
  readonly quickAccess: string;
  readonly ribbon: string;
  readonly ribbonTabs: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly grid: string;
  readonly gridHint: string;
  readonly scrollDown: string;
  readonly scrollAcross: string;
  readonly sheetTabs: string;
  readonly earlierSheets: string;
  readonly laterSheets: string;
  readonly pane: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly statusBar: string;
  readonly ready: string;
  readonly average: string;
  readonly count: string;
  readonly sum: string;
  readonly filtered: (shown: number, all: number) => string;
  readonly running: (command: string) => string;
  readonly notAddress: (text: string) => string;
  readonly opening: (fileName: string) => string;
  readonly openingRows: (fileName: string, rows: number) => string;
  readonly openingStopped: (fileName: string) => string;
  readonly stop: string;
  readonly opened: (fileName: string) => string;
  readonly saved: (fileName: string) => string;
  readonly cellMenu: string;
  readonly chartNotDrawn: (type: string) => string;
  readonly cannotOpen: (fileName: string) => string;
  readonly cannotOpenUnknown: string;
  readonly cannotSave: string;
  readonly cannotSaveWhy: string;
  readonly cannotStart: string;
  readonly cannotStartWhy: (what: string) => string;
  readonly unchanged: string;
  readonly oneFileOnly: string;
  readonly dropHere: string;
  readonly unsavedTitle: string;
  readonly unsavedQuestion: (fileName: string) => string;
  readonly saveFirst: string;
  readonly discard: string;
  readonly cancel: string;
  readonly ok: string;
}

const CHINESE: PageTexts = {
  ...CHINESE_EDITS,
  ...CHINESE_COMMANDS,
  ...CHINESE_TOOLS,
  ...CHINESE_PRINT,
  ...CHINESE_AUTOSAVE,
  ...CHINESE_VALIDATION,
  ...CHINESE_FUNCTIONS,
  workbench: "工作台",
  open: "打开",
  save: "保存",
  newBlank: "新建",
  unsaved: "有未保存的更改",
  blankName: "工作簿1.xlsx",
  quickAccess: "文件",
  ribbon: "功能区",
  ribbonTabs: "功能区选项卡",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  grid: "工作表单元格",
  gridHint: "用方向键移动,输入即替换内容,按 F2 修改,按 F6 离开表格。",
  scrollDown: "上下滚动",
  scrollAcross: "左右滚动",
  sheetTabs: "工作表标签",
  earlierSheets: "前面的工作表",
  laterSheets: "后面的工作表",
  pane: "加载项窗格",
  closePane: "关闭窗格",
  paneWidth: "窗格宽度",
  statusBar: "状态栏",
  ready: "就绪",
  average: "平均值",
  count: "计数",
  sum: "求和",
  filtered: (shown, all) => `筛选:${shown}/${all} 行`,
  running: (command) => `正在运行:${command}…`,
  notAddress: (text) => `“${text}”不是单元格地址,请输入如 B3 或 B3:D9。`,
  opening: (fileName) => `正在打开 ${fileName}…`,
  openingRows: (fileName, rows) => `正在打开 ${fileName}…已读 ${rows.toLocaleString("zh-CN")} 行`,
  openingStopped: (fileName) => `已停止打开 ${fileName},当前工作簿保持不变。`,
  stop: "停止",
  opened: (fileName) => `已打开 ${fileName}`,
  saved: (fileName) => `已保存到下载文件夹:${fileName}`,
  cellMenu: "单元格菜单",
  chartNotDrawn: (type) => `工作台不绘制这种图表(${type}),保存后可在 Excel 中查看。`,
  cannotOpen: (fileName) => `打不开“${fileName}”`,
  cannotOpenUnknown: "读取文件时出错,文件可能已损坏,请重新导出或在 Excel 中另存为 .xlsx 后再试。",
  cannotSave: "没有保存",
  cannotSaveWhy: "生成 .xlsx 文件时出错,工作簿仍在这里,请再试一次。",
  cannotStart: "工作台没有启动",
  cannotStartWhy: (what) => `读不到 ${what},请用 npm start 启动后再打开此页。`,
  unchanged: "当前打开的工作簿保持不变。",
  oneFileOnly: "一次只能打开一个文件,请只拖入一个 .xlsx 文件。",
  dropHere: "松开鼠标,打开此工作簿",
  unsavedTitle: "要保存更改吗?",
  unsavedQuestion: (fileName) => `“${fileName}”有未保存的更改。打开另一个工作簿会丢失这些更改。`,
  saveFirst: "保存",
  discard: "不保存",
  cancel: "取消",
  ok: "确定",
};

const ENGLISH: PageTexts = {
  ...ENGLISH_EDITS,
  ...ENGLISH_COMMANDS,
  ...ENGLISH_TOOLS,
  ...ENGLISH_PRINT,
  ...ENGLISH_AUTOSAVE,
  ...ENGLISH_VALIDATION,
  ...ENGLISH_FUNCTIONS,
  workbench: "Workbench",
  open: "Open",
  save: "Save",
  newBlank: "New",
  unsaved: "Unsaved changes",
  blankName: "Book1.xlsx",
  quickAccess: "File",
  ribbon: "Ribbon",
  ribbonTabs: "Ribbon tabs",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  grid: "Cells of the sheet",
  gridHint: "Arrow keys move, typing replaces, F2 edits, F6 leaves the grid.",
  scrollDown: "Scroll up and down",
  scrollAcross: "Scroll left and right",
  sheetTabs: "Sheet tabs",
  earlierSheets: "Earlier sheets",
  laterSheets: "Later sheets",
  pane: "Add-in pane",
  closePane: "Close pane",
  paneWidth: "Width of the pane",
  statusBar: "Status bar",
  ready: "Ready",
  average: "Average",
  count: "Count",
  sum: "Sum",
  filtered: (shown, all) => `Filter: ${shown}/${all} rows`,
  running: (command) => `Running: ${command}…`,
  notAddress: (text) => `"${text}" is no cell address; type one such as B3 or B3:D9.`,
  opening: (fileName) => `Opening ${fileName}…`,
  openingRows: (fileName, rows) => `Opening ${fileName}… ${rows.toLocaleString("en-US")} rows read`,
  openingStopped: (fileName) => `Stopped opening ${fileName}; the open workbook is unchanged.`,
  stop: "Stop",
  opened: (fileName) => `Opened ${fileName}`,
  saved: (fileName) => `Saved to your downloads: ${fileName}`,
  cellMenu: "Cell menu",
  chartNotDrawn: (type) =>
    `The workbench does not draw this kind of chart (${type}); save and see it in Excel.`,
  cannotOpen: (fileName) => `Cannot open "${fileName}"`,
  cannotOpenUnknown:
    "Reading the file failed; it may be damaged. Export it again, or save it as .xlsx in Excel and try again.",
  cannotSave: "Not saved",
  cannotSaveWhy: "Making the .xlsx file failed. The workbook is still here; try again.",
  cannotStart: "The workbench did not start",
  cannotStartWhy: (what) =>
    `Could not read ${what}; start with npm start and open this page again.`,
  unchanged: "The open workbook is unchanged.",
  oneFileOnly: "Only one file can be opened at a time; drop a single .xlsx file.",
  dropHere: "Drop to open this workbook",
  unsavedTitle: "Save your changes?",
  unsavedQuestion: (fileName) =>
    `"${fileName}" has unsaved changes. They are lost when another workbook is opened.`,
  saveFirst: "Save",
  discard: "Don't save",
  cancel: "Cancel",
  ok: "OK",
};

/** The language a `?lang=` asks for; Chinese where it asks for none we have. */
export function pageLanguage(asked: string | null): PageLanguage {
  return asked?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

export function pageTexts(language: PageLanguage): PageTexts {
  return language === "en-US" ? ENGLISH : CHINESE;
}
