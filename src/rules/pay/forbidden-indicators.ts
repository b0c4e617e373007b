/** Indicators that regulation forbids for deposits: point-in-time size, ranking, market share (rules.md §8.6). */
const FORBIDDEN_INDICATOR = /时点|排名|市场份额/;

/** The word by which the name of an indicator or of a scorecard's part is forbidden; null where it is not. */
export function forbiddenWord(name: string): string | null {
  return FORBIDDEN_INDICATOR.exec(name)?.[0] ?? null;
}
