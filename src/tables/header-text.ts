import { AMOUNT_UNITS, type AmountUnit } from "../rules/amount-unit";

/** A header made comparable: NFKC, no spaces or line breaks, lower case, no trailing `:` or `*`. */
export interface HeaderText {
  /** Without any bracketed part. */
  readonly bare: string;
  /** What stood in brackets and is no unit, e.g. `含保证金`; empty where nothing did. */
  readonly remark: string;
  readonly unit: AmountUnit | null;
}

const UNIT_WORDS = [...AMOUNT_UNITS].sort((a, b) => b.length - a.length).join("|");
const BRACKETED = /[([{<【〔《]([^)\]}>】〕》]*)[)\]}>】〕》]/g;
const BRACKETED_UNIT = new RegExp(`^(?:单位:?)?(?:人民币)?(${UNIT_WORDS})$`);
const TRAILING_UNIT = /[-_/]?(百万元|千元|万元|亿元)$|[-_/](元)$/;
const UNIT_NOTE = new RegExp(
  `单位 ?:? ?(?:[\\u4e00-\\u9fff]{1,2}[、,/])?(?:人民币)? ?(${UNIT_WORDS})(?=$|[^\\u4e00-\\u9fff]|币)`
);
const UNIT_IN_BRACKETS = new RegExp(`[([【](?:人民币)? ?(${UNIT_WORDS})[)\\]】]`);
const UNIT_ALONE = new RegExp(`^(?:人民币)?(${UNIT_WORDS})$`);
const UNIT_CELL = new RegExp(`^[([{【]?(?:单位:?)?(?:人民币)?(${UNIT_WORDS})[)\\]}】]?$`);
/** What stands beside units of amounts in a row of units. */
const OTHER_UNIT_CELL = /^[([{【]?(?:单位:?|户|个|笔|天|%|‰|-|—)[)\]}】]?$/;
const UNIT_LABEL = /单位:?$/;

/** Makes a header cell's text comparable. */
export function readHeaderText(raw: string): HeaderText {
  let unit: AmountUnit | null = null;
  const remarks: string[] = [];
  const outside = compact(raw).replace(BRACKETED, (_, inside: string) => {
    const bracketUnit = BRACKETED_UNIT.exec(inside)?.[1];
    if (bracketUnit === undefined) remarks.push(inside);
    else unit = asUnit(bracketUnit);
    return "";
  });
  const marked = outside.replace(/^\*+|[:*]+$/g, "");
  const bare = marked.replace(TRAILING_UNIT, "");
  if (bare !== marked && bare !== "")
    unit ??= asUnit(TRAILING_UNIT.exec(marked)?.slice(1).join("") ?? "");
  return { bare: bare === "" ? marked : bare, remark: remarks.join(""), unit };
}

/** NFKC, without spaces and line breaks, lower case: how all texts of a list are compared with words we know. */
export function compact(raw: string): string {
  return raw
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "")
    .toLowerCase();
}

/** The unit that a row of the title block states (`单位:万元`, also split over two cells); null where it states none. */
export function unitOfTitleRow(texts: readonly string[]): AmountUnit | null {
  const cells = texts
    .map((text) => text.normalize("NFKC").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  for (const [order, text] of cells.entries()) {
    const note = UNIT_NOTE.exec(text) ?? UNIT_IN_BRACKETS.exec(text) ?? UNIT_ALONE.exec(text);
    if (note !== null) return asUnit(note[1] ?? "");
    const next = cells[order + 1];
    const split = UNIT_LABEL.test(text) && next !== undefined ? UNIT_ALONE.exec(next) : null;
    if (split !== null) return asUnit(split[1] ?? "");
  }
  return null;
}

/** The amount unit that a cell below a header states on its own: `万元`, `(万元)`, `单位:万元`; null where it says anything else. */
export function unitBelowHeader(text: string): AmountUnit | null {
  return asUnit(UNIT_CELL.exec(compact(text))?.[1] ?? "");
}

/** Whether a row below a header holds nothing but units (of amounts, counts or shares): it belongs to the header. */
export function isUnitRow(texts: readonly string[]): boolean {
  const filled = texts.map(compact).filter((text) => text !== "");
  return (
    filled.some((text) => UNIT_CELL.test(text)) &&
    filled.every((text) => UNIT_CELL.test(text) || OTHER_UNIT_CELL.test(text))
  );
}

function asUnit(text: string): AmountUnit | null {
  return AMOUNT_UNITS.find((unit) => unit === text) ?? null;
}
