import { cleanText } from "./cell-text";
import type { CellBlock } from "./cell";
import { compact, readHeaderText } from "./header-text";

/** Headers are looked for in the first rows: a person may have put a title or notes above. */
const LOOKED_AT = 12;

/** Where the columns of a sheet that people fill in stand: zero-based sheet row of the headers and sheet column of each field. */
export interface WordedColumns<Field extends string> {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/** The words each field's header may be, the best first. */
export type HeaderWords<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** The texts of each of the first rows, made comparable: by them a sheet's headers are known. */
export function headRows(head: CellBlock): readonly (readonly string[])[] {
  return head.values.slice(0, LOOKED_AT).map((row) => row.map((cell) => compact(cleanText(cell))));
}

/**
 * Finds the first row that has a header for every field of `required`, in whatever order and among whatever others; of several columns with
 * words of one field the better word is taken, then the one further left. What stands in brackets behind a word (`容量(户)`) does not matter
 * unless the word itself has it. Null where no row has them.
 */
export function findColumns<Field extends string>(
  head: CellBlock,
  words: HeaderWords<Field>,
  required: readonly Field[]
): WordedColumns<Field> | null {
  for (const [row, texts] of headRows(head).entries()) {
    const bare = texts.map((text) => readHeaderText(text).bare);
    const columns = new Map<Field, number>();
    for (const field of Object.keys(words) as Field[]) {
      const place = words[field]
        .map(compact)
        .flatMap((word) => [texts.indexOf(word), bare.indexOf(word)])
        .find((at) => at >= 0);
      if (place !== undefined) columns.set(field, head.firstColumn + place);
    }
    if (required.every((field) => columns.has(field)))
      return { headerRow: head.firstRow + row, columns };
  }
  return null;
}
