import { type Finding, finding } from "../rules/finding";
import { cellAddress } from "../rules/cell-address";
import {
  CURRENCY_HEADERS,
  DOCUMENT_NUMBER_HEADERS,
  DOCUMENT_TYPE_HEADERS,
  FIELD_SYNONYMS,
  ORGANISATION_DOCUMENT,
  OTHER_HEADERS,
} from "./field-synonyms";
import { compact, readHeaderText } from "./header-text";
import {
  AMOUNT_FIELDS,
  type ColumnMatch,
  CUSTOMER_FIELDS,
  type CustomerField,
  type HeaderCell,
} from "./list-layout";

interface Word {
  readonly field: CustomerField;
  /** Place among the field's synonyms: the smaller, the better the word. */
  readonly rank: number;
}

interface HeaderMatch extends Word {
  readonly confidence: number;
}

const WORDS: ReadonlyMap<string, Word> = new Map(
  CUSTOMER_FIELDS.flatMap((field) =>
    FIELD_SYNONYMS[field].map((word, rank): [string, Word] => [word, { field, rank }])
  )
);
const OTHERS: ReadonlySet<string> = new Set(OTHER_HEADERS);

/** Words around a name that do not change what a column means. */
const DECORATION =
  /^(?:对公|单位|企业|人民币|本外币|折人民币|全部|账户|各项|\d+[.、])|(?:合计|总额|金额)$/g;
/** Bracketed remarks that do not change what an amount means. */
const HARMLESS_REMARK = /^(?:折?人民币|本外币|本币|时点|合计|汇总|折算?后|含.*|原币|单位.*)$/;
const CHANGES_MEANING = /上任|前任|虚拟|授信|上年|月日均|季日均/;
/** `客户信息|客户号`: the upper half of a two-row header that only names a group. */
const GROUP_NAME = /(?:基本)?(?:信息|情况|资料|概况|明细|类)$/;
const GROUPS_OF_DEPOSITS: ReadonlySet<string> = new Set(["", "存款", "账户", "客户"]);

const PARTLY = 0.8;

/** The field a header names, or null. A two-row header (`存款 余额`) is read joined, then by its lower half where the upper names a group. */
export function matchHeader(text: string): HeaderMatch | null {
  const joined = matchWords(text);
  if (joined !== null) return joined;
  const [upper, lower, ...more] = text.split(" ");
  if (upper === undefined || lower === undefined || more.length > 0) return null;
  const upperName = readHeaderText(upper).bare;
  if (!GROUP_NAME.test(upperName)) return null;
  const group = upperName.replace(GROUP_NAME, "");
  const regrouped = matchWords(group + lower);
  if (regrouped !== null) return { ...regrouped, confidence: PARTLY };
  const alone = matchWords(lower);
  if (alone === null || (isAmount(alone.field) && !GROUPS_OF_DEPOSITS.has(group))) return null;
  return { ...alone, confidence: PARTLY };
}

/** Whether a text is a header word of customer lists, ours or not. */
export function isKnownHeader(text: string): boolean {
  return OTHERS.has(readHeaderText(text).bare) || matchHeader(text) !== null;
}

export interface MatchedColumns {
  readonly columns: readonly ColumnMatch[];
  readonly documentTypeColumn?: number;
  readonly currencyColumn?: number;
  readonly findings: readonly Finding[];
}

/**
 * The best column for every field: surer match first, then the better word, then the column further left.
 * `COLUMN_DUPLICATED` for each column that names a field already taken.
 * `texts` gives a column's first cells below the header; they decide whether 证件号码 holds credit codes.
 */
export function matchColumns(
  headers: readonly HeaderCell[],
  place: { readonly sheet: string; readonly headerRow: number },
  texts: (column: number) => readonly string[]
): MatchedColumns {
  const candidates = headers
    .flatMap((header) => {
      const match = matchHeader(header.text);
      return match === null ? [] : [{ header, ...match }];
    })
    .sort(
      (a, b) => b.confidence - a.confidence || a.rank - b.rank || a.header.column - b.header.column
    );

  const taken = new Map<
    CustomerField,
    { readonly header: HeaderCell; readonly match: ColumnMatch }
  >();
  const findings: Finding[] = [];
  for (const { header, field, confidence } of candidates) {
    const used = taken.get(field);
    if (used === undefined) {
      taken.set(field, { header, match: { field, column: header.column, confidence } });
    } else {
      const where = { sheet: place.sheet, cell: cellAddress(place.headerRow, header.column) };
      const params = { field, used: used.header.text, column: header.text };
      findings.push(finding("COLUMN_DUPLICATED", where, header.text, params));
    }
  }
  const matches = [...taken.values()].map((entry) => entry.match);
  const matched = taken.has("统一社会信用代码")
    ? { columns: inFieldOrder(matches) }
    : withDocuments(headers, matches, texts);
  const currencyColumn = columnNamed(headers, CURRENCY_HEADERS);
  return { ...matched, ...(currencyColumn === undefined ? {} : { currencyColumn }), findings };
}

function matchWords(text: string): HeaderMatch | null {
  const whole = WORDS.get(compact(text));
  if (whole !== undefined) return { ...whole, confidence: 1 };
  const { bare, remark } = readHeaderText(text);
  if (OTHERS.has(bare) || CHANGES_MEANING.test(remark)) return null;
  const exact = WORDS.get(bare);
  if (exact !== undefined) return withRemark(exact, remark);
  const plain = WORDS.get(bare.replace(DECORATION, ""));
  return plain === undefined || withRemark(plain, remark) === null
    ? null
    : { ...plain, confidence: PARTLY };
}

function withRemark(word: Word, remark: string): HeaderMatch | null {
  if (remark === "") return { ...word, confidence: 1 };
  if (isAmount(word.field) && !HARMLESS_REMARK.test(remark)) return null;
  return { ...word, confidence: PARTLY };
}

function columnNamed(headers: readonly HeaderCell[], names: readonly string[]): number | undefined {
  return headers.find((header) => names.includes(readHeaderText(header.text).bare))?.column;
}

function isAmount(field: CustomerField): boolean {
  return AMOUNT_FIELDS.some((amount) => amount === field);
}

function inFieldOrder(matches: readonly ColumnMatch[]): ColumnMatch[] {
  return CUSTOMER_FIELDS.flatMap((field) => matches.filter((match) => match.field === field));
}

/** 证件号码 is a credit code only where 证件类型 says so (rules.md §6). */
function withDocuments(
  headers: readonly HeaderCell[],
  matches: readonly ColumnMatch[],
  texts: (column: number) => readonly string[]
): Pick<MatchedColumns, "columns" | "documentTypeColumn"> {
  const type = columnNamed(headers, DOCUMENT_TYPE_HEADERS);
  const number = columnNamed(headers, DOCUMENT_NUMBER_HEADERS);
  if (type === undefined || number === undefined) return { columns: inFieldOrder(matches) };
  if (!texts(type).some((text) => ORGANISATION_DOCUMENT.test(text))) {
    return { columns: inFieldOrder(matches) };
  }
  const code: ColumnMatch = { field: "统一社会信用代码", column: number, confidence: PARTLY };
  return { columns: inFieldOrder([...matches, code]), documentTypeColumn: type };
}
