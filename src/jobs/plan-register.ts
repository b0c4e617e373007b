import type { Roster } from "../rules/claims/roster";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { CLAIM_CUSTOMER_COLUMNS, planClaimRegister } from "../sheets/claim-register-sheet";
import { refreshShared, type SharedEdit, type SharedSheet } from "../sheets/shared-rows";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { ListReading } from "../tables/list-reading";
import { chooseCustomers } from "./choose-customers";

/** What 认领登记 looks like beyond the customers. */
export interface RegisterOrder {
  readonly roster: Roster;
  /** The cells of 工号 on 人员, for drop-downs. */
  readonly reference: string;
}

/** What writing or refreshing 认领登记 would do. */
export interface PlannedRegister {
  /** The sheet where it has to be added; empty where one with its headers is there. */
  readonly added: readonly SheetPlan[];
  /** What changes on the sheet that is there. */
  readonly edits: readonly SharedEdit[];
  readonly customers: number;
  readonly rowsChanged: number;
  readonly rowsAdded: number;
  /** Rows that stay although the list no longer has their customer: how many, and the first of them. */
  readonly vanished: {
    readonly rows: number;
    readonly first: { readonly row: number; readonly id: string };
  } | null;
}

/** Plans 认领登记 from the customers of the list, or the refresh of the one that stands. */
export function planRegister(
  reading: ListReading,
  { roster, reference }: RegisterOrder,
  standing: SharedSheet | null,
  ruleBook: RuleBook
): PlannedRegister {
  const { customers, kept, basis } = chooseCustomers(reading, ruleBook);
  const content = { customers, kept, basis, tiers: ruleBook.tiers };
  const plan = planClaimRegister(content, roster, reference);
  if (standing === null) {
    const count = kept.length;
    const nothing = { edits: [], rowsChanged: 0, vanished: null };
    return { ...nothing, added: [plan], customers: count, rowsAdded: count };
  }
  const refresh = refreshShared(standing, plan, CLAIM_CUSTOMER_COLUMNS.length);
  const { edits, rowsChanged, rowsAdded, vanished } = refresh;
  const [first] = vanished;
  return {
    added: [],
    edits,
    customers: kept.length,
    rowsChanged,
    rowsAdded,
    vanished: first === undefined ? null : { rows: vanished.length, first },
  };
}
