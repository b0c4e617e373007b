import type { PersonPoints } from "../../rules/pay/pay-month";
import type { CellBlock } from "../cell";
import { type PayLayout, payLayout, PERSON_WORDS } from "./pay-columns";
import type { PointsOrigin } from "./pay-origins";
import type { PayRow } from "./pay-row";
import { type PersonField, PersonListReader } from "./person-list";

export const PROCESS_SHEET_NAMES = ["过程考核", "过程化考核", "过程考核得分", "过程化管理考核"];

type ProcessField = PersonField | "过程得分";

const WORDS = {
  ...PERSON_WORDS,
  过程得分: ["过程得分", "过程考核得分", "过程积分", "得分", "积分", "分值", "总分"],
};

export type ProcessLayout = PayLayout<ProcessField>;

/** Looks for 工号 and 过程得分 in a sheet's first rows; null where they are not there. */
export function processLayout(head: CellBlock): ProcessLayout | null {
  return payLayout<ProcessField>(head, WORDS, ["工号", "过程得分"]);
}

/** Reads 过程考核 (R72, R73): the month's process points of each person; a blank takes no part. */
export class ProcessReader extends PersonListReader<ProcessField> {
  readonly process: PersonPoints[] = [];

  get origin(): PointsOrigin {
    return this.pointsOrigin(this.layout.columns.get("过程得分") ?? null);
  }

  protected read(row: PayRow<ProcessField>, person: number): void {
    const column = this.layout.columns.get("过程得分") ?? 0;
    const { points } = row.points(column, "过程得分");
    if (points !== null) this.process.push({ person, points, place: row.place("工号") });
  }
}
