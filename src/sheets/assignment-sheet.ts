import { describeHolding } from "../locales/holding-reason-texts";
import { depositsOf } from "../rules/customers/basis";
import { tierOf, tierScale } from "../rules/customers/tiers";
import type { AssignmentRow } from "../tables/claims/assignment-reader";
import {
  type AssignmentContent,
  holderOf,
  methodOf,
  statusOf,
  traceAt,
} from "./assignment-content";
import { amountCell } from "./claim-register-sheet";
import { OWN_NAMES } from "./own-names";
import { planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { SheetPlan } from "./sheet-plan";

const COLUMNS: readonly RecordColumn<AssignmentRow>[] = [
  { header: "客户号", kind: "text", width: 18, cellOf: ({ id }) => id },
  { header: "客户名称", kind: "text", width: 28, cellOf: ({ name }) => textCell(name) },
  {
    header: "存款余额",
    kind: "amount",
    width: 17,
    cellOf: ({ balanceFen }) => amountCell(balanceFen),
  },
  { header: "层级", kind: "text", width: 13, cellOf: ({ tier }) => textCell(tier) },
  { header: "管户人工号", kind: "text", width: 11, cellOf: ({ holderId }) => textCell(holderId) },
  { header: "管户人", kind: "text", width: 10, cellOf: ({ holderName }) => textCell(holderName) },
  { header: "岗位", kind: "text", width: 13, cellOf: ({ position }) => textCell(position) },
  { header: "方式", kind: "text", width: 11, cellOf: ({ method }) => textCell(method) },
  { header: "状态", kind: "text", width: 9, cellOf: ({ status }) => textCell(status) },
  {
    header: "原管户人",
    kind: "text",
    width: 10,
    cellOf: ({ previousHolder }) => textCell(previousHolder),
  },
  { header: "原因", kind: "text", width: 42, cellOf: ({ reason }) => textCell(reason) },
  { header: "依据", kind: "text", width: 46, cellOf: ({ ground }) => textCell(ground) },
];

/** Up to so many rows 原因 and 依据 are wrapped whole; fitting the heights of more rows takes a spreadsheet too long. */
const WRAPPED_ROWS = 3_000;
const LONG_TEXTS = ["原因", "依据"];

const WRAPPED_COLUMNS = COLUMNS.map((column) =>
  LONG_TEXTS.includes(column.header) ? { ...column, wrap: true } : column
);

/** The row of a customer; `place` counts the customers of 客户清单. */
export function assignmentRows(content: AssignmentContent): (place: number) => AssignmentRow {
  const { customers, kept, basis, tiers } = content;
  const scale = tierScale(tiers);
  const deposits = depositsOf(customers, basis);
  return (place) => {
    const customer = kept[place] ?? 0;
    const holder = holderOf(content, place);
    const { reason, ground } = describeHolding(traceAt(content, place), "zh-CN");
    return {
      id: customers.ids[customer] ?? "",
      name: customers.names[customer] ?? "",
      balanceFen: customers.balances[customer] ?? NaN,
      tier: tierOf(deposits[customer] ?? NaN, scale),
      holderId: holder?.id ?? "",
      holderName: holder?.name ?? "",
      position: holder?.position ?? "",
      method: methodOf(content, place) ?? "",
      status: statusOf(content, place),
      previousHolder: customers.holders[customer] ?? "",
      reason,
      ground,
    };
  };
}

/** Plans 分配结果: one row per customer, in order of the customer number. Its control sum is the balances in fen. */
export function planAssignmentSheet(content: AssignmentContent): SheetPlan {
  const { customers, kept, basis } = content;
  const rowOf = assignmentRows(content);
  // the writer asks cell by cell: the row is made once
  let last = { place: -1, row: undefined as AssignmentRow | undefined };
  return planOfRecords({
    kind: "assignments",
    name: OWN_NAMES.assignments,
    title: `${OWN_NAMES.assignments}(口径:${basis},单位:元,共 ${kept.length} 户)`,
    columns: kept.length > WRAPPED_ROWS ? COLUMNS : WRAPPED_COLUMNS,
    rowCount: kept.length,
    rowAt: (place) => {
      if (place >= kept.length) return undefined;
      if (last.place !== place) last = { place, row: rowOf(place) };
      return last.row;
    },
    controlSums: [
      {
        column: 2,
        total: kept.reduce((sum, customer) => sum + (customers.balances[customer] || 0), 0),
      },
    ],
  });
}
