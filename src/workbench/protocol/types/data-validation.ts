import {
  NO_VALIDATION,
  withValidation,
  type DataValidation,
  type ValidationMessage,
} from "../../model/data-validation";
import { intersect } from "../../model/area";
import type { Call } from "../call";
import { invalidArgument } from "../host-error";
import { HostType } from "../host-object";
import { isJsonObject, type Json, type JsonObject } from "../json";
import { readFlag, readWord } from "../read-value";
import { demandUnprotected, type RangeSubject } from "./range-subject";

/** Excel takes no more of a list that is written out. */
const LONGEST_LIST = 255;

/** Types of the file format -> Excel's names of types and of their rules. */
const TYPES: Readonly<Record<string, readonly [type: string, rule: string]>> = {
  none: ["None", ""],
  list: ["List", "list"],
  whole: ["WholeNumber", "wholeNumber"],
  decimal: ["Decimal", "decimal"],
  date: ["Date", "date"],
  time: ["Time", "time"],
  textLength: ["TextLength", "textLength"],
  custom: ["Custom", "custom"],
};

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** `range.dataValidation`: drop-down lists in full; rules of other kinds are shown and kept, not made. */
export const dataValidationType = new HostType<RangeSubject>("DataValidation", () => [
  {
    scalars: {
      Type: {
        read: (range) => {
          const common = commonValidation(range);
          return common === "mixed" ? "Inconsistent" : (TYPES[common.type]?.[0] ?? "Custom");
        },
      },
      Rule: {
        read: (range) => ofCommon(range, ruleOf),
        write: (range, value, call) => change(range, readRule(value, call), call),
      },
      IgnoreBlanks: {
        read: (range) => ofCommon(range, ({ ignoreBlanks }) => ignoreBlanks),
        write: (range, value, call) => change(range, { ignoreBlanks: readFlag(value) }, call),
      },
      ErrorAlert: {
        read: (range) =>
          ofCommon(range, ({ alert }) => ({
            showAlert: alert.isShown,
            style: STYLES[alert.style],
            title: alert.title,
            message: alert.message,
          })),
        write: (range, value, call) => {
          const given = readObject(value);
          const words = Object.entries(STYLES);
          const word = readWord(given["style"] ?? "Stop", Object.values(STYLES));
          const style = words.find(([, excelWord]) => excelWord === word)?.[0] ?? "stop";
          const alert = { ...readMessage(given, "showAlert"), style: style as keyof typeof STYLES };
          change(range, { alert }, call);
        },
      },
      Prompt: {
        read: (range) =>
          ofCommon(range, ({ prompt }) => ({
            showPrompt: prompt.isShown,
            title: prompt.title,
            message: prompt.message,
          })),
        write: (range, value, call) =>
          change(range, { prompt: readMessage(readObject(value), "showPrompt") }, call),
      },
    },
    methods: { Clear: (range, _args, call) => put(range, null, call) },
  },
]);

type Rules = Omit<DataValidation, "areas">;

/** The one validation that all cells of the range have. */
function commonValidation({ sheet, area }: RangeSubject): Rules | "mixed" {
  const touching = sheet.validations.filter(({ areas }) =>
    areas.some((one) => intersect(one, area))
  );
  const [only] = touching;
  if (only === undefined) return NO_VALIDATION;
  const rest = withValidation([{ ...only, areas: [area] }], area, null);
  const isWhole = only.areas.some((one) => isInside(area, one)) && rest.length === 0;
  return touching.length === 1 && isWhole ? only : "mixed";
}

function isInside(inner: RangeSubject["area"], outer: RangeSubject["area"]): boolean {
  return JSON.stringify(intersect(inner, outer)) === JSON.stringify(inner);
}

/** Null where the cells of the range differ. */
function ofCommon(range: RangeSubject, read: (rules: Rules) => Json): Json {
  const common = commonValidation(range);
  return common === "mixed" ? null : read(common);
}

function ruleOf({ type, operator, formula1, formula2, hasDropDown }: Rules): Json {
  const name = TYPES[type]?.[1] ?? "custom";
  switch (name) {
    case "":
      return {};
    case "list":
      return { list: { inCellDropDown: hasDropDown, source: sourceOf(formula1) } };
    case "custom":
      return { custom: { formula: `=${formula1}` } };
    default: {
      const word = operator === "" ? "between" : operator;
      const rule = { operator: word.charAt(0).toUpperCase() + word.slice(1), formula1, formula2 };
      return { [name]: rule };
    }
  }
}

function sourceOf(formula: string): string {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  return literal === undefined ? `=${formula}` : literal.replaceAll('""', '"');
}

function readRule(value: Json, call: Call): Partial<Rules> {
  const rule = readObject(value);
  const given = Object.entries(rule).filter(([, part]) => part !== null);
  const [name, list] = given[0] ?? [];
  if (given.length !== 1 || name !== "list" || !isJsonObject(list ?? null))
    throw call.refuse("DataValidation", `rule ${given.map(([word]) => word).join(" ")}`);
  const { source, inCellDropDown } = list as JsonObject;
  if (typeof source !== "string") throw call.refuse("DataValidation", "list of a range");
  if (source === "" || (!source.startsWith("=") && source.length > LONGEST_LIST))
    throw invalidArgument();
  const formula1 = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
  const hasDropDown = inCellDropDown === undefined || readFlag(inCellDropDown);
  return { type: "list", operator: "", formula1, formula2: "", hasDropDown };
}

function readObject(value: Json): JsonObject {
  if (!isJsonObject(value)) throw invalidArgument();
  return value;
}

function readMessage(given: JsonObject, shown: string): ValidationMessage {
  const { title = "", message = "" } = given;
  const isShown = given[shown] ?? true;
  if (typeof title !== "string" || typeof message !== "string") throw invalidArgument();
  return { isShown: readFlag(isShown), title, message };
}

function change(range: RangeSubject, changes: Partial<Rules>, call: Call): void {
  const common = commonValidation(range);
  put(range, { ...(common === "mixed" ? NO_VALIDATION : common), ...changes }, call);
}

function put({ sheet, area }: RangeSubject, rules: Rules | null, { workbook }: Call): void {
  demandUnprotected(sheet);
  sheet.validations = withValidation(sheet.validations, area, rules);
  sheet.dirty.add("validations");
  workbook.emit({ kind: "layout", sheet });
}
