import { type Finding, finding, type FindingCode } from "../finding";

/** So many findings of one kind are listed one by one for a sheet: more of the same nobody reads. */
export const MOST_OF_A_KIND = 100;

/** What there was of a kind on a sheet. */
interface Kind {
  readonly code: FindingCode;
  readonly sheet: string;
  /** The cell of the first one that is listed, and of the first and the last that are not. */
  readonly like: string;
  count: number;
  first: string;
  last: string;
}

/**
 * Collects findings of a list that may have a million rows: the first of each kind and sheet are kept, the others are counted and said in one
 * finding each, with the cells between which they are.
 */
export class FindingTally {
  private readonly listed: Finding[] = [];
  private readonly kinds = new Map<string, Kind>();

  constructor(private readonly most = MOST_OF_A_KIND) {}

  add(problem: Finding): void {
    const { code, where } = problem;
    const sheet = where?.sheet ?? "";
    const cell = where?.cell ?? "";
    const name = `${code} ${sheet}`;
    const kind = this.kinds.get(name) ?? { code, sheet, like: cell, count: 0, first: "", last: "" };
    this.kinds.set(name, kind);
    kind.count += 1;
    if (kind.count <= this.most) {
      this.listed.push(problem);
      return;
    }
    if (kind.first === "") kind.first = cell;
    kind.last = cell;
  }

  /** What was kept, in the order it came; then PAY_FINDINGS_FURTHER for every kind of which there were more. */
  list(): Finding[] {
    const further = [...this.kinds.values()].filter(({ count }) => count > this.most);
    return [
      ...this.listed,
      ...further.map(({ code, sheet, like, count, first, last }) => {
        const place = sheet === "" ? null : { sheet, cell: first === "" ? null : first };
        const params = { like: like || code, count: count - this.most, listed: this.most, last };
        return finding("PAY_FINDINGS_FURTHER", place, code, params);
      }),
    ];
  }
}

/** Findings that are at hand, each kind of each sheet listed at most `MOST_OF_A_KIND` times. */
export function tallied(findings: readonly Finding[]): Finding[] {
  const tally = new FindingTally();
  for (const problem of findings) tally.add(problem);
  return tally.list();
}
