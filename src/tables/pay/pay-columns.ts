import type { AmountUnit } from "../../rules/amount-unit";
import { cleanText } from "../cell-text";
import type { CellBlock } from "../cell";
import { readHeaderText, unitOfTitleRow } from "../header-text";
import { findColumns, type HeaderWords, type WordedColumns } from "../sheet-words";

/** Where a list that people fill in has its columns. */
export interface PayLayout<Field extends string> extends WordedColumns<Field> {
  /** Unit of the amounts: as the header of the amount or the rows above it say, else 元. */
  readonly unit: AmountUnit;
  /** Every other header with its column. */
  readonly others: readonly OtherHeader[];
}

export interface OtherHeader {
  readonly text: string;
  readonly column: number;
}

/** The words of a person's columns, on every pay list. */
export const PERSON_WORDS: HeaderWords<"工号" | "姓名"> = {
  工号: ["工号", "员工号", "柜员号", "员工编号", "人员编号", "职工号"],
  姓名: ["姓名", "员工姓名", "人员姓名", "名字"],
};

/** Finds the first row that has a header for every field of `required`; null where no row has them. */
export function payLayout<Field extends string>(
  head: CellBlock,
  words: HeaderWords<Field>,
  required: readonly Field[]
): PayLayout<Field> | null {
  const found = findColumns(head, words, required);
  if (found === null) return null;
  const row = found.headerRow - head.firstRow;
  const texts = (head.values[row] ?? []).map(cleanText);
  const above = head.values.slice(0, row).map((cells) => unitOfTitleRow(cells.map(cleanText)));
  const stated = [...texts.map((text) => readHeaderText(text).unit), ...above];
  const taken = new Set(found.columns.values());
  return {
    ...found,
    unit: stated.find((unit) => unit !== null) ?? "元",
    others: texts.flatMap((text, at) => {
      const column = head.firstColumn + at;
      return text === "" || taken.has(column) ? [] : [{ text, column }];
    }),
  };
}
