import { areaToA1, qualifiedAddress, quoteSheetName, type Area } from "../../model/area";
import type { DefinedName, Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { HostType, type HostObject } from "../host-object";
import type { Json } from "../json";
import { readFlag, readText } from "../read-value";
import { rangeOfReference } from "./address";
import { rangeType } from "./range";
import type { RangeSubject } from "./range-subject";
import { worksheetType } from "./worksheet";

/** Whose names: a sheet's (`sheet` given) or the workbook's. */
interface NameScope {
  readonly workbook: Workbook;
  readonly sheet: Worksheet | null;
}

/** `workbook.names` and `worksheet.names`. */
export const namesType = new HostType<NameScope>("NamedItemCollection", () => [
  {
    items: (scope) => namesOf(scope).map((item) => nameType.of(item)),
    item: (scope, key) => findName(scope, key),
    methods: {
      GetCount: (scope) => namesOf(scope).length,
      GetItemOrNullObject: (scope, args) => findName(scope, args.json(0)),
      Add: (scope, args) => {
        const range = args.object(1, rangeType);
        return addName(scope, args, range ? referenceTo(range) : args.text(1));
      },
      AddFormulaLocal: (scope, args) => addName(scope, args, args.text(1)),
    },
  },
]);

const nameType = new HostType<DefinedName>("NamedItem", () => [
  {
    identity: (item) => ({ _Id: item.name }),
    isAlive: (item, { workbook }) => workbook.names.includes(item),
    scalars: {
      _Id: { read: (item) => item.name },
      Name: { read: (item) => item.name },
      Comment: {
        read: (item) => item.comment,
        write: (item, value) => {
          item.comment = readText(value);
        },
      },
      Formula: {
        read: (item) => item.formula,
        write: (item, value) => {
          item.formula = asFormula(readText(value));
        },
      },
      Visible: {
        read: (item) => item.visible,
        write: (item, value) => {
          item.visible = readFlag(value);
        },
      },
      Scope: { read: (item) => (item.sheetId === null ? "Workbook" : "Worksheet") },
      Type: { read: (item, call) => contents(item, call).type },
      Value: { read: (item, call) => contents(item, call).value },
    },
    links: {
      Worksheet: (item, call) => {
        const sheet = sheetOf(item, call);
        if (!sheet) throw itemNotFound();
        return sheet;
      },
      WorksheetOrNullObject: sheetOf,
    },
    methods: {
      Delete: (item, _args, { workbook }) => {
        workbook.names.splice(workbook.names.indexOf(item), 1);
      },
      GetRange: (item, _args, call) => {
        const range = target(item, call);
        if (!range) throw itemNotFound();
        return rangeType.of(range);
      },
      GetRangeOrNullObject: (item, _args, call) => {
        const range = target(item, call);
        return range && rangeType.of(range);
      },
    },
  },
]);

function namesOf({ workbook, sheet }: NameScope): readonly DefinedName[] {
  return workbook.names.filter((item) => item.sheetId === (sheet?.id ?? null));
}

function findName(scope: NameScope, key: Json): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = namesOf(scope).find((item) => item.name.toLowerCase() === wanted);
  return found ? nameType.of(found) : null;
}

function addName(scope: NameScope, args: Arguments, formula: string): HostObject {
  const name = args.text(0);
  const looksLikeCell = /^\$?[A-Za-z]{1,3}\$?\d+$|^[rc]$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || looksLikeCell) throw invalidArgument();
  if (findName(scope, name)) throw itemAlreadyExists();
  const item: DefinedName = {
    name,
    sheetId: scope.sheet?.id ?? null,
    formula: asFormula(formula),
    visible: true,
    comment: args.textOr(2, ""),
  };
  scope.workbook.names.push(item);
  return nameType.of(item);
}

function asFormula(text: string): string {
  if (!text.startsWith("=") || text.length < 2) throw invalidArgument();
  return text;
}

function referenceTo({ sheet, area }: RangeSubject): string {
  return `=${quoteSheetName(sheet.name)}!${absolute(area)}`;
}

function absolute(area: Area): string {
  return areaToA1(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

function target(item: DefinedName, { workbook }: Call): RangeSubject | null {
  return rangeOfReference(workbook, item.formula.slice(1), null);
}

function sheetOf({ sheetId }: DefinedName, { workbook }: Call): HostObject | null {
  const sheet = sheetId === null ? undefined : workbook.sheetById(sheetId);
  return sheet ? worksheetType.of(sheet) : null;
}

/** What a name stands for: a range, a constant, or a formula, which nothing calculates here. */
function contents(item: DefinedName, call: Call): { readonly type: string; readonly value: Json } {
  const range = target(item, call);
  if (range) return { type: "Range", value: qualifiedAddress(range.sheet.name, range.area) };
  const text = item.formula.slice(1);
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(text);
  if (quoted) return { type: "String", value: (quoted[1] ?? "").replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(text)) return { type: "Boolean", value: /^true$/i.test(text) };
  const number = Number(text);
  if (Number.isFinite(number)) return { type: "Double", value: number };
  throw call.refuse("NamedItem", "value of a formula");
}
