import type { LookChange } from "../../model/conditional-format";
import { HostType, type Scalar } from "../host-object";
import type { Json } from "../json";
import { readColor, readFlag, readText, readWord } from "../read-value";
import {
  change,
  incomingFormula,
  outgoingFormula,
  readObject,
  ruleOf,
  testOf,
  type ConditionalSubject,
} from "./conditional-subject";

/** Excel's operators -> the file format's. */
const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

type Operator = keyof typeof OPERATORS;

const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

/** `conditionalFormat.custom`: a formula decides. */
export const customType = new HostType<ConditionalSubject>("CustomConditionalFormat", () => [
  {
    links: {
      Rule: (subject) => formulaType.of(subject),
      Format: (subject) => formatType.of(subject),
    },
  },
]);

const formula: Scalar<ConditionalSubject> = {
  read: (subject) => outgoingFormula(ruleOf(subject).rule.formulas[0]),
  write: (subject, value, call) => {
    const formulas = [incomingFormula(value)];
    change(subject, call, (rule) => ({ ...rule, formulas }));
  },
};

const formulaType = new HostType<ConditionalSubject>("ConditionalFormatRule", () => [
  { scalars: { Formula: formula, FormulaLocal: formula } },
]);

/** `conditionalFormat.cellValue`: the value is compared with one or two others. */
export const cellValueType = new HostType<ConditionalSubject>("CellValueConditionalFormat", () => [
  {
    scalars: {
      Rule: {
        read: (subject) => {
          const { operator } = testOf(subject, "cellIs");
          const [formula1, formula2] = ruleOf(subject).rule.formulas.map(outgoingFormula);
          return {
            operator: OPERATOR_NAMES.find((name) => OPERATORS[name] === operator) ?? "Invalid",
            formula1: formula1 ?? "",
            ...(formula2 !== undefined && { formula2 }),
          };
        },
        write: (subject, value, call) => {
          const { operator, formula1, formula2 } = readObject(value);
          const word = readWord(operator ?? null, OPERATOR_NAMES);
          const isRange = word === "Between" || word === "NotBetween";
          const formulas = [formula1, ...(isRange ? [formula2] : [])].map(incomingFormula);
          const test = { kind: "cellIs", operator: OPERATORS[word] } as const;
          change(subject, call, (rule) => ({ ...rule, test, formulas }));
        },
      },
    },
    links: { Format: (subject) => formatType.of(subject) },
  },
]);

/** What the rule makes of a cell's look. Borders are kept where a file has them, and not made. */
const formatType = new HostType<ConditionalSubject>("ConditionalRangeFormat", () => [
  {
    scalars: { NumberFormat: look("numberFormat", readText) },
    links: { Font: (subject) => fontType.of(subject), Fill: (subject) => fillType.of(subject) },
  },
]);

const fontType = new HostType<ConditionalSubject>("ConditionalRangeFont", () => [
  {
    scalars: {
      Color: look("fontColor", readColor),
      Bold: look("bold", readFlag),
      Italic: look("italic", readFlag),
      Strikethrough: look("strikethrough", readFlag),
      Underline: {
        read: (subject) => {
          const { underline } = ruleOf(subject).rule.look;
          return underline === undefined ? null : underline ? "Single" : "None";
        },
        write: (subject, value, call) => {
          const underline = readWord(value, ["None", "Single"]) === "Single";
          change(subject, call, (rule) => ({ ...rule, look: { ...rule.look, underline } }));
        },
      },
    },
    methods: {
      Clear: (subject, _args, call) =>
        change(subject, call, (rule) => {
          const { numberFormat, fill, borders } = rule.look;
          return { ...rule, look: given({ numberFormat, fill, borders }) };
        }),
    },
  },
]);

const fillType = new HostType<ConditionalSubject>("ConditionalRangeFill", () => [
  {
    scalars: {
      Color: {
        read: (subject) => ruleOf(subject).rule.look.fill ?? "",
        write: (subject, value, call) => {
          const fill = value === "" ? null : readColor(value);
          change(subject, call, (rule) => ({ ...rule, look: { ...rule.look, fill } }));
        },
      },
    },
    methods: {
      Clear: (subject, _args, call) =>
        change(subject, call, (rule) => ({
          ...rule,
          look: given({ ...rule.look, fill: undefined }),
        })),
    },
  },
]);

/** A part of the look; null where the rule says nothing of it. */
function look<M extends "numberFormat" | "fontColor" | "bold" | "italic" | "strikethrough">(
  member: M,
  read: (value: Json) => Exclude<LookChange[M], undefined>
): Scalar<ConditionalSubject> {
  return {
    read: (subject) => ruleOf(subject).rule.look[member] ?? null,
    write: (subject, value, call) => {
      const part = { [member]: read(value) };
      change(subject, call, (rule) => ({ ...rule, look: { ...rule.look, ...part } }));
    },
  };
}

/** Without the parts that are not given. */
function given(look: { readonly [K in keyof LookChange]: LookChange[K] | undefined }): LookChange {
  return Object.fromEntries(Object.entries(look).filter(([, part]) => part !== undefined));
}
