/** Texts of finding, the filter menu and the sheet tabs, in Chinese first. */
import type { FilterMenuTexts } from "../filter-menu";
import type { FindBarTexts } from "../find-bar";

export interface ToolTexts
  extends FindBarTexts, Omit<FilterMenuTexts, "commands" | "ok" | "cancel"> {
  readonly notFound: (text: string) => string;
  readonly foundAt: (address: string) => string;
  readonly newSheet: string;
  readonly sheetMenu: (name: string) => string;
  readonly renameSheet: string;
  readonly sheetName: string;
  readonly deleteSheet: string;
  readonly deleteSheetTitle: (name: string) => string;
  readonly deleteSheetQuestion: string;
  readonly moveSheetLeft: string;
  readonly moveSheetRight: string;
  readonly hideSheet: string;
  readonly showSheet: (name: string) => string;
}

export const CHINESE_TOOLS: ToolTexts = {
  find: "查找",
  findWhat: "查找内容",
  findNext: "下一个",
  findPrevious: "上一个",
  closeFind: "关闭查找",
  notFound: (text) => `本工作表中没有“${text}”。`,
  foundAt: (address) => `找到:${address}`,
  filterOf: (column) => `筛选:${column}`,
  filterSearch: "搜索",
  filterAll: "全选",
  filterBlank: "(空白)",
  filterMore: (values) => `还有 ${values} 个值,请用搜索缩小范围。`,
  filterNone: "没有符合的值。",
  clearColumnFilter: "清除此列的筛选",
  newSheet: "新建工作表",
  sheetMenu: (name) => `工作表“${name}”的菜单`,
  renameSheet: "重命名",
  sheetName: "工作表名称",
  deleteSheet: "删除",
  deleteSheetTitle: (name) => `删除工作表“${name}”吗?`,
  deleteSheetQuestion: "工作表中的内容会一起删除。删除后可以用“撤销”恢复。",
  moveSheetLeft: "左移",
  moveSheetRight: "右移",
  hideSheet: "隐藏",
  showSheet: (name) => `取消隐藏“${name}”`,
};

export const ENGLISH_TOOLS: ToolTexts = {
  find: "Find",
  findWhat: "Find what",
  findNext: "Next",
  findPrevious: "Previous",
  closeFind: "Close find",
  notFound: (text) => `"${text}" is not on this sheet.`,
  foundAt: (address) => `Found: ${address}`,
  filterOf: (column) => `Filter: ${column}`,
  filterSearch: "Search",
  filterAll: "Select all",
  filterBlank: "(Blanks)",
  filterMore: (values) => `${values} more values; search to narrow them down.`,
  filterNone: "No value matches.",
  clearColumnFilter: "Clear this column's filter",
  newSheet: "New sheet",
  sheetMenu: (name) => `Menu of sheet "${name}"`,
  renameSheet: "Rename",
  sheetName: "Name of the sheet",
  deleteSheet: "Delete",
  deleteSheetTitle: (name) => `Delete sheet "${name}"?`,
  deleteSheetQuestion: "What is on the sheet is deleted with it. Undo brings it back.",
  moveSheetLeft: "Move left",
  moveSheetRight: "Move right",
  hideSheet: "Hide",
  showSheet: (name) => `Unhide "${name}"`,
};
