import { intersect, type Area } from "../../model/area";
import {
  addRule,
  clearRules,
  knownRules,
  removeRule,
  type KnownRule,
} from "../../model/change-conditional";
import type { ConditionalTest } from "../../model/conditional-format";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostType, type HostObject, type Link } from "../host-object";
import type { Json } from "../json";
import { readFlag, readSize } from "../read-value";
import { cellValueType, customType } from "./conditional-conditions";
import { colorScaleType, dataBarType, iconSetType } from "./conditional-drawings";
import { NEW_RULES } from "./conditional-new";
import {
  change,
  conditionalsChanged,
  ruleOf,
  type ConditionalSubject,
} from "./conditional-subject";
import { rangeType } from "./range";
import { demandUnprotected, type RangeSubject } from "./range-subject";

/** Excel's names of the kinds of rules. */
const TYPES: Readonly<Record<ConditionalTest["kind"], string>> = {
  expression: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  rank: "TopBottom",
  average: "PresetCriteria",
  blank: "PresetCriteria",
  error: "PresetCriteria",
  repeated: "PresetCriteria",
  period: "PresetCriteria",
  text: "ContainsText",
  cellIs: "CellValue",
  unknown: "Custom",
};

/** `range.conditionalFormats`: rules that touch the range, the first to be asked first. */
export const conditionalFormatsType = new HostType<RangeSubject>(
  "ConditionalFormatCollection",
  () => [
    {
      items: (range) => touching(range).map((rule) => formatOf(range, rule)),
      item: find,
      methods: {
        GetCount: (range) => touching(range).length,
        GetItemOrNullObject: (range, args) => find(range, args.json(0)),
        GetItemAt: (range, args) => {
          const rule = touching(range)[args.integer(0)];
          if (!rule) throw itemNotFound();
          return formatOf(range, rule);
        },
        Add: add,
        ClearAll: ({ sheet, area }, _args, { workbook }) => {
          demandUnprotected(sheet);
          clearRules(sheet, area);
          conditionalsChanged(sheet, workbook);
        },
      },
    },
  ]
);

const conditionalFormatType: HostType<ConditionalSubject> = new HostType<ConditionalSubject>(
  "ConditionalFormat",
  () => [
    {
      identity: ({ id }) => ({ Id: id }),
      isAlive: ({ sheet, id }, { workbook }) =>
        workbook.sheets.includes(sheet) && knownRules(sheet).some((rule) => rule.id === id),
      scalars: {
        Id: { read: ({ id }) => id },
        Type: { read: (subject) => TYPES[ruleOf(subject).rule.test.kind] },
        // Excel counts from 0.
        Priority: {
          read: (subject) => ruleOf(subject).rule.priority - 1,
          write: (subject, value, call) => {
            const priority = Math.round(readSize(value)) + 1;
            change(subject, call, (rule) => ({ ...rule, priority }));
          },
        },
        StopIfTrue: {
          read: (subject) => ruleOf(subject).rule.stopsIfTrue,
          write: (subject, value, call) => {
            const stopsIfTrue = readFlag(value);
            change(subject, call, (rule) => ({ ...rule, stopsIfTrue }));
          },
        },
      },
      links: {
        ...linksTo("Custom", customType, "expression"),
        ...linksTo("CellValue", cellValueType, "cellIs"),
        ...linksTo("ColorScale", colorScaleType, "colorScale"),
        ...linksTo("DataBar", dataBarType, "dataBar"),
        ...linksTo("IconSet", iconSetType, "iconSet"),
      },
      methods: {
        Delete: ({ sheet, id }, _args, { workbook }) => {
          demandUnprotected(sheet);
          removeRule(sheet, id);
          conditionalsChanged(sheet, workbook);
        },
        GetRange: (subject) => {
          const [area, ...more] = ruleOf(subject).areas;
          if (!area || more.length > 0) throw invalidArgument();
          return rangeType.of({ sheet: subject.sheet, area });
        },
        GetRangeOrNullObject: (subject) => {
          const [area, ...more] = ruleOf(subject).areas;
          return area && more.length === 0 ? rangeType.of({ sheet: subject.sheet, area }) : null;
        },
      },
    },
  ]
);

function add(range: RangeSubject, args: Arguments, call: Call): HostObject {
  const { sheet, area } = range;
  demandUnprotected(sheet);
  const rule = NEW_RULES[args.text(0)];
  if (!rule) throw call.refuse("ConditionalFormatCollection", `add ${args.text(0)}`);
  const id = addRule(sheet, area, rule);
  conditionalsChanged(sheet, call.workbook);
  return conditionalFormatType.of({ sheet, id });
}

function find(range: RangeSubject, key: Json): HostObject | null {
  const rule = touching(range).find(({ id }) => id === key);
  return rule ? formatOf(range, rule) : null;
}

function touching({ sheet, area }: RangeSubject): KnownRule[] {
  const isTouched = (one: Area): boolean => intersect(one, area) !== null;
  return knownRules(sheet).filter(({ areas }) => areas.some(isTouched));
}

function formatOf({ sheet }: RangeSubject, { id }: KnownRule): HostObject {
  return conditionalFormatType.of({ sheet, id });
}

/** The object of a rule's kind under both its names: a rule of another kind has none. */
function linksTo(
  name: string,
  type: HostType<ConditionalSubject>,
  kind: ConditionalTest["kind"]
): Record<string, Link<ConditionalSubject>> {
  const isOfKind = (subject: ConditionalSubject): boolean =>
    ruleOf(subject).rule.test.kind === kind;
  return {
    [name]: (subject) => {
      if (!isOfKind(subject)) throw itemNotFound();
      return type.of(subject);
    },
    [`${name}OrNullObject`]: (subject) => (isOfKind(subject) ? type.of(subject) : null),
  };
}
