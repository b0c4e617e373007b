import { parameterLabel, ruleBookTextsFor } from "../../locales/rule-book-texts";
import { parameterNotes } from "../../locales/zh-CN/parameter-notes";
import { parameterPath } from "../../rules/rule-book/parameter-path";
import {
  type Parameter,
  type ParameterName,
  parameterNamed,
  parametersOf,
  parameterValue,
} from "../../rules/rule-book/parameters";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { CellBlock } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import type { ColumnPlan, PlanCell, SheetPlan } from "../sheet-plan";
import type { HeaderRow } from "./header-row";
import {
  CHOOSE,
  kindOfParameter,
  parameterCell,
  parameterChoices,
  readParameter,
} from "./parameter-cells";
import { cellOf, type RuleNotes } from "./rule-notes";

/** The sheet of all parameters that are no tables. */
export const RULE_SHEET_NAME = "规则";

/** 规则: one row per parameter. Only 值 is read back; the parameter is found by the name in brackets behind its label. */
export const RULE_COLUMNS = [
  { header: "参数", kind: "text", width: 44, wrap: true },
  { header: "值", kind: "number", width: 30, wrap: true, align: "left" },
  { header: "说明", kind: "text", width: 52, wrap: true },
  { header: "依据", kind: "text", width: 12, wrap: true },
] as const satisfies readonly ColumnPlan[];

/** Where the parameter stands on 「规则」, counted from 0. */
export const NAME_COLUMN = 0;
/** Where its value stands, the only cell that is read back. */
export const VALUE_COLUMN = 1;

const TEXTS = ruleBookTextsFor("zh-CN");
/** The name in brackets; the bank's own part of a name may hold brackets too. */
const BRACKETED = /[((]((?:masks|surplusTarget|sizeRouting)\..+|[a-z.]+)[))]$/i;

/** Plans 「规则」 with the values of a book, or only some of its parameters. */
export function planRuleSheet(
  book: RuleBook,
  parameters: readonly Parameter[] = parametersOf(book)
): SheetPlan {
  return {
    kind: "rules",
    name: RULE_SHEET_NAME,
    title: `${RULE_SHEET_NAME}(请只改「值」一列;空着或删去的行按默认值)`,
    columns: RULE_COLUMNS,
    rowCount: parameters.length,
    cell: (row, column) => {
      const parameter = parameters[row];
      return parameter === undefined ? null : ruleCell(book, parameter, column);
    },
    cellKind: (row, column) => {
      const parameter = parameters[row];
      return column === VALUE_COLUMN && parameter ? kindOfParameter(parameter) : "text";
    },
    totalRows: 0,
    chart: null,
    choices: parameters.flatMap((parameter, firstRow) => {
      const words = parameterChoices(parameter);
      return words.length === 0
        ? []
        : [{ column: VALUE_COLUMN, firstRow, rowCount: 1, words, refusal: CHOOSE }];
    }),
    controlSums: [],
    landscape: true,
  };
}

function ruleCell(book: RuleBook, parameter: Parameter, column: number): PlanCell {
  switch (column) {
    case NAME_COLUMN:
      return `${parameterLabel(parameter.name, TEXTS)}(${parameter.name})`;
    case VALUE_COLUMN:
      return parameterCell(parameter, parameterValue(book, parameter.name));
    case 2:
      return noteOf(parameter.name);
    case 3:
      return parameter.ground;
    default:
      return null;
  }
}

/** The row of 「规则」 that a parameter was found in, counted in the block. */
export type RuleRows = ReadonlyMap<string, number>;

/** What 「规则」 says: values by the parameters' names, and where each stands. Blank values are left out. */
export interface RuleSheetReading {
  readonly values: ReadonlyMap<string, unknown>;
  readonly rows: RuleRows;
}

/** Reads 「规则」. Rows of unknown parameters, parameters that come twice and values that cannot be read go to the notes. */
export function readRuleSheet(
  block: CellBlock,
  header: HeaderRow,
  notes: RuleNotes
): RuleSheetReading {
  const values = new Map<string, unknown>();
  const rows = new Map<string, number>();
  const [nameColumn = 0, valueColumn = 1] = header.columns;
  for (let row = header.row + 1; row < block.values.length; row++) {
    const nameCell = cellOf(block, row, nameColumn);
    const valueCell = cellOf(block, row, valueColumn);
    const written = cleanText(nameCell.value);
    if (written === "" && cleanText(valueCell.value) === "") continue;
    const parameter = parameterNamed(BRACKETED.exec(written)?.[1] ?? written);
    if (parameter === null) {
      notes.report("RULE_ROW_UNKNOWN", nameCell, {});
      continue;
    }
    const { name } = parameter;
    if (rows.has(name)) {
      notes.report("RULE_PARAMETER_REPEATED", nameCell, { parameter: name });
      continue;
    }
    rows.set(name, row);
    notes.note(parameterPath(name), valueCell);
    const value = notes.take(readParameter(parameter, valueCell.value), valueCell, name);
    if (value !== null && value !== undefined) values.set(name, value);
  }
  return { values, rows };
}

function noteOf(name: string): string {
  const [head = name] = parameterPath(name);
  const key = Object.hasOwn(parameterNotes, name) ? name : head;
  return parameterNotes[key as ParameterName];
}
