import type { HoldingReason } from "../rules/allocation/allocation";
import { type AssignmentContent, statusOf, traceAt } from "./assignment-content";
import type { AssignmentRow } from "../tables/claims/assignment-reader";
import { assignmentRows } from "./assignment-sheet";
import { amountCell } from "./claim-register-sheet";
import { OWN_NAMES } from "./own-names";
import { planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { SheetPlan } from "./sheet-plan";

interface UnassignedRow extends AssignmentRow {
  readonly remedy: string;
}

const COLUMNS: readonly RecordColumn<UnassignedRow>[] = [
  { header: "客户号", kind: "text", width: 18, cellOf: ({ id }) => id },
  { header: "客户名称", kind: "text", width: 30, cellOf: ({ name }) => textCell(name) },
  {
    header: "存款余额",
    kind: "amount",
    width: 18,
    cellOf: ({ balanceFen }) => amountCell(balanceFen),
  },
  { header: "层级", kind: "text", width: 14, cellOf: ({ tier }) => textCell(tier) },
  { header: "状态", kind: "text", width: 9, cellOf: ({ status }) => textCell(status) },
  {
    header: "原管户人",
    kind: "text",
    width: 12,
    cellOf: ({ previousHolder }) => textCell(previousHolder),
  },
  { header: "原因", kind: "text", width: 44, wrap: true, cellOf: ({ reason }) => textCell(reason) },
  { header: "建议", kind: "text", width: 44, wrap: true, cellOf: ({ remedy }) => textCell(remedy) },
];

/** 建议: what a person can do about a customer without a holder. */
function remedyFor(reason: HoldingReason): string {
  switch (reason) {
    case "contested":
      return "请负责人在「认领协调」选定管户人,然后重新运行";
    case "no-balance":
      return "请核实余额;也可以在「认领登记」登记认领人";
    case "sub-branch":
      return "由支行管户;需要网点管户的,请在「认领登记」登记认领人";
    case "below-tiers":
      return "请在「规则-层级」加一个下限为 0 的层级,或登记认领人";
    case "no-positions":
      return "请在「规则-层级」给这一层填上岗位";
    case "nobody-on-duty":
      return "请补充这一层岗位的人员,或在「规则-层级」换岗位";
    default:
      return "请提高容量、补充人员,或在「规则」选择转下一层级";
  }
}

/** Plans 未分配: every customer without a holder, with the reason and what can be done; no rows where everybody has one. */
export function planUnassignedSheet(content: AssignmentContent): SheetPlan {
  const { kept, customers, basis } = content;
  const places = Array.from(kept.keys()).filter((place) => isUnheld(content, place));
  const rowOf = assignmentRows(content);
  return planOfRecords({
    kind: "unassigned",
    name: OWN_NAMES.unassigned,
    title: `${OWN_NAMES.unassigned}(口径:${basis},单位:元,共 ${places.length} 户,含待协调)`,
    columns: COLUMNS,
    rowCount: places.length,
    rowAt: (row) => {
      const place = places[row];
      return place === undefined
        ? undefined
        : { ...rowOf(place), remedy: remedyFor(traceAt(content, place).reason) };
    },
    controlSums: [
      {
        column: 2,
        total: places.reduce((sum, place) => sum + (customers.balances[kept[place] ?? 0] || 0), 0),
      },
    ],
  });
}

function isUnheld(content: AssignmentContent, place: number): boolean {
  const status = statusOf(content, place);
  return status === "未分配" || status === "待协调";
}
