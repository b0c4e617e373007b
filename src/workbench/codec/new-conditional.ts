/** Conditional formats that no file has yet, as XML: the sheet's own element, and the extension's where that says more. */
import { areaToA1 } from "../model/area";
import type {
  BarLook,
  ConditionalFormat,
  ConditionalRule,
  ConditionalTest,
  LookChange,
  Threshold,
} from "../model/conditional-format";
import { attributesXml } from "./xml-editor";
import { encodeXmlText } from "./xml-text";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const LIST_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const RULE_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
/** Icon sets that only the extension knows. */
const YOUNG_ICONS = new Set(["3Stars", "3Triangles", "5Boxes"]);

/** The file's words for the type and the operator of a rule about texts. */
const TEXT_WORDS = {
  contains: { type: "containsText", operator: "containsText" },
  notContains: { type: "notContainsText", operator: "notContains" },
  begins: { type: "beginsWith", operator: "beginsWith" },
  ends: { type: "endsWith", operator: "endsWith" },
} as const;

type Attributes = Parameters<typeof attributesXml>[0];

/** A bar with an axis, a border or a plain colour, and icons of a younger set, are told in full in the extension. */
export function hasExtension({ fileIndex, rules }: ConditionalFormat): boolean {
  return fileIndex === null && rules.some(isExtended);
}

function isExtended({ test }: ConditionalRule): boolean {
  if (test.kind === "iconSet") return YOUNG_ICONS.has(test.icons.set);
  if (test.kind !== "dataBar") return false;
  const { axis, border, isGradient, runsLeft } = test.bar;
  return axis !== "none" || border !== null || !isGradient || runsLeft;
}

/** `<conditionalFormatting>` of the sheet itself; empty for rules that stand in the extension alone. */
export function newFormatXml(
  { areas, rules }: ConditionalFormat,
  p: string,
  differentialOf: (look: LookChange) => number | null
): string {
  const written = rules.filter(({ test }) => test.kind !== "unknown" && !isOnlyExtended(test));
  if (written.length === 0) return "";
  const xml = written.map((rule) => ruleXml(rule, p, differentialOf(rule.look)));
  const sqref = areas.map(areaToA1).join(" ");
  return `<${p}conditionalFormatting sqref="${sqref}">${xml.join("")}</${p}conditionalFormatting>`;
}

/** `<x14:conditionalFormatting>` for what {@link hasExtension}. */
export function newExtensionXml({ areas, rules }: ConditionalFormat): string {
  const xml = rules.filter(isExtended).map((rule) => {
    const { test, thresholds, priority } = rule;
    const points = thresholds.map((point) => pointXml(point, "x14:", true)).join("");
    const attributes =
      test.kind === "dataBar"
        ? { type: "dataBar", id: extensionIdOf(rule) }
        : { type: "iconSet", priority, id: extensionIdOf(rule) };
    const content =
      test.kind === "dataBar"
        ? barExtensionXml(test.bar, points)
        : test.kind === "iconSet"
          ? iconsXml(test, points, "x14:")
          : "";
    return `<x14:cfRule${attributesXml(attributes)}>${content}</x14:cfRule>`;
  });
  const sqref = areas.map(areaToA1).join(" ");
  return `<x14:conditionalFormatting xmlns:x14="${X14}" xmlns:xm="${XM}">${xml.join("")}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
}

/** The sheet's extension around such elements. */
export function extensionListXml(formats: string, p: string): string {
  return `<${p}ext xmlns:x14="${X14}" uri="${LIST_URI}"><x14:conditionalFormattings>${formats}</x14:conditionalFormattings></${p}ext>`;
}

function isOnlyExtended(test: ConditionalTest): boolean {
  return test.kind === "iconSet" && YOUNG_ICONS.has(test.icons.set);
}

/** The same in both places; priorities differ within a sheet. */
function extensionIdOf({ priority }: ConditionalRule): string {
  return `{${priority.toString(16).toUpperCase().padStart(8, "0")}-0004-0000-0000-000000000000}`;
}

function ruleXml(rule: ConditionalRule, p: string, dxfId: number | null): string {
  const { test, priority, stopsIfTrue, formulas, thresholds } = rule;
  const attributes = attributesXml({
    ...testAttributes(test),
    dxfId,
    priority,
    stopIfTrue: stopsIfTrue ? 1 : null,
  });
  const points = thresholds.map((point) => pointXml(point, p, false)).join("");
  const content =
    formulas.map((formula) => `<${p}formula>${encodeXmlText(formula)}</${p}formula>`).join("") +
    drawingXml(test, points, p) +
    (isExtended(rule) ? referenceXml(rule, p) : "");
  return `<${p}cfRule${attributes}>${content}</${p}cfRule>`;
}

function testAttributes(test: ConditionalTest): Attributes {
  switch (test.kind) {
    case "cellIs":
      return { type: "cellIs", operator: test.operator };
    case "text":
      return { ...TEXT_WORDS[test.match], text: test.text };
    case "blank":
      return { type: test.isWanted ? "containsBlanks" : "notContainsBlanks" };
    case "error":
      return { type: test.isWanted ? "containsErrors" : "notContainsErrors" };
    case "repeated":
      return { type: test.isWanted ? "duplicateValues" : "uniqueValues" };
    case "rank":
      return {
        type: "top10",
        percent: test.isPercent ? 1 : null,
        bottom: test.isBottom ? 1 : null,
        rank: test.count,
      };
    case "average":
      return {
        type: "aboveAverage",
        aboveAverage: test.isAbove ? null : 0,
        equalAverage: test.isEqual ? 1 : null,
        stdDev: test.deviations === 0 ? null : test.deviations,
      };
    case "period":
      return { type: "timePeriod", timePeriod: test.period };
    default:
      return { type: test.kind };
  }
}

function drawingXml(test: ConditionalTest, points: string, p: string): string {
  switch (test.kind) {
    case "colorScale":
      return `<${p}colorScale>${points}${test.colors.map((color) => colorXml("color", color, p)).join("")}</${p}colorScale>`;
    case "dataBar": {
      const shown = attributesXml({ showValue: test.bar.showsValue ? null : 0 });
      return `<${p}dataBar${shown}>${points}${colorXml("color", test.bar.color, p)}</${p}dataBar>`;
    }
    case "iconSet":
      return iconsXml(test, points, p);
    default:
      return "";
  }
}

function iconsXml(
  { icons }: Extract<ConditionalTest, { readonly kind: "iconSet" }>,
  points: string,
  p: string
): string {
  const attributes = attributesXml({
    iconSet: icons.set,
    showValue: icons.showsValue ? null : 0,
    reverse: icons.isReversed ? 1 : null,
  });
  return `<${p}iconSet${attributes}>${points}</${p}iconSet>`;
}

function barExtensionXml(bar: BarLook, points: string): string {
  const attributes = attributesXml({
    minLength: Math.round(bar.shortest * 100),
    maxLength: Math.round(bar.longest * 100),
    showValue: bar.showsValue ? null : 0,
    border: bar.border === null ? null : 1,
    gradient: bar.isGradient ? null : 0,
    direction: bar.runsLeft ? "rightToLeft" : null,
    negativeBarColorSameAsPositive: bar.negativeColor === bar.color ? 1 : null,
    negativeBarBorderColorSameAsPositive:
      bar.border !== null && bar.negativeBorder !== bar.border ? 0 : null,
    axisPosition: bar.axis === "automatic" ? null : bar.axis,
  });
  const colors =
    (bar.border === null ? "" : colorXml("borderColor", bar.border, "x14:")) +
    (bar.negativeColor === bar.color
      ? ""
      : colorXml("negativeFillColor", bar.negativeColor, "x14:")) +
    (bar.border === null || bar.negativeBorder === bar.border || bar.negativeBorder === null
      ? ""
      : colorXml("negativeBorderColor", bar.negativeBorder, "x14:")) +
    (bar.axis === "none" ? "" : colorXml("axisColor", bar.axisColor, "x14:"));
  return `<x14:dataBar${attributes}>${points}${colors}</x14:dataBar>`;
}

/** Points of the extension hold their values as formulas, and know the automatic ends. */
function pointXml({ type, value, isIncluded }: Threshold, p: string, isExtension: boolean): string {
  const known = isExtension ? type : type.replace("autoMin", "min").replace("autoMax", "max");
  const gte = isIncluded ? null : 0;
  const hasFormula = isExtension && value !== "";
  const attributes = attributesXml({
    type: known,
    val: isExtension || value === "" ? null : value,
    gte,
  });
  return hasFormula
    ? `<${p}cfvo${attributes}><xm:f>${encodeXmlText(value)}</xm:f></${p}cfvo>`
    : `<${p}cfvo${attributes}/>`;
}

function referenceXml(rule: ConditionalRule, p: string): string {
  return `<${p}extLst><${p}ext xmlns:x14="${X14}" uri="${RULE_URI}"><x14:id>${extensionIdOf(rule)}</x14:id></${p}ext></${p}extLst>`;
}

function colorXml(name: string, color: string, p: string): string {
  return `<${p}${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}
