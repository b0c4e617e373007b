/** `<conditionalFormatting>` of a sheet and of its extension: rules that change the look of cells by what is in them. */
import { areaFromA1 } from "../model/area";
import type {
  BarLook,
  ConditionalFormat,
  ConditionalRule,
  ConditionalTest,
  LookChange,
  Threshold,
} from "../model/conditional-format";
import { readColor, type Palette } from "./colors";
import { readDifferential } from "./read-differential";
import {
  childNamed,
  childrenNamed,
  flag,
  numberAttribute,
  textContent,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

/** What the styles part says that rules refer to. */
export interface ConditionalContext {
  readonly palette: Palette;
  readonly differentials: readonly LookChange[];
}

/** A format's element, the elements that name its cells, and the rules in it. */
export interface ConditionalElement {
  readonly list: ConditionalFormat["list"];
  readonly index: number;
  readonly element: XmlElement;
}

/** All formats of a sheet's part, in both lists. */
export function conditionalElements({ root }: XmlDocument): ConditionalElement[] {
  const own = childrenNamed(root, "conditionalFormatting");
  const extended = conditionalExtensions(root).flatMap(({ list }) =>
    childrenNamed(list, "conditionalFormatting")
  );
  return [
    ...own.map((element, index) => ({ list: "own" as const, index, element })),
    ...extended.map((element, index) => ({ list: "extension" as const, index, element })),
  ];
}

/** The extensions of a sheet that hold conditional formats, each with its list. */
export function conditionalExtensions(
  root: XmlElement
): { readonly extension: XmlElement; readonly list: XmlElement }[] {
  return childrenNamed(childNamed(root, "extLst"), "ext").flatMap((extension) => {
    const list = childNamed(extension, "conditionalFormattings");
    return list ? [{ extension, list }] : [];
  });
}

export function readConditionalFormats(
  document: XmlDocument,
  context: ConditionalContext
): ConditionalFormat[] {
  return conditionalElements(document).map(({ list, index, element }) => ({
    areas: referencesOf(document, element)
      .split(/\s+/)
      .flatMap((reference) => areaFromA1(reference) ?? []),
    rules: childrenNamed(element, "cfRule").map((rule) => readRule(document, rule, list, context)),
    list,
    fileIndex: index,
  }));
}

/** The cells of a format as written: an attribute, or an element in the extension. */
export function referencesOf(document: XmlDocument, element: XmlElement): string {
  return (
    element.attributes.get("sqref") ?? textContent(document, childNamed(element, "sqref"))
  ).trim();
}

/** Elements of a rule that hold formulas: the rule's own; not those of its thresholds. */
export function formulaElements(rule: XmlElement): XmlElement[] {
  return rule.children.filter(({ name }) => name === "formula" || name === "f");
}

/** The thresholds of a rule, whatever draws by them. */
export function thresholdElements(rule: XmlElement): XmlElement[] {
  return rule.children.flatMap((child) => childrenNamed(child, "cfvo"));
}

function readRule(
  document: XmlDocument,
  rule: XmlElement,
  list: ConditionalFormat["list"],
  context: ConditionalContext
): ConditionalRule {
  const differential = childNamed(rule, "dxf");
  const look = differential
    ? readDifferential(differential, context.palette)
    : context.differentials[numberAttribute(rule, "dxfId", -1)];
  const reference = childrenNamed(childNamed(rule, "extLst"), "ext").flatMap(({ children }) =>
    children.filter(({ name }) => name === "id")
  )[0];
  const ownId = rule.attributes.get("id") ?? null;
  return {
    priority: numberAttribute(rule, "priority", Number.MAX_SAFE_INTEGER),
    stopsIfTrue: flag(rule, "stopIfTrue"),
    test: readTest(rule, list, context.palette),
    formulas: formulaElements(rule).map((element) => textContent(document, element)),
    thresholds: thresholdElements(rule).map((element) => readThreshold(document, element)),
    look: look ?? {},
    extensionId: list === "extension" ? ownId : textContent(document, reference).trim() || null,
  };
}

function readThreshold(document: XmlDocument, element: XmlElement): Threshold {
  const formula = childNamed(element, "f");
  return {
    type: element.attributes.get("type") ?? "num",
    value: formula ? textContent(document, formula) : (element.attributes.get("val") ?? ""),
    isIncluded: flag(element, "gte", true),
  };
}

function readTest(
  rule: XmlElement,
  list: ConditionalFormat["list"],
  palette: Palette
): ConditionalTest {
  const text = rule.attributes.get("text") ?? null;
  const type = rule.attributes.get("type") ?? "";
  switch (type) {
    case "cellIs":
      return { kind: "cellIs", operator: rule.attributes.get("operator") ?? "" };
    case "expression":
      return { kind: "expression" };
    case "containsText":
      return { kind: "text", match: "contains", text };
    case "notContainsText":
      return { kind: "text", match: "notContains", text };
    case "beginsWith":
      return { kind: "text", match: "begins", text };
    case "endsWith":
      return { kind: "text", match: "ends", text };
    case "containsBlanks":
    case "notContainsBlanks":
      return { kind: "blank", isWanted: type === "containsBlanks" };
    case "containsErrors":
    case "notContainsErrors":
      return { kind: "error", isWanted: type === "containsErrors" };
    case "duplicateValues":
    case "uniqueValues":
      return { kind: "repeated", isWanted: type === "duplicateValues" };
    case "top10":
      return {
        kind: "rank",
        count: numberAttribute(rule, "rank", 10),
        isPercent: flag(rule, "percent"),
        isBottom: flag(rule, "bottom"),
      };
    case "aboveAverage":
      return {
        kind: "average",
        isAbove: flag(rule, "aboveAverage", true),
        isEqual: flag(rule, "equalAverage"),
        deviations: numberAttribute(rule, "stdDev", 0),
      };
    case "timePeriod":
      return { kind: "period", period: rule.attributes.get("timePeriod") ?? "" };
    case "colorScale":
      return { kind: "colorScale", colors: readScaleColors(rule, palette) };
    case "dataBar":
      return { kind: "dataBar", bar: readBar(rule, list, palette) };
    case "iconSet":
      return readIcons(rule);
    default:
      return { kind: "unknown" };
  }
}

function readScaleColors(rule: XmlElement, palette: Palette): string[] {
  return childrenNamed(childNamed(rule, "colorScale"), "color").map(
    (color) => readColor(color, palette) ?? "#FFFFFF"
  );
}

const DEFAULT_BAR_COLOR = "#638EC6";

function readBar(rule: XmlElement, list: ConditionalFormat["list"], palette: Palette): BarLook {
  const bar = childNamed(rule, "dataBar");
  const color = (name: string): string | null => readColor(childNamed(bar, name), palette);
  const fill = color("fillColor") ?? color("color") ?? DEFAULT_BAR_COLOR;
  const hasBorder = flag(bar, "border");
  const border = hasBorder ? (color("borderColor") ?? fill) : null;
  const isSame = (name: string): boolean => flag(bar, name);
  const axis = bar?.attributes.get("axisPosition");
  return {
    color: fill,
    border,
    negativeColor: isSame("negativeBarColorSameAsPositive")
      ? fill
      : (color("negativeFillColor") ?? fill),
    negativeBorder:
      hasBorder && !flag(bar, "negativeBarBorderColorSameAsPositive", true)
        ? (color("negativeBorderColor") ?? border)
        : border,
    axisColor: color("axisColor") ?? "#000000",
    // Only the extension knows of an axis.
    axis: list === "own" || axis === "none" ? "none" : axis === "middle" ? "middle" : "automatic",
    isGradient: flag(bar, "gradient", true),
    runsLeft: bar?.attributes.get("direction") === "rightToLeft",
    shortest: numberAttribute(bar, "minLength", 10) / 100,
    longest: numberAttribute(bar, "maxLength", 90) / 100,
    showsValue: flag(bar, "showValue", true),
  };
}

function readIcons(rule: XmlElement): ConditionalTest {
  const icons = childNamed(rule, "iconSet");
  // Icons picked one by one are of several sets, which the model does not know.
  if (flag(icons, "custom")) return { kind: "unknown" };
  return {
    kind: "iconSet",
    icons: {
      set: icons?.attributes.get("iconSet") ?? "3TrafficLights1",
      isReversed: flag(icons, "reverse"),
      showsValue: flag(icons, "showValue", true),
    },
  };
}
