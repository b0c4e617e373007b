import { LOAN_NONE, LOAN_SOME, LOAN_UNKNOWN } from "../rules/customers/columns";
import { type CellValue } from "./cell";
import { cleanText, isPlaceholder } from "./cell-text";

const NO_LOAN_HEADER = /^(?:是否)?无贷/;
const SAYS_NONE = /^(?:无|没有|无贷.*|未贷款|非贷款户|无贷款.*)$/;
const SAYS_SOME = /^(?:有|有贷.*|贷款户|已贷款)$/;
const YES = /^(?:是|y|yes|true|1|√|✓)$/i;
const NO = /^(?:否|n|no|false|0|×|✗|x)$/i;

/**
 * 有无贷 of a cell: `LOAN_NONE`, `LOAN_SOME`, `LOAN_UNKNOWN` for blank, null for a text that says neither.
 * 是 and 否 answer the header's question: under 「是否有贷」 是 is a loan, under 「无贷户」 it is none.
 */
export function readLoanFlag(value: CellValue, header: string): number | null {
  const text = cleanText(value).normalize("NFKC");
  if (SAYS_NONE.test(text)) return LOAN_NONE;
  if (SAYS_SOME.test(text)) return LOAN_SOME;
  if (text === "" || isPlaceholder(text)) return LOAN_UNKNOWN;
  const asksForNone = NO_LOAN_HEADER.test(header.replace(/\s/g, ""));
  if (YES.test(text)) return asksForNone ? LOAN_NONE : LOAN_SOME;
  if (NO.test(text)) return asksForNone ? LOAN_SOME : LOAN_NONE;
  return null;
}
