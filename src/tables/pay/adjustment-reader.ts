import { formatYuan } from "../../rules/money";
import type { Adjustment } from "../../rules/pay/pay-month";
import type { CellBlock } from "../cell";
import { type PayLayout, payLayout, PERSON_WORDS } from "./pay-columns";
import type { AdjustmentOrigin } from "./pay-origins";
import type { PayRow } from "./pay-row";
import { type PersonField, PersonListReader } from "./person-list";

export const ADJUSTMENT_SHEET_NAMES = ["工资调整", "调整项", "调整"];

type AdjustmentField = PersonField | "金额" | "理由" | "经办人";

const WORDS = {
  ...PERSON_WORDS,
  金额: ["金额", "调整金额", "调整"],
  理由: ["理由", "调整理由", "原因", "说明", "备注"],
  经办人: ["经办人", "经办", "授权人", "审批人"],
};

export type AdjustmentLayout = PayLayout<AdjustmentField>;

/** Looks for 工号, 金额 and 理由 in a sheet's first rows; null where they are not there. */
export function adjustmentLayout(head: CellBlock): AdjustmentLayout | null {
  return payLayout<AdjustmentField>(head, WORDS, ["工号", "金额", "理由"]);
}

/** Reads 工资调整: amounts that people put in themselves, each with its reason. One person may have several. */
export class AdjustmentReader extends PersonListReader<AdjustmentField> {
  readonly adjustments: Adjustment[] = [];
  protected override readonly isOncePerPerson = false;
  protected override readonly isForAbsent = true;

  get origin(): AdjustmentOrigin {
    const { columns, unit } = this.layout;
    const amount = columns.get("金额") ?? 0;
    return { sheet: this.sheet, texts: this.notes.texts, amount, unit };
  }

  protected read(row: PayRow<AdjustmentField>, person: number): void {
    const fen = row.amount("金额");
    if (fen === null) return;
    const reason = row.text("理由");
    if (reason === "") {
      const params = { person: this.label(person), amount: formatYuan(fen) };
      row.report("ADJUSTMENT_REASON_BLANK", row.place("理由"), "", params);
      return;
    }
    const place = row.place("金额");
    this.adjustments.push({ person, fen, reason, by: row.text("经办人"), place });
  }
}
