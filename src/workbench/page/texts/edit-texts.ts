/** Texts about what a person does to the cells and sheets, in Chinese first. */
import type { EditName, RefusalCode } from "../actions/outcome";

export interface EditTexts {
  readonly editingCell: string;
  /** Names of edits, for 撤销: … */
  readonly edits: Readonly<Record<EditName, string>>;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly undone: (edit: string) => string;
  readonly redone: (edit: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
}

export const CHINESE_EDITS: EditTexts = {
  editingCell: "正在编辑单元格",
  edits: {
    typing: "键入",
    clear: "清除",
    paste: "粘贴",
    format: "格式",
    merge: "合并单元格",
    unmerge: "取消合并",
    insertRows: "插入行",
    insertColumns: "插入列",
    deleteRows: "删除行",
    deleteColumns: "删除列",
    size: "行高或列宽",
    hide: "隐藏",
    unhide: "取消隐藏",
    addSheet: "新建工作表",
    deleteSheet: "删除工作表",
    renameSheet: "重命名工作表",
    moveSheet: "移动工作表",
    sort: "排序",
    filter: "筛选",
    freeze: "冻结窗格",
  },
  refusals: {
    protected: "工作表受保护,不能修改;请先在 Excel 中撤销工作表保护。",
    structureProtected: "工作簿结构受保护,不能增删、移动或重命名工作表。",
    tooLong: "内容太长:单元格最多 32,767 个字符,公式最多 8,192 个字符。请缩短后再试。",
    tooManyCells: "选中的单元格太多,请缩小选区后再试。",
    beyondGrid: "放不下:会超出工作表的最后一行或最后一列。请换一个位置。",
    partOfMerge: "目标区域里有合并单元格,放不下这些内容。请先取消合并。",
    mergedInSort: "要排序的区域里有合并单元格。请先取消合并,再排序。",
    nothingToSort: "这里没有可排序的清单。请先选中清单里要排序的那一列。",
    nothingToFilter: "这里没有可筛选的清单。请先选中清单里的一个单元格。",
    filteredBetween: "选区里有被隐藏的行或列。请先清除筛选或取消隐藏。",
    lastSheet: "工作簿至少要有一张可见的工作表。",
    sheetNameMalformed: "工作表名称须为 1–31 个字符,不能含有 \\ / ? * [ ] : ,首尾不能是单引号。",
    sheetNameTaken: "已有同名的工作表,请换一个名称。",
  },
  undone: (edit) => `已撤销:${edit}`,
  redone: (edit) => `已恢复:${edit}`,
  nothingToUndo: "没有可撤销的操作。加载项改过同一处内容后,之前的操作不能再撤销。",
  nothingToRedo: "没有可恢复的操作。",
};

export const ENGLISH_EDITS: EditTexts = {
  editingCell: "Editing a cell",
  edits: {
    typing: "typing",
    clear: "clear",
    paste: "paste",
    format: "format",
    merge: "merge cells",
    unmerge: "unmerge cells",
    insertRows: "insert rows",
    insertColumns: "insert columns",
    deleteRows: "delete rows",
    deleteColumns: "delete columns",
    size: "row height or column width",
    hide: "hide",
    unhide: "unhide",
    addSheet: "new sheet",
    deleteSheet: "delete sheet",
    renameSheet: "rename sheet",
    moveSheet: "move sheet",
    sort: "sort",
    filter: "filter",
    freeze: "freeze panes",
  },
  refusals: {
    protected: "The sheet is protected; unprotect it in Excel first.",
    structureProtected:
      "The workbook's structure is protected: sheets cannot be added, deleted, moved or renamed.",
    tooLong:
      "Too long: a cell takes 32,767 characters, a formula 8,192. Shorten the text and try again.",
    tooManyCells: "Too many cells are selected; select fewer and try again.",
    beyondGrid:
      "It does not fit: it would reach beyond the last row or column. Choose another place.",
    partOfMerge: "There are merged cells in the way. Unmerge them first.",
    mergedInSort: "There are merged cells among those to be sorted. Unmerge them, then sort.",
    nothingToSort: "There is no list to sort here. Select the column of the list to sort by.",
    nothingToFilter: "There is no list to filter here. Select a cell of the list.",
    filteredBetween:
      "Some of the selected rows or columns are hidden. Clear the filter or unhide them first.",
    lastSheet: "A workbook has at least one visible sheet.",
    sheetNameMalformed:
      "A sheet's name has 1–31 characters, none of \\ / ? * [ ] : and no quote at its ends.",
    sheetNameTaken: "Another sheet has this name; choose another one.",
  },
  undone: (edit) => `Undone: ${edit}`,
  redone: (edit) => `Redone: ${edit}`,
  nothingToUndo:
    "Nothing to undo. What the add-in has changed since cannot be taken back from here.",
  nothingToRedo: "Nothing to redo.",
};
