import { depositsOf } from "../rules/customers/basis";
import {
  type CustomerColumns,
  type DepositBasis,
  LOAN_NONE,
  LOAN_SOME,
} from "../rules/customers/columns";
import { tierOf, type TierScale, tierScale } from "../rules/customers/tiers";
import { yuanOf } from "../rules/money";
import { type Tier } from "../rules/rule-book/tier-rules";
import { OWN_NAMES } from "./own-names";
import { type ColumnPlan, type ControlSum, type PlanCell, type SheetPlan } from "./sheet-plan";

/** What 客户清单 shows. */
export interface CustomerSheetContent {
  readonly customers: CustomerColumns;
  /** Indexes of the customers on the sheet, in their order. */
  readonly kept: Uint32Array;
  readonly basis: DepositBasis;
  readonly tiers: readonly Tier[];
}

interface CustomerColumn extends ColumnPlan {
  /** The customer's cell; amounts in yuan, blank as null. */
  readonly cellOf: (content: PreparedContent, customer: number) => PlanCell;
}

interface PreparedContent extends CustomerSheetContent {
  readonly scale: TierScale;
  readonly deposits: Float64Array;
}

type Texts =
  "ids" | "names" | "creditCodes" | "sizes" | "industries" | "addresses" | "holders" | "sources";
type Amounts = "balances" | "yearlyAverages" | "loans";

/** 客户清单: one row per customer. */
const COLUMNS: readonly CustomerColumn[] = [
  text("客户号", 18, "ids"),
  text("客户名称", 30, "names"),
  text("统一社会信用代码", 24, "creditCodes"),
  amount("存款余额", "balances"),
  amount("年日均", "yearlyAverages"),
  amount("贷款余额", "loans"),
  { header: "有无贷", kind: "text", width: 8, cellOf: loanText },
  text("客户规模", 9, "sizes"),
  text("行业", 16, "industries"),
  text("地址", 30, "addresses"),
  text("原管户人", 12, "holders"),
  {
    header: "账户数",
    kind: "count",
    width: 8,
    cellOf: ({ customers }, customer) => customers.accountCounts[customer] ?? 0,
  },
  {
    header: "层级",
    kind: "text",
    width: 12,
    cellOf: ({ deposits, scale }, customer) => tierOf(deposits[customer] ?? NaN, scale),
  },
  text("来源", 24, "sources"),
];

const CUSTOMER_COLUMNS: readonly ColumnPlan[] = COLUMNS.map(
  ({ header, kind, width }): ColumnPlan => ({ header, kind, width })
);

/** Plans 客户清单. Its control sums are the three amounts in fen and the number of accounts. */
export function planCustomerSheet(content: CustomerSheetContent): SheetPlan {
  const { customers, kept, basis, tiers } = content;
  const prepared: PreparedContent = {
    ...content,
    scale: tierScale(tiers),
    deposits: depositsOf(customers, basis),
  };
  return {
    kind: "customers",
    name: OWN_NAMES.customers,
    title: `${OWN_NAMES.customers}(口径:${basis},单位:元,共 ${kept.length} 户)`,
    columns: CUSTOMER_COLUMNS,
    rowCount: kept.length,
    cell: (row, column) => {
      const customer = kept[row];
      return customer === undefined ? null : (COLUMNS[column]?.cellOf(prepared, customer) ?? null);
    },
    totalRows: 0,
    chart: null,
    controlSums: controlSums(content),
    landscape: true,
  };
}

function controlSums({ customers, kept }: CustomerSheetContent): ControlSum[] {
  const sumOf = (header: string, values: Float64Array | Uint32Array): ControlSum => ({
    column: COLUMNS.findIndex((column) => column.header === header),
    total: kept.reduce((sum, customer) => sum + (values[customer] || 0), 0),
  });
  return [
    sumOf("存款余额", customers.balances),
    sumOf("年日均", customers.yearlyAverages),
    sumOf("贷款余额", customers.loans),
    sumOf("账户数", customers.accountCounts),
  ];
}

function text(header: string, width: number, field: Texts): CustomerColumn {
  const cellOf = ({ customers }: PreparedContent, customer: number): PlanCell => {
    const value = customers[field][customer] ?? "";
    return value === "" ? null : value;
  };
  return { header, kind: "text", width, cellOf };
}

function amount(header: string, field: Amounts): CustomerColumn {
  const cellOf = ({ customers }: PreparedContent, customer: number): PlanCell => {
    const fen = customers[field][customer] ?? NaN;
    return Number.isNaN(fen) ? null : yuanOf(fen);
  };
  return { header, kind: "amount", width: 18, cellOf };
}

function loanText({ customers }: PreparedContent, customer: number): PlanCell {
  const flag = customers.loanFlags[customer];
  if (flag === LOAN_SOME) return "有贷";
  return flag === LOAN_NONE ? "无贷" : null;
}
