import type { Finding, Severity } from "../../rules/finding";
import {
  countFindings,
  type FindingCounts,
  firstFindings,
  SHOWN_FINDINGS,
} from "../../rules/finding-counts";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** The findings of one level, as the pane shows them. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly first: Finding;
  /** At most `SHOWN_FINDINGS`, in the order they came. */
  readonly shown: readonly Finding[];
}

/** Groups that have findings, the gravest first. `counts` where `findings` are only the first of each level. */
export function groupFindings(
  findings: readonly Finding[],
  counts: FindingCounts = countFindings(findings)
): readonly FindingGroup[] {
  const first = firstFindings(findings, SHOWN_FINDINGS);
  return SEVERITIES.flatMap((severity) => {
    const shown = first.filter((finding) => finding.severity === severity);
    const [gravest] = shown;
    return gravest === undefined
      ? []
      : [{ severity, count: counts[severity], first: gravest, shown }];
  });
}
