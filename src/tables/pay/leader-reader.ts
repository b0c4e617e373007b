import { canonicalPosition, DEPUTY, OUTLET_HEAD } from "../../rules/claims/known-positions";
import type { SheetLeader } from "../../rules/pay/pay-month";
import type { Duty } from "../../rules/pay/leaders";
import type { CellBlock } from "../cell";
import { type PayLayout, payLayout, PERSON_WORDS } from "./pay-columns";
import type { PointsOrigin } from "./pay-origins";
import type { PayRow } from "./pay-row";
import { type PersonField, PersonListReader } from "./person-list";

export const LEADER_SHEET_NAMES = ["千分制", "千分制考核", "千分制得分", "千分制考核结果"];

type LeaderField = PersonField | "职务" | "得分";

const WORDS = {
  ...PERSON_WORDS,
  职务: ["职务", "岗位", "职位"],
  得分: ["得分", "千分制得分", "千分制", "考核得分", "总分", "总得分"],
};

export type LeaderLayout = PayLayout<LeaderField>;

/** Looks for 工号 and 得分 in a sheet's first rows; null where they are not there. */
export function leaderLayout(head: CellBlock): LeaderLayout | null {
  return payLayout<LeaderField>(head, WORDS, ["工号", "得分"]);
}

const FULL_SCORE = 1000;

/**
 * Reads 千分制 (R63): 职务 as the row says, else as the roster does. A deputy's blank score is NaN: by the standard he goes by the head's
 * coefficient (R68).
 */
export class LeaderReader extends PersonListReader<LeaderField> {
  readonly leaders: SheetLeader[] = [];
  protected override readonly positionField = "职务";

  get origin(): PointsOrigin {
    return this.pointsOrigin(this.layout.columns.get("得分") ?? null);
  }

  protected read(row: PayRow<LeaderField>, person: number): void {
    const place = row.place("工号");
    const duty = this.dutyOf(row, person);
    if (duty === null) {
      const params = { person: this.label(person) };
      row.report("DUTY_UNKNOWN", row.place("职务"), row.text("职务"), params);
      return;
    }
    const column = this.layout.columns.get("得分") ?? 0;
    const { points, isBlank } = row.points(column, "得分");
    if (points === null) {
      if (!isBlank) return;
      if (duty === "deputy") this.leaders.push({ person, duty, score: NaN, place });
      else row.report("PAY_NUMBER_BLANK", row.placeAt(column), "", { column: "得分" });
      return;
    }
    if (points > FULL_SCORE) {
      const params = { person: this.label(person), score: points };
      row.report("SCORE_ABOVE_THOUSAND", row.placeAt(column), String(points), params);
    }
    this.leaders.push({ person, duty, score: points, place });
  }

  private dutyOf(row: PayRow<LeaderField>, person: number): Duty | null {
    const written = row.text("职务");
    const word = written === "" ? (this.people.member(person)?.position ?? "") : written;
    const position = canonicalPosition(word);
    if (position === OUTLET_HEAD) return "head";
    return position === DEPUTY ? "deputy" : null;
  }
}
