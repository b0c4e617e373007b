import type { CellValue } from "../tables/cell";
import { cleanText } from "../tables/cell-text";
import type { ClaimantColumns, ClaimLayout } from "../tables/claims/claim-layout";
import { namesInCell, type PeopleIndex } from "../tables/claims/people-index";
import type { SharedEdit } from "./shared-rows";

/** Why a customer was not claimed. */
export type ClaimRefusal = "not-in-register" | "already" | "no-room";

export interface PlannedClaims {
  readonly edits: readonly SharedEdit[];
  /** Customers that get a claim. */
  readonly claimed: readonly string[];
  readonly refused: readonly {
    readonly id: string;
    readonly why: ClaimRefusal;
    /** Sheet cell of the customer's row: row and column; null where there is none. */
    readonly cell: readonly [row: number, column: number] | null;
  }[];
}

/** A register as it stands: everything from A1 on, as typed. */
interface StandingRegister {
  readonly rows: readonly (readonly CellValue[])[];
  readonly layout: ClaimLayout;
}

/**
 * Writes a person as claimant of some customers: into the first free column of each customer's row; in a long register, which has one
 * column of claimants, into a free row of the customer or a new one at the end. What people wrote stays as it is.
 */
export function planClaims(
  { rows, layout }: StandingRegister,
  customerIds: readonly string[],
  claimant: { readonly person: number; readonly id: string; readonly label: string },
  people: PeopleIndex
): PlannedClaims {
  const rowsOf = rowsByCustomer(rows, layout);
  const edits: SharedEdit[] = [];
  const claimed: string[] = [];
  const refused: PlannedClaims["refused"][number][] = [];
  let nextRow = rows.length;
  for (const id of customerIds) {
    const own = rowsOf.get(id) ?? [];
    const [firstRow] = own;
    const standing = own.flatMap((row) =>
      layout.claimants.map((columns) => ({ row, columns, text: textIn(rows[row], columns) }))
    );
    const [onlyColumns] = layout.claimants;
    const isLong = layout.claimants.length === 1;
    const free = standing.find(({ text }) => text === "");
    const cell = firstRow === undefined ? null : ([firstRow, layout.customerColumn] as const);
    if (firstRow === undefined && !isLong) refused.push({ id, why: "not-in-register", cell });
    else if (standing.some(({ text }) => isNamed(text, claimant.person, people)))
      refused.push({ id, why: "already", cell });
    else if (free) {
      edits.push(claimEdit(free.row, free.columns, claimant));
      claimed.push(id);
    } else if (isLong && onlyColumns) {
      edits.push(
        { row: nextRow, column: layout.customerColumn, before: [""], after: [id] },
        claimEdit(nextRow, onlyColumns, claimant)
      );
      nextRow++;
      claimed.push(id);
    } else refused.push({ id, why: "no-room", cell });
  }
  return { edits, claimed, refused };
}

function rowsByCustomer(
  rows: readonly (readonly CellValue[])[],
  { headerRow, customerColumn }: ClaimLayout
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = headerRow + 1; row < rows.length; row++) {
    const id = cleanText(rows[row]?.[customerColumn] ?? "");
    if (id !== "") found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

function textIn(
  row: readonly CellValue[] | undefined,
  { idColumn, nameColumn }: ClaimantColumns
): string {
  const cells = [idColumn, nameColumn].map((column) => (column === null ? "" : row?.[column]));
  return cells
    .map((cell) => (cell === undefined ? "" : String(cell).trim()))
    .filter((text) => text !== "")
    .join("、");
}

function isNamed(text: string, person: number, people: PeopleIndex): boolean {
  return namesInCell(text).some((part) => {
    const named = people.find(part.text);
    return named.kind === "person" && named.person === person;
  });
}

/** A column of 工号 gets the 工号, any other 「姓名(工号)」. */
function claimEdit(
  row: number,
  { idColumn, nameColumn }: ClaimantColumns,
  { id, label }: { readonly id: string; readonly label: string }
): SharedEdit {
  const column = idColumn ?? nameColumn ?? 0;
  return { row, column, before: [""], after: [idColumn === null ? label : id] };
}
