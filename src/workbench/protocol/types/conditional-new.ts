import type { ConditionalRule, ConditionalTest, Threshold } from "../../model/conditional-format";

/** Rules as Excel starts them, by the name of their kind; only of the kinds that an add-in may make here. */
export const NEW_RULES: Readonly<Record<string, ConditionalRule>> = {
  // It holds for no cell until it gets its formula.
  Custom: newRule({ kind: "expression" }, { formulas: ["FALSE"] }),
  CellValue: newRule({ kind: "cellIs", operator: "equal" }, { formulas: ['""'] }),
  ColorScale: newRule(
    { kind: "colorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
    { thresholds: [point("min"), point("percentile", "50"), point("max")] }
  ),
  DataBar: newRule(
    {
      kind: "dataBar",
      bar: {
        color: "#638EC6",
        border: null,
        negativeColor: "#FF0000",
        negativeBorder: null,
        axisColor: "#000000",
        axis: "automatic",
        isGradient: true,
        runsLeft: false,
        shortest: 0,
        longest: 1,
        showsValue: true,
      },
    },
    { thresholds: [point("autoMin"), point("autoMax")] }
  ),
  IconSet: newRule(
    { kind: "iconSet", icons: { set: "3TrafficLights1", isReversed: false, showsValue: true } },
    { thresholds: iconPoints(3) }
  ),
};

/** Equal parts of the way from the lowest to the highest value. */
export function iconPoints(count: number): Threshold[] {
  return Array.from({ length: count }, (_, place) =>
    point("percent", String(Math.round((place * 100) / count)))
  );
}

function point(type: string, value = ""): Threshold {
  return { type, value, isIncluded: true };
}

function newRule(
  test: ConditionalTest,
  parts: Partial<Pick<ConditionalRule, "formulas" | "thresholds">>
): ConditionalRule {
  return {
    priority: 1,
    stopsIfTrue: false,
    test,
    formulas: [],
    thresholds: [],
    look: {},
    extensionId: null,
    ...parts,
  };
}
