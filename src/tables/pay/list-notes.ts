import type { Finding, Place } from "../../rules/finding";
import { FindingTally } from "../../rules/pay/finding-tally";

/** What is to be said of a list while its rows are read: findings, and which figures are kept as text. */
export class ListNotes {
  /** Cells of amounts and points that are text: a formula cannot reckon with them. */
  readonly texts = new Set<string>();
  private readonly tally = new FindingTally();

  report(problem: Finding): void {
    this.tally.add(problem);
  }

  noteText({ cell }: Place): void {
    if (cell !== null) this.texts.add(cell);
  }

  get findings(): Finding[] {
    return this.tally.list();
  }
}
