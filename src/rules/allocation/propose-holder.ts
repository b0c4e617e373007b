import { contendersOf, NOBODY, type ClaimResolution } from "../claims/claim-resolution";
import type { Roster } from "../claims/roster";
import type { RuleBook } from "../rule-book/rule-book";
import type { Allocation } from "./allocation";

/** Why somebody is proposed: he is 原管户人, his position is one of the tier's, he holds fewest, or he claimed first. */
export type ProposalGround = "incumbent" | "position" | "fewest" | "first-claim";

/** Whom the outlet head may choose for a contested customer. It decides nothing (R42). */
export interface HolderProposal {
  /** Index into the roster. */
  readonly person: number;
  readonly ground: ProposalGround;
}

/**
 * Proposes one of the people who claim a customer on equal terms: 原管户人 if he is among them, else who alone has a position of the tier, else
 * who holds fewest customers, else who claimed first. Null where nobody claims.
 */
export function proposeHolder(
  customer: number,
  {
    resolution,
    allocation,
    roster,
    book,
  }: {
    readonly resolution: ClaimResolution;
    readonly allocation: Allocation;
    readonly roster: Roster;
    readonly book: RuleBook;
  }
): HolderProposal | null {
  const contenders = contendersOf(resolution, customer, book.crossPosition);
  const [first] = contenders;
  if (first === undefined) return null;
  const incumbent = resolution.incumbents[customer] ?? NOBODY;
  if (contenders.includes(incumbent)) return { person: incumbent, ground: "incumbent" };
  const positions = allocation.tierPositions[allocation.tiers[customer] ?? -1] ?? [];
  const fitting = contenders.filter((person) => positions.includes(roster[person]?.position ?? ""));
  const [onlyFitting] = fitting;
  if (onlyFitting !== undefined && fitting.length === 1 && contenders.length > 1)
    return { person: onlyFitting, ground: "position" };
  const among = fitting.length > 0 ? fitting : contenders;
  const held = (person: number): number => allocation.loads.countsBefore[person] ?? 0;
  const fewest = Math.min(...among.map(held));
  const lightest = among.filter((person) => held(person) === fewest);
  const [person = first] = lightest;
  return {
    person,
    ground: lightest.length === among.length && among.length > 1 ? "first-claim" : "fewest",
  };
}
