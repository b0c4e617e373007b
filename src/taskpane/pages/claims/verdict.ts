import type { StaffMember } from "../../../rules/claims/roster";
import type { Conflict } from "./conflict";

/** Stands for 「改派给没有认领的人」 among the 工号 one can choose. */
export const OTHERS = " others";

/** What the head has filled in so far. */
export interface Verdict {
  /** 工号 of a claimant, `OTHERS`, or nothing. */
  readonly choice: string;
  /** 工号 of the person who did not claim. */
  readonly other: string;
  readonly reason: string;
  /** 裁定人; null while nobody typed one: then it is the head of the roster. */
  readonly by: string | null;
}

export type VerdictFault = "to" | "reason" | "by";

/** The person chosen; null where nobody is. */
export function chosenPerson(
  { choice, other }: Verdict,
  { claimants, others }: Conflict
): StaffMember | null {
  const [people, id] = choice === OTHERS ? [others, other] : [claimants, choice];
  return people.find(({ member }) => member.id === id)?.member ?? null;
}

/** What is missing: a person, a reason for somebody who did not claim (R42), who decides. */
export function faultsOf(verdict: Verdict, conflict: Conflict): ReadonlySet<VerdictFault> {
  const faults = new Set<VerdictFault>();
  if (chosenPerson(verdict, conflict) === null) faults.add("to");
  if (verdict.choice === OTHERS && verdict.reason.trim() === "") faults.add("reason");
  if ((verdict.by ?? "").trim() === "") faults.add("by");
  return faults;
}
