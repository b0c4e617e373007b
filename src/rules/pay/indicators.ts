import {
  type Decimal,
  decimalOf,
  digitsAt,
  divideHalfUp,
  formatDecimal,
  sumExactly,
} from "../decimal";
import { unitOf } from "../quick-whole";
import { type Finding, finding, type Place } from "../finding";
import { forbiddenWord } from "./forbidden-indicators";
import type { PartPoints, PersonPoints } from "./pay-month";

/** One indicator of one person's scorecard (R64, R65): how its actual value becomes points of a part. */
export interface Indicator {
  /** Index into the roster. */
  readonly person: number;
  readonly part: string;
  readonly name: string;
  /** 满分, above zero. */
  readonly full: number;
  /** 方向: whether more or less is better. */
  readonly direction: "higher" | "lower";
  /** 目标, above zero. */
  readonly target: number;
  readonly actual: number;
  /** 底线: the worst actual value that still gets points; null = none. */
  readonly minimum: number | null;
  /** 封顶: the most points; null = the full points. */
  readonly cap: number | null;
  /** 扣分, taken off after the cap; never below zero points. */
  readonly deduction: number;
  /** 一票否决 has happened: the whole scorecard of the month counts nothing. */
  readonly isVeto: boolean;
  readonly place: Place | null;
}

/** Points are given with two decimals. */
const PLACES = 2;
const HUNDREDTHS = 10 ** PLACES;
/** Up to here a power of ten is exact in a double, and the quotient of two exact numbers is the nearest one. */
const MOST_EXACT_PLACES = 22;

/**
 * Points of an indicator: full × actual ÷ target where more is better, full × (2 − actual ÷ target) where less is; nothing beyond the
 * minimum, not above the cap, less the deduction, never below zero; half-up to two decimals.
 */
export function indicatorPoints(indicator: Indicator): number {
  const { full, direction, target, actual, minimum, cap, deduction } = indicator;
  const isBeyond =
    minimum !== null && (direction === "higher" ? actual < minimum : actual > minimum);
  if (isBeyond) return 0;
  const reached = reachedPoints(full, actual, target, direction);
  const capped = Math.min(Math.max(reached, 0), cap ?? full);
  return Math.max(deduction === 0 ? capped : exactSum([capped, -deduction]), 0);
}

function reachedPoints(
  full: number,
  actual: number,
  target: number,
  direction: Indicator["direction"]
): number {
  return (
    quickReached(full, actual, target, direction) ?? exactlyReached(full, actual, target, direction)
  );
}

/** In doubles; null where these may not hold it exactly. */
function quickReached(
  full: number,
  actual: number,
  target: number,
  direction: Indicator["direction"]
): number | null {
  const fullUnit = unitOf(full);
  const [actualUnit, targetUnit] = [unitOf(actual), unitOf(target)];
  const unit = actualUnit > 0 && targetUnit > 0 ? Math.max(actualUnit, targetUnit) : 0;
  const [done, aim] = [Math.round(actual * unit), Math.round(target * unit)];
  const share = direction === "higher" ? done : 2 * aim - done;
  const numerator = Math.round(full * fullUnit) * Math.abs(share) * HUNDREDTHS;
  const denominator = aim * fullUnit;
  const isSafe = numerator >= 0 && 2 * numerator + denominator <= Number.MAX_SAFE_INTEGER;
  if (!isSafe || !(denominator > 0)) return null;
  const rest = numerator % denominator;
  const hundredths = (numerator - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
  return (share < 0 ? -hundredths : hundredths) / HUNDREDTHS;
}

function exactlyReached(
  full: number,
  actual: number,
  target: number,
  direction: Indicator["direction"]
): number {
  const [exactFull, exactActual, exactTarget] = [full, actual, target].map(
    (value): Decimal => decimalOf(value) ?? { digits: 0n, scale: 0 }
  );
  if (!exactFull || !exactActual || !exactTarget) return 0;
  const scale = Math.max(exactActual.scale, exactTarget.scale);
  const [done, aim] = [digitsAt(exactActual, scale), digitsAt(exactTarget, scale)];
  const share = direction === "higher" ? done : 2n * aim - done;
  const numerator = exactFull.digits * share * 10n ** BigInt(PLACES);
  const points = divideHalfUp(numerator, aim * 10n ** BigInt(exactFull.scale));
  return Number(formatDecimal({ digits: points, scale: PLACES }));
}

/**
 * Puts the indicators' points on the scorecard: per person and part they are added up, and stand beside the parts that the list gives
 * itself. A part that both give must be the same in both (POINTS_DIFFER). A veto makes all of a person's points zero (INDICATOR_VETO).
 */
export function withIndicators(
  scores: readonly PersonPoints[],
  indicators: readonly Indicator[],
  labelOf: (person: number) => string
): { readonly scores: readonly PersonPoints[]; readonly findings: readonly Finding[] } {
  const findings = forbiddenIndicators(indicators);
  const byPerson = new Map<number, Indicator[]>();
  for (const indicator of indicators) {
    const own = byPerson.get(indicator.person);
    if (own) own.push(indicator);
    else byPerson.set(indicator.person, [indicator]);
  }
  const known = new Map(scores.map((score) => [score.person, score]));
  const people = [...scores.map(({ person }) => person)];
  for (const person of byPerson.keys()) if (!known.has(person)) people.push(person);
  const merged = people.map((person): PersonPoints => {
    const own = byPerson.get(person) ?? [];
    const listed = known.get(person) ?? null;
    if (own.length === 0 && listed) return listed;
    const parts = partsOf(own);
    if (listed) findings.push(...differences(parts, listed, labelOf(person)));
    const kept = (listed?.parts ?? []).filter(({ part }) => pointsOf(part, parts) === undefined);
    const all = kept.length === 0 ? parts : [...parts, ...kept];
    const veto = own.find(({ isVeto }) => isVeto);
    if (veto) {
      const params = { person: labelOf(person), name: veto.name };
      findings.push(finding("INDICATOR_VETO", veto.place, veto.name, params));
    }
    const points = veto ? 0 : sumOf(all);
    return { person, points, parts: all, place: listed?.place ?? own[0]?.place ?? null };
  });
  return { scores: merged, findings };
}

/** A person has few parts: they are looked for one by one. */
function partsOf(indicators: readonly Indicator[]): PartPoints[] {
  const parts: PartPoints[] = [];
  for (const indicator of indicators) {
    const { part } = indicator;
    const points = indicatorPoints(indicator);
    const place = parts.findIndex((known) => known.part === part);
    const before = parts[place];
    if (before) parts[place] = { part, points: exactSum([before.points, points]) };
    else parts.push({ part, points });
  }
  return parts;
}

function pointsOf(part: string, parts: readonly PartPoints[]): number | undefined {
  return parts.find((known) => known.part === part)?.points;
}

function sumOf(parts: readonly PartPoints[]): number {
  return exactSum(parts.map(({ points }) => points));
}

/** The exact sum of numbers as people write them. */
function exactSum(values: readonly number[]): number {
  const sum = sumExactly(values);
  const digits = Number(sum.digits);
  return Number.isSafeInteger(digits) && sum.scale <= MOST_EXACT_PLACES
    ? digits / 10 ** sum.scale
    : Number(formatDecimal(sum));
}

function differences(
  parts: readonly PartPoints[],
  listed: PersonPoints,
  person: string
): Finding[] {
  const whole = listed.parts ? [] : [{ part: "得分", points: listed.points }];
  const indicated = sumOf(parts);
  return [...(listed.parts ?? []), ...whole].flatMap(({ part, points }) => {
    const sum = listed.parts ? pointsOf(part, parts) : indicated;
    if (sum === undefined || sum === points) return [];
    const params = { person, points, other: `计分卡指标「${part}」`, sum };
    return [finding("POINTS_DIFFER", listed.place, String(points), params)];
  });
}

function forbiddenIndicators(indicators: readonly Indicator[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { name, place } of indicators) {
    if (seen.has(name)) continue;
    seen.add(name);
    const word = forbiddenWord(name);
    if (word !== null)
      findings.push(finding("RULE_INDICATOR_FORBIDDEN", place, name, { name, word }));
  }
  return findings;
}
