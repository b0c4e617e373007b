import { parseFen } from "../../rules/money";
import type { PersonTotals } from "../../rules/pay/compare-pay";
import type { CellValue } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import { monthText } from "./pay-sheet";
import { TOTAL_LABEL } from "./summary-sheet";

const ID_COLUMN = 0;
const NAME_COLUMN = 1;
/** 个人计价 计分卡奖金 负责人奖金 过程考核 合计 */
const AMOUNT_COLUMNS = [3, 4, 5, 6, 7];
/** Title and headers stand above the people. */
const FIRST_ROW = 2;

/**
 * Reads the people of 工资汇总 back, as it stands from A1 on. Null where it is the sheet of another month, where its parts do not add up to
 * each total, or its people to 合计: then somebody changed it.
 */
export function readSummary(
  rows: readonly (readonly CellValue[])[],
  payMonth: string
): readonly PersonTotals[] | null {
  if (!cleanText(rows[0]?.[0] ?? "").includes(monthText({ payMonth }))) return null;
  const people: PersonTotals[] = [];
  for (const cells of rows.slice(FIRST_ROW)) {
    const person = personIn(cells);
    if (person === null) return null;
    if (person.id === TOTAL_LABEL) return addsUp(people, person) ? people : null;
    people.push(person);
  }
  return null;
}

function personIn(cells: readonly CellValue[]): PersonTotals | null {
  const fen = AMOUNT_COLUMNS.map((column) => parseFen(cleanText(cells[column] ?? "")));
  const [pricing, scorecard, leader, process, total] = fen.map((value) => value ?? NaN);
  const id = cleanText(cells[ID_COLUMN] ?? "");
  const name = cleanText(cells[NAME_COLUMN] ?? "");
  const person = { id, name, pricing: pricing ?? NaN, scorecard: scorecard ?? NaN };
  const whole = { ...person, leader: leader ?? NaN, process: process ?? NaN, total: total ?? NaN };
  const sum = whole.pricing + whole.scorecard + whole.leader + whole.process;
  return id !== "" && sum === whole.total ? whole : null;
}

function addsUp(people: readonly PersonTotals[], stated: PersonTotals): boolean {
  return people.reduce((sum, { total }) => sum + total, 0) === stated.total;
}
