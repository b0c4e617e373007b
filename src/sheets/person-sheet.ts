import type { StaffMember } from "../rules/claims/roster";
import type { AssignmentRow } from "../tables/claims/assignment-reader";
import { amountCell } from "./claim-register-sheet";
import { planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { PlanCell, SheetPlan } from "./sheet-plan";

/** What a sheet of 管户清单 is for: one person, or all of a position. */
export type PersonalSheetUnit = "person" | "position";

interface PersonRow {
  readonly serial: PlanCell;
  readonly row: AssignmentRow | null;
  /** In the rows below the customers: what stands under 客户名称. */
  readonly label: string;
  readonly fen: number;
}

const COLUMNS: readonly RecordColumn<PersonRow>[] = [
  { header: "序号", kind: "count", width: 7, align: "left", cellOf: ({ serial }) => serial },
  { header: "客户号", kind: "text", width: 17, cellOf: ({ row }) => textCell(row?.id ?? "") },
  {
    header: "客户名称",
    kind: "text",
    width: 30,
    cellOf: ({ row, label }) => textCell(row?.name ?? label),
  },
  { header: "存款余额", kind: "amount", width: 18, cellOf: ({ fen }) => amountCell(fen) },
  { header: "层级", kind: "text", width: 13, cellOf: ({ row }) => textCell(row?.tier ?? "") },
  {
    header: "管户人",
    kind: "text",
    width: 10,
    cellOf: ({ row }) => textCell(row?.holderName ?? ""),
  },
  { header: "方式", kind: "text", width: 11, cellOf: ({ row }) => textCell(row?.method ?? "") },
  {
    header: "原管户人",
    kind: "text",
    width: 10,
    cellOf: ({ row }) => textCell(row?.previousHolder ?? ""),
  },
];

const SIGNATURE = "管户人签字:              负责人签字:              日期:";

/**
 * Plans a printable sheet of the customers one person (or all people of one position) holds: title with the person, the customers, 合计, and a
 * row to sign in. `basis` is the 口径 of the tiers; empty = not known.
 */
export function planPersonSheet(
  unit: PersonalSheetUnit,
  holder: Pick<StaffMember, "id" | "name" | "position">,
  rows: readonly AssignmentRow[],
  basis: string
): SheetPlan {
  const fen = rows.reduce((sum, { balanceFen }) => sum + (balanceFen || 0), 0);
  const told = `${basis === "" ? "" : `口径:${basis},`}共 ${rows.length} 户,单位:元`;
  const body: PersonRow[] = rows.map((row, at) => ({
    serial: at + 1,
    row,
    label: "",
    fen: row.balanceFen,
  }));
  body.push(
    { serial: null, row: null, label: `合计 ${rows.length} 户`, fen },
    { serial: null, row: null, label: SIGNATURE, fen: NaN }
  );
  return planOfRecords({
    kind: "personList",
    name: `管户-${tabText(unit === "person" ? nameOf(holder) : positionOf(holder))}`,
    title:
      unit === "person"
        ? `管户清单:${nameOf(holder)}(工号 ${holder.id},${positionOf(holder)},${told})`
        : `管户清单:${positionOf(holder)}(${told})`,
    columns: COLUMNS,
    rowCount: body.length,
    rowAt: (row) => body[row],
    totalRows: 2,
    controlSums: [{ column: 3, total: 2 * fen }],
    landscape: true,
  });
}

function nameOf({ id, name }: Pick<StaffMember, "id" | "name">): string {
  return name === "" ? id : name;
}

function positionOf({ position }: Pick<StaffMember, "position">): string {
  return position === "" ? "岗位不明" : position;
}

/** A tab cannot hold these signs. */
function tabText(text: string): string {
  return text.replace(/[[\]:*?/\\']/g, "");
}
