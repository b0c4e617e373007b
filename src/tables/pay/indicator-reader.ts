import type { Indicator } from "../../rules/pay/indicators";
import type { CellBlock } from "../cell";
import { compact } from "../header-text";
import { type PayLayout, payLayout, PERSON_WORDS } from "./pay-columns";
import { type PayRow, readNumber } from "./pay-row";
import { type PersonField, PersonListReader } from "./person-list";

export const INDICATOR_SHEET_NAMES = ["计分卡指标", "计分卡指标明细", "指标"];

type IndicatorField =
  | PersonField
  | "部分"
  | "指标"
  | "满分"
  | "方向"
  | "目标"
  | "实际"
  | "底线"
  | "封顶"
  | "扣分"
  | "一票否决";

const WORDS: Readonly<Record<IndicatorField, readonly string[]>> = {
  ...PERSON_WORDS,
  部分: ["部分", "维度", "类别"],
  指标: ["指标", "指标名称", "考核指标"],
  满分: ["满分", "分值", "权重分"],
  方向: ["方向", "指标方向"],
  目标: ["目标", "目标值", "计划"],
  实际: ["实际", "实际值", "完成", "完成值", "完成数"],
  底线: ["底线", "底线值", "门槛"],
  封顶: ["封顶", "封顶分", "最高分"],
  扣分: ["扣分", "扣减"],
  一票否决: ["一票否决", "否决"],
};

const HIGHER = /^(?:|越高越好|正向|高|\+)$/;
const LOWER = /^(?:越低越好|反向|逆向|低|-)$/;
const YES = /^(?:是|1|y|yes|√|✓|✔|true|否决)$/i;

export type IndicatorLayout = PayLayout<IndicatorField>;

/** Looks for the columns an indicator cannot do without in a sheet's first rows; null where they are not there. */
export function indicatorLayout(head: CellBlock): IndicatorLayout | null {
  return payLayout<IndicatorField>(head, WORDS, ["工号", "部分", "指标", "满分", "目标", "实际"]);
}

/** Reads 计分卡指标: one row per person and indicator; what cannot be scored is INDICATOR_INVALID at its cell. */
export class IndicatorReader extends PersonListReader<IndicatorField> {
  readonly indicators: Indicator[] = [];
  protected override readonly isOncePerPerson = false;

  protected read(row: PayRow<IndicatorField>, person: number): void {
    const [full, target, actual] = [
      this.number(row, person, "满分", isPositive),
      this.number(row, person, "目标", isPositive),
      this.number(row, person, "实际", Number.isFinite),
    ];
    const [minimum, cap, deduction] = [
      this.optional(row, person, "底线", Number.isFinite),
      this.optional(row, person, "封顶", isPositive),
      this.optional(row, person, "扣分", isNotNegative),
    ];
    const direction = this.direction(row, person);
    const [part, name] = [row.text("部分"), row.text("指标")];
    if (part === "" || name === "") this.invalid(row, person, part === "" ? "部分" : "指标");
    if (part === "" || name === "" || direction === null) return;
    if (full === null || target === null || actual === null) return;
    if (minimum === undefined || cap === undefined || deduction === undefined) return;
    const isVeto = YES.test(compact(row.text("一票否决")));
    const place = row.place("指标");
    const values = { full, target, actual, minimum, cap, deduction: deduction ?? 0 };
    this.indicators.push({ person, part, name, direction, ...values, isVeto, place });
  }

  private direction(row: PayRow<IndicatorField>, person: number): Indicator["direction"] | null {
    const word = compact(row.text("方向"));
    if (HIGHER.test(word)) return "higher";
    if (LOWER.test(word)) return "lower";
    this.invalid(row, person, "方向");
    return null;
  }

  private number(
    row: PayRow<IndicatorField>,
    person: number,
    field: IndicatorField,
    isAllowed: (value: number) => boolean
  ): number | null {
    const read = readNumber(row.value(field));
    if (read.kind === "number" && isAllowed(read.value)) return read.value;
    this.invalid(row, person, field);
    return null;
  }

  /** Null where the cell is blank, undefined where it cannot be used. */
  private optional(
    row: PayRow<IndicatorField>,
    person: number,
    field: IndicatorField,
    isAllowed: (value: number) => boolean
  ): number | null | undefined {
    if (readNumber(row.value(field)).kind === "blank") return null;
    return this.number(row, person, field, isAllowed) ?? undefined;
  }

  private invalid(row: PayRow<IndicatorField>, person: number, field: IndicatorField): void {
    const params = { person: this.label(person), name: row.text("指标"), field };
    row.report("INDICATOR_INVALID", row.place(field), row.value(field), params);
  }
}

function isPositive(value: number): boolean {
  return value > 0;
}

function isNotNegative(value: number): boolean {
  return value >= 0;
}
