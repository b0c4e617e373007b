import type { StaffingRow } from "../../rules/staffing/staffing-table";
import type { CellValue } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import { isUnfilled, type RuleCell } from "./cell-reading";

const NOTHING = "无要求";
const OPTION = /^([0-9０-９]+) ?[个名]? ?(.+)$/;
const EXAMPLE = "1个专门对公高柜 或 2个偏对公综合柜";

/** 要求 of a row: `1个专门对公高柜 或 2个偏对公综合柜`; 无要求 where nothing is. */
export function requirementCell({ options }: StaffingRow): string {
  if (options.length === 0) return NOTHING;
  return options.map(({ count, counter }) => `${count}个${counter}`).join(" 或 ");
}

/** Reads 要求; blank stays blank: nobody has said that nothing is required. */
export function readRequirement(cell: CellValue): RuleCell<Partial<StaffingRow>> {
  if (isUnfilled(cell)) return { ok: true, value: null };
  const text = cleanText(cell);
  if (text === NOTHING) return { ok: true, value: { options: [] } };
  const options = text.split("或").map((part) => {
    const [, count, counter] = OPTION.exec(part.trim().replace(/^至少/, "")) ?? [];
    if (count === undefined || counter === undefined) return null;
    return { count: Number(count.normalize("NFKC")), counter: cleanText(counter) };
  });
  const read = options.filter((option) => option !== null);
  if (read.length < options.length)
    return { ok: false, code: "RULE_FORM_EXPECTED", params: { example: EXAMPLE } };
  return { ok: true, value: { options: read } };
}
