import { type AmountUnit } from "../rules/amount-unit";
import { type Finding } from "../rules/finding";

/** Columns of a customer list that the product uses. Names are those of rules.md's glossary, as printed on 客户清单. */
export const CUSTOMER_FIELDS = [
  "客户号",
  "客户名称",
  "统一社会信用代码",
  "账号",
  "存款余额",
  "年日均",
  "贷款余额",
  "有无贷",
  "客户规模",
  "行业",
  "地址",
  "原管户人",
  "经度",
  "纬度",
] as const;

export type CustomerField = (typeof CUSTOMER_FIELDS)[number];

export const AMOUNT_FIELDS = [
  "存款余额",
  "年日均",
  "贷款余额",
] as const satisfies readonly CustomerField[];
export const ID_FIELDS = ["客户号", "账号"] as const satisfies readonly CustomerField[];

export type { AmountUnit };

/** A list's column as the header shows it. */
export interface HeaderCell {
  /** Zero-based sheet column. */
  readonly column: number;
  /** The header's text as a person reads it; a two-row header is joined, e.g. `活期 时点`. */
  readonly text: string;
  /** The unit in the header's own brackets, e.g. `存款余额(万元)`. */
  readonly unit: AmountUnit | null;
}

export interface ColumnMatch {
  readonly field: CustomerField;
  readonly column: number;
  /** 1 = the canonical name or a listed synonym; less where only part of the header fits; people confirm it. */
  readonly confidence: number;
}

/** Where a list stands on its sheet and what its columns mean: proposed by `proposeLayout`, corrected by a person, used to read. */
export interface ListLayout {
  readonly sheet: string;
  /** Zero-based sheet row of the (last) header row; data start on the next row. */
  readonly headerRow: number;
  readonly headers: readonly HeaderCell[];
  readonly columns: readonly ColumnMatch[];
  /** Unit of amount columns whose header has none of its own; null = stated nowhere. */
  readonly unit: AmountUnit | null;
  /** First column of the used range: 合计 and footers often stand there although it is no column of ours. */
  readonly labelColumn: number;
  /** 证件类型, where 统一社会信用代码 is read from a 证件号码 column: only rows whose type says so have a credit code. */
  readonly documentTypeColumn?: number;
  /** 币种, where the list has it: amounts of other currencies than 人民币 are a reason to warn. */
  readonly currencyColumn?: number;
  readonly findings: readonly Finding[];
}
