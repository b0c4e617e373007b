/** `<autoFilter>` and the model's filter state, both ways. */
import { areaFromA1, areaToA1 } from "../model/area";
import type { AutoFilterState, FilterCriterion } from "../model/sheet-parts";
import { attributesXml } from "./xml-editor";
import {
  childrenNamed,
  flag,
  numberAttribute,
  outerXml,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

const OPERATOR_SIGNS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** The filter of a sheet; null where it has none or an area that is no area. */
export function readAutoFilter(element: XmlElement | undefined): AutoFilterState | null {
  const area = areaFromA1(element?.attributes.get("ref") ?? "");
  if (!area) return null;
  const criteria = new Map<number, FilterCriterion>();
  for (const column of childrenNamed(element, "filterColumn")) {
    const criterion = readCriterion(column);
    if (criterion) criteria.set(numberAttribute(column, "colId", 0), criterion);
  }
  return { area, criteria };
}

/** Null for a column that only hides its button. */
function readCriterion(column: XmlElement): FilterCriterion | null {
  const rule = column.children.find((child) => child.name !== "extLst");
  if (!rule) return null;
  switch (rule.name) {
    case "filters":
      return { filterOn: "Values", values: readValues(rule) };
    case "customFilters":
      return readCustom(rule);
    case "top10":
      return {
        filterOn: `${flag(rule, "top", true) ? "Top" : "Bottom"}${flag(rule, "percent") ? "Percent" : "Items"}`,
        criterion1: rule.attributes.get("val") ?? "10",
      };
    case "dynamicFilter":
      return { filterOn: "Dynamic", criterion1: rule.attributes.get("type") ?? "" };
    case "colorFilter":
      return { filterOn: flag(rule, "cellColor", true) ? "CellColor" : "FontColor" };
    default:
      return { filterOn: "Icon" };
  }
}

/** Displayed texts; a blank is an empty text, a date group its year, month and so on as far as stated. */
function readValues(filters: XmlElement): string[] {
  const values = filters.children.map((child) =>
    child.name === "dateGroupItem"
      ? ["year", "month", "day", "hour", "minute", "second"]
          .flatMap((unit) => child.attributes.get(unit) ?? [])
          .map((unit) => unit.padStart(2, "0"))
          .join("-")
      : (child.attributes.get("val") ?? "")
  );
  return flag(filters, "blank") ? ["", ...values] : values;
}

function readCustom(custom: XmlElement): FilterCriterion {
  const [first, second] = childrenNamed(custom, "customFilter").map(
    (rule) =>
      (OPERATOR_SIGNS[rule.attributes.get("operator") ?? "equal"] ?? "=") +
      (rule.attributes.get("val") ?? "").replace(/^ $/, "")
  );
  return {
    filterOn: "Custom",
    ...(first !== undefined && { criterion1: first }),
    ...(second !== undefined && {
      criterion2: second,
      operator: flag(custom, "and") ? "And" : "Or",
    }),
  };
}

/**
 * The element for a filter; columns whose criterion is still what the file said keep their XML, with whatever the model does
 * not know of it (date groups, colours, hidden buttons).
 */
export function autoFilterXml(
  filter: AutoFilterState,
  prefix: string,
  original: { readonly document: XmlDocument; readonly element: XmlElement } | null
): string {
  const kept = original && keptColumns(original.document, original.element, filter);
  const columns = [...filter.criteria.keys(), ...(kept?.keys() ?? [])].sort((a, b) => a - b);
  let xml = "";
  for (const column of new Set(columns)) {
    const criterion = filter.criteria.get(column);
    xml +=
      kept?.get(column) ??
      (criterion &&
        `<${prefix}filterColumn colId="${column}">${criterionXml(criterion, prefix)}</${prefix}filterColumn>`) ??
      "";
  }
  if (original && original.element.attributes.get("ref") === areaToA1(filter.area))
    xml += original.element.children
      .filter((child) => child.name !== "filterColumn")
      .map((child) => outerXml(original.document, child))
      .join("");
  const attributes = attributesXml({ ref: areaToA1(filter.area) });
  return xml === ""
    ? `<${prefix}autoFilter${attributes}/>`
    : `<${prefix}autoFilter${attributes}>${xml}</${prefix}autoFilter>`;
}

function keptColumns(
  document: XmlDocument,
  element: XmlElement,
  filter: AutoFilterState
): Map<number, string> {
  const before = readAutoFilter(element);
  const kept = new Map<number, string>();
  if (!before || before.area.left !== filter.area.left) return kept;
  for (const column of childrenNamed(element, "filterColumn")) {
    const id = numberAttribute(column, "colId", 0);
    if (JSON.stringify(before.criteria.get(id)) === JSON.stringify(filter.criteria.get(id)))
      kept.set(id, outerXml(document, column));
  }
  return kept;
}

function criterionXml(criterion: FilterCriterion, p: string): string {
  const value = criterion.criterion1 ?? "";
  switch (criterion.filterOn) {
    case "Values": {
      const values = criterion.values ?? [];
      const shown = values.filter((text) => text !== "");
      const blank = shown.length < values.length ? 1 : null;
      const items = shown.map((text) => `<${p}filter${attributesXml({ val: text })}/>`).join("");
      return `<${p}filters${attributesXml({ blank })}>${items}</${p}filters>`;
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return `<${p}top10${attributesXml({
        top: criterion.filterOn.startsWith("Bottom") ? 0 : null,
        percent: criterion.filterOn.endsWith("Percent") ? 1 : null,
        val: value || "10",
      })}/>`;
    case "Dynamic":
      return `<${p}dynamicFilter${attributesXml({ type: value.charAt(0).toLowerCase() + value.slice(1) })}/>`;
    case "Custom":
      return customXml(criterion, p);
    default:
      // Colours and icons are kept from the file where they stood there; the model holds too little to write them.
      return "";
  }
}

function customXml(criterion: FilterCriterion, p: string): string {
  const rules = [criterion.criterion1, criterion.criterion2]
    .filter((rule) => rule !== undefined && rule !== "")
    .map((rule) => `<${p}customFilter${attributesXml(customRule(rule ?? ""))}/>`);
  if (rules.length === 0) return "";
  const and = rules.length > 1 && criterion.operator !== "Or" ? 1 : null;
  return `<${p}customFilters${attributesXml({ and })}>${rules.join("")}</${p}customFilters>`;
}

/** `>=50000` and its like; without a sign it means equal. `<>` alone is "not blank", which the file writes as a space. */
function customRule(rule: string): { operator: string | null; val: string } {
  const [, sign = "=", value = ""] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(rule) ?? [];
  const operator = Object.entries(OPERATOR_SIGNS).find(([, known]) => known === sign)?.[0] ?? null;
  return { operator: operator === "equal" ? null : operator, val: value === "" ? " " : value };
}

/** Whether an element filters at all (and rows hidden inside it are its doing). */
export function hidesRows(filter: AutoFilterState | null): filter is AutoFilterState {
  return filter !== null && filter.criteria.size > 0;
}
