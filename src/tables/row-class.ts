import { type CellValue } from "./cell";
import { compact, isUnitRow } from "./header-text";
import { type HeaderCell } from "./list-layout";
import { isDigits, isPlainCode } from "./plain-code";

/** What a row below the header is. Only `data` rows can become accounts. */
export type RowClass = "blank" | "header" | "total" | "subtotal" | "footer" | "data";

/** The cells of a row that a job reads: texts made comparable by `compact`, blank ones empty. */
export interface RowTexts {
  /** First column of the list, where labels usually stand. */
  readonly label: string;
  readonly id: string;
  readonly name: string;
  /** Header text of the 客户号 column. */
  readonly idHeader: string;
  /** All cells read, with label, id and name. */
  readonly all: readonly string[];
  /** Header cells by the same places as `all`. */
  readonly headers: readonly (HeaderCell | undefined)[];
  /** Whether at least one amount cell holds something. */
  readonly hasAmount: boolean;
}

const TOTAL =
  /^(?:(?:全行|全部|全辖|总)?(?:合计|总计|共计)(?:数|行)?|grandtotal|total|总额|汇总)(?:[:(（].*|\d+户?.*)?$/;
const SUBTOTAL =
  /^(?:.{0,20}小计|(?:本页|每页|加权|加权平均|平均).{0,4}(?:合计|总计|小计)?|.{1,20}(?:合计|总计)|subtotal)(?:[:(（].*|\d+户?.*)?$/;
const FOOTER =
  /^(?:制表|复核|审批|审核|打印|填表|填报|经办|制单|主管|负责人|单位负责人|部门负责人|签字|盖章|报表日期|打印日期|统计日期|数据日期|日期|数据来源|说明|备注|注|附注)(?:人|员|时间|日期|单位|机构)?[:：].*$|^第\d+页|^共\d+页|^\d+\/\d+页?$|^(?:制表人|复核人|审批人|审核人|经办人|打印日期|打印时间)/;
/** `12户` in the 客户号 cell of a 合计 row. */
const NUMBER_OF_CUSTOMERS = /^(?:共|计)?\d+户$/;
const HAS_CJK = /[\u4e00-\u9fff]/;

/** Texts that may name a total or an average; nearly no institution or customer does. */
const MAY_BE_LABEL = /[计均总汇]|total/i;

/** Quick look at the two cells that decide nearly every row: true means the row is data and nothing else. */
export function isPlainData(id: CellValue, label: CellValue): boolean {
  if (typeof id === "boolean") return false;
  if (typeof id === "string") {
    if (id === label && isDigits(id)) return true;
    if (!isPlainCode(id)) return false;
  }
  return isNoTotalLabel(label);
}

/** Whether a row's first cell names no total for certain, so that a plain 客户号 beside it makes the row data. */
export function isNoTotalLabel(label: CellValue): boolean {
  return typeof label !== "string" || !MAY_BE_LABEL.test(label);
}

/**
 * What a row is. A total's label may stand in the list's first column, or in the 客户号 or 客户名称 cell of a row without 客户号.
 * A lone sentence, or a text in the 客户号 cell with neither name nor amount beside it, is a remark of the list, not a customer.
 */
export function classifyRow(row: RowTexts): RowClass {
  const filled = row.all.filter((text) => text !== "");
  if (filled.length === 0) return "blank";
  if (repeatsHeader(row) || isUnitRow(filled)) return "header";
  const labels = labelsOf(row);
  if (labels.some((text) => TOTAL.test(text))) return "total";
  if (labels.some((text) => SUBTOTAL.test(text))) return "subtotal";
  const isNote = row.id === "" || HAS_CJK.test(row.id);
  if (isNote && filled.some((text) => FOOTER.test(text))) return "footer";
  return isNote && isRemark(row, filled) ? "footer" : "data";
}

/** A sentence about the list: a single text that is neither a name nor beside an amount, or such a text in the 客户号 cell. */
function isRemark(row: RowTexts, filled: readonly string[]): boolean {
  if (row.name !== "" || row.hasAmount) return false;
  return (
    HAS_CJK.test(row.id) || (filled.length === 1 && filled.every((text) => HAS_CJK.test(text)))
  );
}

/** Texts that may name a total: a label before a real 客户号 counts only where the two are different cells. */
function labelsOf(row: RowTexts): string[] {
  if (row.id === "" || NUMBER_OF_CUSTOMERS.test(row.id))
    return [row.label, row.name, ...row.all.slice(0, 2)].filter((text) => text !== "");
  return [row.label, HAS_CJK.test(row.id) ? row.id : ""].filter((text) => text !== "");
}

function repeatsHeader(row: RowTexts): boolean {
  if (row.id !== "" && isHeaderText(row.id, row.idHeader)) return true;
  const underHeaders = row.all
    .map((text, place) => ({ text, header: row.headers[place]?.text }))
    .filter((cell) => cell.text !== "" && cell.header !== undefined);
  return (
    underHeaders.length > 0 &&
    underHeaders.every((cell) => isHeaderText(cell.text, cell.header ?? ""))
  );
}

/** A two-row header is repeated row by row: each half counts. */
function isHeaderText(text: string, header: string): boolean {
  return text === compact(header) || header.split(" ").some((half) => text === compact(half));
}
