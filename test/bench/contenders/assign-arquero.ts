import type * as Arquero from "arquero";
import type { CellValue } from "../../../src/tables/cell";
import { COLUMN } from "../workload";
import {
  type AssignTask,
  CLAIM_RANK,
  CONTESTED,
  dealOut,
  type Dealt,
  type KeptCustomer,
  UNCLAIMED,
} from "./assign-question";
import { THRESHOLD_FEN, tierPlace } from "./question";

/** The same with arquero: tables of columns, its verbs do all but the last step. */
export function arqueroAssign(
  { desc, op, table }: typeof Arquero,
  rows: readonly (readonly CellValue[])[],
  task: AssignTask
): Dealt {
  const amount = (column: number): number[] =>
    rows.map((row) => (typeof row[column] === "number" ? row[column] : NaN));
  const accounts = table({
    id: rows.map((row) => String(row[COLUMN.id])),
    fen: amount(COLUMN.average).map((yuan) => Math.round(yuan * 100)),
    loan: amount(COLUMN.loan).map((yuan) => (yuan === 0 || Number.isNaN(yuan) ? 0 : 1)),
  });
  const kept = accounts
    .groupby("id")
    .rollup({ fen: op.sum("fen"), loan: op.max("loan") })
    .filter(`d => d.loan === 0 && d.fen >= ${THRESHOLD_FEN}`);
  const joined = kept.join_left(claimHolders({ desc, op, table }, task), "id");
  const ordered = joined.orderby(desc("fen"), "id").reify();
  return dealOut(customersOf(ordered), task);
}

/** Each claimed customer with his holder. */
function claimHolders(
  { op, table }: Pick<typeof Arquero, "desc" | "op" | "table">,
  { staff, claims }: AssignTask
): Arquero.ColumnTable {
  const people = table({
    staff: staff.map(({ id }) => id),
    place: staff.map((_, place) => place),
    rank: staff.map(({ position }) => CLAIM_RANK.get(position) ?? CLAIM_RANK.size),
  });
  const ranked = table({ id: claims.customerIds, staff: claims.staffIds }).join(people, "staff");
  const best = ranked.groupby("id").rollup({ rank: op.min("rank") });
  return ranked
    .join(best)
    .groupby("id")
    .rollup({ least: op.min("place"), greatest: op.max("place") })
    .derive({ holder: `d => d.least === d.greatest ? d.least : ${CONTESTED}` })
    .select("id", "holder");
}

function customersOf(ordered: Arquero.ColumnTable): KeptCustomer[] {
  const column = (name: string): ArrayLike<unknown> => ordered.array(name);
  const [ids, fen, holders] = [column("id"), column("fen"), column("holder")];
  return Array.from(ids, (id, at): KeptCustomer => {
    const deposit = Number(fen[at]);
    const holder = holders[at];
    return {
      id: String(id),
      fen: deposit,
      tier: tierPlace(deposit),
      holder: typeof holder === "number" ? holder : UNCLAIMED,
    };
  });
}
