import type { Finding, Severity } from "../../rules/finding";

/** More than this nobody reads in a pane; the sheet 问题清单 has them all. */
export const SHOWN_AT_MOST = 100;

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

export interface FindingGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly first: Finding;
  /** At most `SHOWN_AT_MOST`, in the order they came. */
  readonly shown: readonly Finding[];
}

/** Groups that have findings, the gravest first. One pass: a list can have as many findings as rows. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const counts = { error: 0, warning: 0, info: 0 };
  const shown: Record<Severity, Finding[]> = { error: [], warning: [], info: [] };
  for (const finding of findings) {
    counts[finding.severity] += 1;
    if (shown[finding.severity].length < SHOWN_AT_MOST) shown[finding.severity].push(finding);
  }
  return SEVERITIES.flatMap((severity) => {
    const [first] = shown[severity];
    return first === undefined
      ? []
      : [{ severity, count: counts[severity], first, shown: shown[severity] }];
  });
}
