import type { AmountUnit } from "../../rules/amount-unit";
import { cleanText } from "../cell-text";
import type { CellBlock } from "../cell";
import { compact, readHeaderText, unitOfTitleRow } from "../header-text";

/** Headers are looked for in the first rows: a title and notes may stand above. */
const LOOKED_AT = 12;

/** What a field's header may be called, the best word first. */
export type HeaderWords<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Where a list that people fill in has its columns. */
export interface PayLayout<Field extends string> {
  /** Zero-based sheet row of the headers. */
  readonly headerRow: number;
  /** Zero-based sheet column of each field that is there. */
  readonly columns: ReadonlyMap<Field, number>;
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
  const rows = head.values.slice(0, LOOKED_AT).map((row) => row.map(cleanText));
  for (const [row, texts] of rows.entries()) {
    const headers = texts.map((text) => readHeaderText(text));
    const columns = new Map<Field, number>();
    for (const field of Object.keys(words) as Field[]) {
      const place = words[field]
        .map((word) => headers.findIndex(({ bare }) => bare === compact(word)))
        .find((at) => at >= 0);
      if (place !== undefined) columns.set(field, head.firstColumn + place);
    }
    if (!required.every((field) => columns.has(field))) continue;
    const taken = new Set(columns.values());
    const stated = [
      headers.find(({ unit }) => unit !== null)?.unit ?? null,
      ...rows.slice(0, row).map(unitOfTitleRow),
    ];
    return {
      headerRow: head.firstRow + row,
      columns,
      unit: stated.find((unit) => unit !== null) ?? "元",
      others: texts.flatMap((text, at) => {
        const column = head.firstColumn + at;
        return text === "" || taken.has(column) ? [] : [{ text, column }];
      }),
    };
  }
  return null;
}
