import type { Area } from "./area";
import type { ConditionalFormat, ConditionalRule } from "./conditional-format";
import type { OperandPlace } from "./conditional-operand";

/** One rule with the cells that it is for. */
export interface PlacedRule {
  readonly rule: ConditionalRule;
  readonly areas: readonly Area[];
  /** The cell from which relative references count. */
  readonly first: OperandPlace["first"];
}

/** All rules, the first to be asked first. One that the file's extension says more about is asked as it stands there. */
export function placedRules(formats: readonly ConditionalFormat[]): PlacedRule[] {
  const all = formats.flatMap(({ areas, rules, list }) => {
    const first = { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 };
    return rules.map((rule) => ({ rule, areas, first, list }));
  });
  const extended = new Map(
    all.flatMap(({ rule, list }) =>
      list === "extension" && rule.extensionId !== null ? [[rule.extensionId, rule] as const] : []
    )
  );
  const joined = new Set<string>();
  const own = all
    .filter(({ list }) => list === "own")
    .map((placed) => {
      const more = extended.get(placed.rule.extensionId ?? "");
      if (!more?.extensionId) return placed;
      joined.add(more.extensionId);
      return { ...placed, rule: extendedRule(placed.rule, more) };
    });
  const alone = all.filter(
    ({ rule, list }) => list === "extension" && !joined.has(rule.extensionId ?? "")
  );
  return [...own, ...alone].sort((a, b) => a.rule.priority - b.rule.priority);
}

/** The same formats as a sheet has them that was not read from a file. */
export function formatsOfNoFile(formats: readonly ConditionalFormat[]): ConditionalFormat[] {
  return placedRules(formats).map(({ rule, areas }) => newFormat(areas, rule));
}

/** A format of one rule that no file has yet. */
export function newFormat(areas: readonly Area[], rule: ConditionalRule): ConditionalFormat {
  return { areas, rules: [{ ...rule, extensionId: null }], list: "own", fileIndex: null };
}

/** A data bar keeps its colour in the old place, and has all the rest in the extension. */
function extendedRule(rule: ConditionalRule, more: ConditionalRule): ConditionalRule {
  if (rule.test.kind !== "dataBar" || more.test.kind !== "dataBar") return rule;
  const { color, showsValue } = rule.test.bar;
  const bar = { ...more.test.bar, color, showsValue };
  return { ...rule, test: { kind: "dataBar", bar }, thresholds: more.thresholds };
}
