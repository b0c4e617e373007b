import { type ProposalGround, proposeHolder } from "../rules/allocation/propose-holder";
import type { Claimant } from "../rules/allocation/holding-trace";
import { personLabel, type Roster } from "../rules/claims/roster";
import { type AssignmentContent, traceAt } from "./assignment-content";
import {
  CLAIM_CUSTOMER_COLUMNS,
  claimCustomers,
  type ClaimCustomer,
  peopleWords,
} from "./claim-register-sheet";
import { OWN_NAMES } from "./own-names";
import { columnPlans, planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { ChoicePlan, SheetPlan } from "./sheet-plan";

/** Columns that are the head's: 裁定管户人 裁定理由 裁定人 裁定时间. */
export const DECISION_HEADERS: readonly string[] = ["裁定管户人", "裁定理由", "裁定人", "裁定时间"];

interface Conflict extends ClaimCustomer {
  readonly claimants: string;
  readonly proposal: string;
  /** What the head has decided already: written only where the customer's row is added. */
  readonly decided: readonly [to: string, reason: string, by: string, time: string] | null;
}

const COLUMNS: readonly RecordColumn<Conflict>[] = [
  ...CLAIM_CUSTOMER_COLUMNS.map((column) => ({ ...column, width: Math.min(column.width, 26) })),
  {
    header: "认领人(岗位)",
    kind: "text",
    width: 34,
    wrap: true,
    cellOf: ({ claimants }) => textCell(claimants),
  },
  {
    header: "建议管户人",
    kind: "text",
    width: 26,
    wrap: true,
    cellOf: ({ proposal }) => textCell(proposal),
  },
  ...DECISION_HEADERS.map((header, place) => ({
    header,
    kind: "text" as const,
    width: [18, 24, 12, 18][place] ?? 18,
    cellOf: ({ decided }: Conflict) => textCell(decided?.[place] ?? ""),
  })),
];

const DECIDED_COLUMN = CLAIM_CUSTOMER_COLUMNS.length + 2;

/** What speaks for the person proposed. */
const GROUND_TEXTS: Readonly<Record<ProposalGround, string>> = {
  incumbent: "原管户人",
  position: "岗位与层级相符",
  fewest: "管户最少",
  "first-claim": "认领在先",
};

/**
 * Plans 认领协调 (R42): customers whose claims the head decides or has decided, what speaks for whom, and his blank columns with drop-downs of
 * the people on duty. The proposal only proposes. `reference`: as for 认领登记. Of other customers, those are on it that
 * `listed` names (客户号): the sheet that is there has rows of them, which say who claims them now.
 */
export function planArbitrationSheet(
  content: AssignmentContent,
  reference: string,
  listed: ReadonlySet<string> = new Set()
): SheetPlan {
  const { kept, basis, input } = content;
  const { isContested, decisions } = input.resolution;
  const customers = claimCustomers(content);
  const places = Array.from(kept.keys()).filter(
    (place) =>
      isContested[place] === 1 ||
      (decisions[place] ?? -1) >= 0 ||
      listed.has(input.customerIds[place] ?? "")
  );
  const open = places.filter((place) => isContested[place] === 1).length;
  return planOfRecords({
    kind: "arbitration",
    name: OWN_NAMES.arbitration,
    title: `${OWN_NAMES.arbitration}(口径:${basis},单位:元,待裁定 ${open} 户;由网点负责人选定管户人,改派给没有认领的人须写理由)`,
    columns: COLUMNS,
    rowCount: places.length,
    rowAt: (row) => {
      const place = places[row];
      return place === undefined ? undefined : conflictAt(content, customers.at(place), place);
    },
    choices: decisionChoices(input.roster, reference, places.length),
  });
}

function conflictAt(content: AssignmentContent, customer: ClaimCustomer, place: number): Conflict {
  const { input, allocation } = content;
  const { contenders, losers, holder, decision, servedTier } = traceAt(content, place);
  // who got an unclaimed customer by allocation claims nothing
  const isWinner = holder !== null && contenders.length === 0 && servedTier === null;
  const winner = isWinner ? [holder] : [];
  const proposal = contenders.length > 0 ? proposeHolder(place, { ...input, allocation }) : null;
  const proposed = proposal && input.roster[proposal.person];
  return {
    ...customer,
    claimants: [...winner, ...contenders, ...losers].map(withPosition).join("、"),
    decided: decision && [
      holder === null ? decision.to : personLabel(holder.member),
      decision.reason,
      decision.by,
      decision.time,
    ],
    proposal: proposed ? `${personLabel(proposed)}:${GROUND_TEXTS[proposal.ground]}` : "",
  };
}

/** 「张三(低柜柜员)」 */
function withPosition({ member: { id, name, position } }: Claimant): string {
  return `${name === "" ? id : name}(${position === "" ? "岗位不明" : position})`;
}

/** The drop-downs of 裁定管户人 over so many rows; none where nobody is on duty. */
export function decisionChoices(roster: Roster, reference: string, rowCount: number): ChoicePlan[] {
  const words = peopleWords(roster);
  if (words.length === 0 || rowCount === 0) return [];
  return [{ column: DECIDED_COLUMN, firstRow: 0, rowCount, words, reference, refusal: null }];
}

/** Headers and looks, for finding a sheet that has them. */
export const ARBITRATION_COLUMNS = columnPlans(COLUMNS);

/** So many of its columns are ours and refreshed; those behind are the head's. */
export const ARBITRATION_OWN_COLUMNS = COLUMNS.length - DECISION_HEADERS.length;
