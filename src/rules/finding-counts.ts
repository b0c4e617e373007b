import { type Finding, type Severity } from "./finding";

/** More than this of one level nobody reads in a pane; 问题清单 has them all. */
export const SHOWN_FINDINGS = 100;

/** How many findings of each level there are. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** How many findings there are of each level. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The first `most` findings of each level, in the order they came: nobody reads more where there is no sheet to read them on. */
export function firstFindings(findings: readonly Finding[], most: number): readonly Finding[] {
  const taken = { error: 0, warning: 0, info: 0 };
  return findings.filter(({ severity }) => {
    taken[severity] += 1;
    return taken[severity] <= most;
  });
}
