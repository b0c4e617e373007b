import { personLabel, type Roster } from "../rules/claims/roster";
import { depositsOf } from "../rules/customers/basis";
import { type TierScale, tierOf, tierScale } from "../rules/customers/tiers";
import { yuanOf } from "../rules/money";
import type { CustomerSheetContent } from "./customer-sheet";
import { OWN_NAMES } from "./own-names";
import { columnPlans, planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { ChoicePlan, PlanCell, SheetPlan } from "./sheet-plan";

const CLAIMANT_COLUMNS = ["认领人1", "认领人2", "认领人3"];

/** Rows below the last customer that still offer the drop-downs: people write customers of their own there. */
const SPARE_ROWS = 20;

/** One customer as the sheets of claims show him. */
export interface ClaimCustomer {
  readonly id: string;
  readonly name: string;
  /** In fen; NaN = blank. */
  readonly balanceFen: number;
  readonly tier: string;
  readonly holder: string;
}

/** The columns that come from the list, on 认领登记 and on 认领协调; everything to their right is people's. */
export const CLAIM_CUSTOMER_COLUMNS: readonly RecordColumn<ClaimCustomer>[] = [
  { header: "客户号", kind: "text", width: 18, cellOf: ({ id }) => id },
  { header: "客户名称", kind: "text", width: 32, cellOf: ({ name }) => textCell(name) },
  {
    header: "存款余额",
    kind: "amount",
    width: 18,
    cellOf: ({ balanceFen }) => amountCell(balanceFen),
  },
  { header: "层级", kind: "text", width: 14, cellOf: ({ tier }) => textCell(tier) },
  { header: "原管户人", kind: "text", width: 12, cellOf: ({ holder }) => textCell(holder) },
];

const COLUMNS: readonly RecordColumn<ClaimCustomer>[] = [
  ...CLAIM_CUSTOMER_COLUMNS,
  ...CLAIMANT_COLUMNS.map((header) => ({
    header,
    kind: "text" as const,
    width: 18,
    cellOf: () => null,
  })),
];

/** Headers and looks, for finding a sheet that has them. */
export const CLAIM_REGISTER_COLUMNS = columnPlans(COLUMNS);

/** The customers of 客户清单 as the sheets of claims show them: no credit codes, addresses or phones. */
export function claimCustomers({ customers, kept, basis, tiers }: CustomerSheetContent): {
  readonly count: number;
  at(row: number): ClaimCustomer;
} {
  const scale: TierScale = tierScale(tiers);
  const deposits = depositsOf(customers, basis);
  return {
    count: kept.length,
    at: (row) => {
      const customer = kept[row] ?? 0;
      return {
        id: customers.ids[customer] ?? "",
        name: customers.names[customer] ?? "",
        balanceFen: customers.balances[customer] ?? NaN,
        tier: tierOf(deposits[customer] ?? NaN, scale),
        holder: customers.holders[customer] ?? "",
      };
    },
  };
}

/**
 * Plans 认领登记 (R42, R49): one row per customer, the columns of claimants blank with drop-downs of the people on duty. `reference` is the column of
 * 工号 on 人员: it is offered where the people are too many for a list.
 */
export function planClaimRegister(
  content: CustomerSheetContent,
  roster: Roster,
  reference: string
): SheetPlan {
  const rows = claimCustomers(content);
  return planOfRecords({
    kind: "claimRegister",
    name: OWN_NAMES.claimRegister,
    title: `${OWN_NAMES.claimRegister}(口径:${content.basis},单位:元,共 ${rows.count} 户;认领人从下拉列表选,熟悉的客户都可以认领)`,
    columns: COLUMNS,
    rowCount: rows.count,
    rowAt: (row) => (row < rows.count ? rows.at(row) : undefined),
    choices: claimantChoices(roster, reference, rows.count),
    controlSums: [{ column: 2, total: balanceSum(content) }],
  });
}

/** 「姓名(工号)」 of everybody on duty. */
export function peopleWords(roster: Roster): string[] {
  return roster.filter(({ isOnDuty }) => isOnDuty).map(personLabel);
}

/** The drop-downs of the claimants' columns over so many customers and some rows below; none where nobody is on duty. */
export function claimantChoices(roster: Roster, reference: string, rowCount: number): ChoicePlan[] {
  const words = peopleWords(roster);
  if (words.length === 0) return [];
  return CLAIMANT_COLUMNS.map((_, place) => ({
    column: CLAIM_CUSTOMER_COLUMNS.length + place,
    firstRow: 0,
    rowCount: rowCount + SPARE_ROWS,
    words,
    reference,
    // several names in a cell are understood as well
    refusal: null,
  }));
}

function balanceSum({ customers, kept }: CustomerSheetContent): number {
  return kept.reduce((sum, customer) => sum + (customers.balances[customer] || 0), 0);
}

/** Yuan of fen; nothing where there is none. */
export function amountCell(fen: number): PlanCell {
  return Number.isNaN(fen) ? null : yuanOf(fen);
}
