import type { FunctionUses } from "./function-use";

/** What the functions of information do. */
export const INFORMATION_USES: FunctionUses = {
  CELL: ["单元格的格式、位置或内容。", "Format, place or content of a cell."],
  "ERROR.TYPE": ["错误值的编号。", "Number of an error."],
  ISBLANK: ["是否空白。", "Whether a cell is blank."],
  ISERR: ["是否 #N/A 以外的错误。", "Whether it is an error other than #N/A."],
  ISERROR: ["是否错误。", "Whether it is an error."],
  ISEVEN: ["是否偶数。", "Whether a number is even."],
  ISFORMULA: ["单元格里是否公式。", "Whether a cell holds a formula."],
  ISLOGICAL: ["是否逻辑值。", "Whether it is TRUE or FALSE."],
  ISNA: ["是否 #N/A。", "Whether it is #N/A."],
  ISNONTEXT: ["是否不是文本。", "Whether it is no text."],
  ISNUMBER: ["是否数字。", "Whether it is a number."],
  ISODD: ["是否奇数。", "Whether a number is odd."],
  ISREF: ["是否引用。", "Whether it is a reference."],
  ISTEXT: ["是否文本。", "Whether it is a text."],
  N: ["变成数字。", "The value as a number."],
  NA: ["给出 #N/A。", "The error #N/A."],
  TYPE: ["值的类型的编号。", "Number of the kind of a value."],
};
