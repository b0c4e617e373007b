import type { FunctionUses } from "./function-use";

/** What the functions of lookup and references do. */
export const LOOKUP_USES: FunctionUses = {
  ADDRESS: ["由行号和列号得到地址文本。", "The address of a row and column as text."],
  AREAS: ["引用里有几个区域。", "Number of areas in a reference."],
  COLUMN: ["列号。", "Number of the column."],
  COLUMNS: ["列数。", "Number of columns."],
  FORMULATEXT: ["单元格里的公式文本。", "A cell's formula as text."],
  HLOOKUP: [
    "在第一行找值,给出同一列另一行的值。",
    "Looks for a value in the first row and gives another row's.",
  ],
  HYPERLINK: ["一个链接。", "A link."],
  INDEX: ["区域里某行某列的值。", "The value at a row and column of a range."],
  INDIRECT: ["文本所指的引用。", "The reference that a text stands for."],
  LOOKUP: [
    "在排好序的区域找值,给出对应的值。",
    "Looks for a value in a sorted range and gives the one beside it.",
  ],
  MATCH: ["值在一行或一列里的位置。", "The place of a value in a row or column."],
  OFFSET: ["移动和改变大小以后的引用。", "A reference moved and resized."],
  ROW: ["行号。", "Number of the row."],
  ROWS: ["行数。", "Number of rows."],
  SHEET: ["工作表的序号。", "Number of a sheet."],
  SHEETS: ["工作表的个数。", "Number of sheets."],
  VLOOKUP: [
    "在第一列找值,给出同一行另一列的值。",
    "Looks for a value in the first column and gives another column's.",
  ],
  XLOOKUP: [
    "在一个区域找值,给出另一个区域对应的值。",
    "Looks for a value in one range and gives the one of another range.",
  ],
  XMATCH: [
    "值的位置,可以近似或从后往前找。",
    "The place of a value, near ones and from the end too.",
  ],
};
