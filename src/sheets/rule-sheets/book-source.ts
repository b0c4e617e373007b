import type { RuleTableName } from "../../rules/rule-book/parameters";
import { defaultRuleBook } from "../../rules/rule-book/rule-book";
import type { RuleNotes } from "./rule-notes";
import type { RuleSheetReading } from "./rule-sheet";

/** What the sheets of a rule book say, part by part. */
export interface ReadParts {
  /** Null where there is no 「规则」. */
  readonly ruleSheet: RuleSheetReading | null;
  /** Rows of the tables that have a sheet and could be read. */
  readonly tables: ReadonlyMap<RuleTableName, readonly unknown[]>;
}

/** Puts the parts of a rule book together for `parseRuleBook`; what no sheet says is left to the standard. */
export function bookSource(parts: ReadParts, notes: RuleNotes): Record<string, unknown> {
  const { ruleSheet, tables } = parts;
  const values = ruleSheet?.values ?? new Map<string, unknown>();
  const { masks, surplusTarget, scorecardParts } = defaultRuleBook;
  const whole = [...values].filter(([name]) => !name.includes(".") && name !== "coefficient");
  return {
    ...Object.fromEntries(whole),
    masks: { ...masks, ...partsBelow("masks", values) },
    surplusTarget: { ...surplusTarget, ...partsBelow("surplusTarget", values) },
    ...sizeRoutingOf(ruleSheet),
    ...tableParts(tables, notes),
    scorecardParts: {
      total: values.get("scorecardParts.total") ?? scorecardParts.total,
      parts: tables.get("scorecardParts.parts") ?? scorecardParts.parts,
    },
    coefficient: coefficientOf(values, tables.get("coefficient.bands") ?? [], notes),
  };
}

function partsBelow(
  name: string,
  values: ReadonlyMap<string, unknown>
): Readonly<Record<string, unknown>> {
  const prefix = `${name}.`;
  return Object.fromEntries(
    [...values]
      .filter(([other]) => other.startsWith(prefix))
      .map(([other, value]) => [other.slice(prefix.length), value])
  );
}

/** Its parts are the bank's own: where the sheet has any of them, those with a value are all there are. */
function sizeRoutingOf(ruleSheet: RuleSheetReading | null): Readonly<Record<string, unknown>> {
  if (ruleSheet === null) return {};
  const isThere = [...ruleSheet.rows.keys()].some((name) => name.startsWith("sizeRouting."));
  return isThere ? { sizeRouting: partsBelow("sizeRouting", ruleSheet.values) } : {};
}

function tableParts(
  tables: ReadParts["tables"],
  notes: RuleNotes
): Readonly<Record<string, unknown>> {
  const parts: Record<string, unknown> = {};
  for (const table of ["tiers", "staffingTable", "positionsByOutlet", "calendar"] as const) {
    const rows = tables.get(table);
    if (rows) parts[table] = rows;
  }
  const capacity = tables.get("capacity");
  if (capacity) parts["capacity"] = capacityOf(capacity as readonly PositionCapacity[], notes);
  return parts;
}

interface PositionCapacity {
  readonly position: string;
  readonly capacity: number;
}

function capacityOf(
  rows: readonly PositionCapacity[],
  notes: RuleNotes
): Readonly<Record<string, number>> {
  const capacity: Record<string, number> = {};
  for (const { position, capacity: limit } of rows) {
    if (Object.hasOwn(capacity, position)) {
      const params = { parameter: "capacity", allowed: `≠ ${position}` };
      notes.reportPart("RULE_INVALID", ["capacity", position], params);
    }
    capacity[position] = limit;
  }
  return capacity;
}

/**
 * 奖金系数 stands in three places: its way of reckoning and the linear base on 「规则」, the bands on 「规则-系数」. Where the way is not chosen,
 * what is filled in says it.
 */
function coefficientOf(
  values: ReadonlyMap<string, unknown>,
  bands: readonly unknown[],
  notes: RuleNotes
): unknown {
  const base = values.get("coefficient.base");
  const hasBase = base !== undefined;
  const chosen = values.get("coefficient");
  if (chosen === undefined && hasBase && bands.length > 0) {
    notes.reportPart("RULE_BLANK", ["coefficient"], { parameter: "coefficient", header: "值" });
    return null;
  }
  const isLinear = chosen === "linear" || (chosen === undefined && hasBase);
  if (isLinear && bands.length > 0)
    notes.reportPart("RULE_TABLE_UNUSED", ["coefficient", "bands"], {
      parameter: "coefficient.bands",
    });
  if (isLinear && hasBase) return { type: "linear", base };
  if (!isLinear && bands.length > 0) return { type: "bands", bands };
  if (chosen === undefined) return null;
  const missing = isLinear ? "coefficient.base" : "coefficient.bands";
  const header = isLinear ? "值" : "下限分";
  notes.reportPart("RULE_BLANK", missing.split("."), { parameter: missing, header });
  return null;
}
