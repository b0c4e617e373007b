import type { Area } from "./area";
import { shiftArea, shiftFormula, type LineShift } from "./line-shift";
import type { Style } from "./style";

/** What a rule changes of a cell's look. */
export type LookChange = Partial<
  Pick<
    Style,
    | "numberFormat"
    | "bold"
    | "italic"
    | "underline"
    | "strikethrough"
    | "fontColor"
    | "fill"
    | "borders"
  >
>;

/** A point on a scale of values. */
export interface Threshold {
  /** The file format's words: min, max, num, percent, percentile, formula, autoMin, autoMax. */
  readonly type: string;
  /** A number or a formula without `=`; empty for min and max. */
  readonly value: string;
  /** False where only what lies above the point counts, and not the point itself. */
  readonly isIncluded: boolean;
}

/** How the bars of a rule are drawn. Colours are #RRGGBB; null where nothing is drawn in it. */
export interface BarLook {
  readonly color: string;
  readonly border: string | null;
  readonly negativeColor: string;
  readonly negativeBorder: string | null;
  readonly axisColor: string;
  /** `none`: bars of negative values run to the right too. */
  readonly axis: "automatic" | "middle" | "none";
  readonly isGradient: boolean;
  readonly runsLeft: boolean;
  /** Parts of the cell's width, 0 to 1, of the shortest and the longest bar. */
  readonly shortest: number;
  readonly longest: number;
  readonly showsValue: boolean;
}

export interface IconLook {
  /** The file format's name: 3Arrows, 3TrafficLights1, … */
  readonly set: string;
  readonly isReversed: boolean;
  readonly showsValue: boolean;
}

/** What a rule asks of a cell, or how it draws every cell by its value. */
export type ConditionalTest =
  | { readonly kind: "cellIs"; readonly operator: string }
  | {
      readonly kind: "text";
      readonly match: "contains" | "notContains" | "begins" | "ends";
      /** Null where it is not written out but worked out from cells. */
      readonly text: string | null;
    }
  | { readonly kind: "blank" | "error" | "repeated"; readonly isWanted: boolean }
  | {
      readonly kind: "rank";
      readonly count: number;
      readonly isPercent: boolean;
      readonly isBottom: boolean;
    }
  | {
      readonly kind: "average";
      readonly isAbove: boolean;
      readonly isEqual: boolean;
      /** Standard deviations away from the average. */
      readonly deviations: number;
    }
  | { readonly kind: "period"; readonly period: string }
  | { readonly kind: "expression" }
  | { readonly kind: "colorScale"; readonly colors: readonly string[] }
  | { readonly kind: "dataBar"; readonly bar: BarLook }
  | { readonly kind: "iconSet"; readonly icons: IconLook }
  | { readonly kind: "unknown" };

export interface ConditionalRule {
  /** Told apart by it within a sheet once somebody holds on to the rule. */
  readonly id?: string;
  /** The lowest number comes first and wins. */
  readonly priority: number;
  readonly stopsIfTrue: boolean;
  readonly test: ConditionalTest;
  /** Without `=`; relative references are those of the first cell of the format. */
  readonly formulas: readonly string[];
  readonly thresholds: readonly Threshold[];
  readonly look: LookChange;
  /** Joins a rule with the one in the file's extension that says more about it; null for a rule that stands alone. */
  readonly extensionId: string | null;
}

/** Rules for some cells. Never changed in place. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rules: readonly ConditionalRule[];
  /** Where the file has it: the sheet's own list, or the list in its extension. */
  readonly list: "own" | "extension";
  /** Place in that list of the file, by which all that the model does not know of it lives on; null for one that no file has yet. */
  readonly fileIndex: number | null;
  /** Places of its rules among those the file has there, where some of them are gone. */
  readonly fileRules?: readonly number[];
}

/** The formats after lines of their sheet moved; those of deleted cells are gone. */
export function shiftConditionalFormats(
  formats: readonly ConditionalFormat[],
  sheetName: string,
  shift: LineShift
): ConditionalFormat[] {
  const formula = (text: string): string => shiftFormula(text, sheetName, sheetName, shift);
  return formats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    if (areas.length === 0) return [];
    const rules = format.rules.map((rule) => ({
      ...rule,
      formulas: rule.formulas.map(formula),
      thresholds: rule.thresholds.map((point) => ({ ...point, value: formula(point.value) })),
    }));
    return [{ ...format, areas, rules }];
  });
}
