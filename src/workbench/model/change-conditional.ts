/** Changes of single rules among a sheet's conditional formats, whoever asks for them. */
import { areaWithout, intersect, type Area } from "./area";
import type { ConditionalFormat, ConditionalRule } from "./conditional-format";
import { newFormat, placedRules, type PlacedRule } from "./placed-rules";
import type { Worksheet } from "./worksheet";

/** A rule that can be told from the others. */
export interface KnownRule extends PlacedRule {
  readonly id: string;
}

/** All rules of the sheet, the first to be asked first; from now on each has an id. */
export function knownRules(sheet: Worksheet): KnownRule[] {
  const formats = sheet.conditionalFormats;
  const all = formats.flatMap(({ rules }) => rules);
  if (all.some(({ id }) => id === undefined)) {
    const used = new Set(all.map(({ id }) => id));
    let number = 1;
    const freeId = (): string => {
      while (used.has(ruleId(number))) number++;
      return ruleId(number++);
    };
    sheet.conditionalFormats = formats.map((format) => ({
      ...format,
      rules: format.rules.map((rule) => ({ ...rule, id: rule.id ?? freeId() })),
    }));
  }
  return placedRules(sheet.conditionalFormats).flatMap((placed) => {
    const { id } = placed.rule;
    return id === undefined ? [] : [{ ...placed, id }];
  });
}

function ruleId(number: number): string {
  return `{${String(number).padStart(8, "0")}-0005-0000-0000-000000000000}`;
}

/** Puts a rule before all others of the sheet; gives its id. */
export function addRule(sheet: Worksheet, area: Area, rule: ConditionalRule): string {
  const known = knownRules(sheet);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    rules: format.rules.map((other) => ({ ...other, priority: other.priority + 1 })),
  }));
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats,
    newFormat([area], { ...rule, priority: 1 }),
  ];
  const before = new Set(known.map(({ id }) => id));
  return knownRules(sheet).find(({ id }) => !before.has(id))?.id ?? "";
}

/** Gives a rule another form; nothing where it is gone. */
export function changeRule(
  sheet: Worksheet,
  id: string,
  change: (rule: ConditionalRule) => ConditionalRule
): void {
  const known = knownRules(sheet).find((rule) => rule.id === id);
  if (!known) return;
  removeRule(sheet, id);
  const changed = newFormat(known.areas, change(known.rule));
  sheet.conditionalFormats = [...sheet.conditionalFormats, changed];
}

/** Takes a rule away, and with it what the file's extension says about it. */
export function removeRule(sheet: Worksheet, id: string): void {
  const formats = sheet.conditionalFormats;
  const gone = formats.flatMap(({ rules }) => rules).find((rule) => rule.id === id);
  if (!gone) return;
  const { extensionId } = gone;
  const isGone = (rule: ConditionalRule): boolean =>
    rule.id === id || (extensionId !== null && rule.extensionId === extensionId);
  sheet.conditionalFormats = formats.flatMap((format) => withoutRules(format, isGone));
}

function withoutRules(
  format: ConditionalFormat,
  isGone: (rule: ConditionalRule) => boolean
): ConditionalFormat[] {
  const rules = format.rules.filter((rule) => !isGone(rule));
  if (rules.length === format.rules.length) return [format];
  if (rules.length === 0) return [];
  const places = format.fileRules ?? format.rules.map((_, place) => place);
  const fileRules = format.rules.flatMap((rule, at) => (isGone(rule) ? [] : (places[at] ?? [])));
  return [{ ...format, rules, fileRules }];
}

/** Takes all rules away from the cells of an area. */
export function clearRules(sheet: Worksheet, area: Area): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    if (!format.areas.some((one) => intersect(one, area))) return [format];
    const areas = format.areas.flatMap((one) => areaWithout(one, area));
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
}
