import { personLabel } from "../../rules/claims/roster";
import type { Place } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import {
  type Authorisation,
  type Deal,
  DEAL_KINDS,
  type DealKind,
  type DealRole,
  type DealShare,
} from "../../rules/pay/deals";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { CellBlock, ListChunk } from "../cell";
import { isBlankCell } from "../cell-text";
import { namesInCell } from "../claims/people-index";
import { compact } from "../header-text";
import { areInPercent, readWeights, sumOfWeights } from "./deal-weights";
import { ListNotes } from "./list-notes";
import { type PayLayout, payLayout } from "./pay-columns";
import type { DealOrigin } from "./pay-origins";
import type { PayPeople } from "./pay-people";
import { PayRow } from "./pay-row";

export const DEAL_SHEET_NAMES = ["计价登记", "计价登记表", "计价台账", "计价"];

type DealField =
  | "单号"
  | "计价类型"
  | "营销方式"
  | "金额"
  | "营销人"
  | "信息人"
  | "实施人"
  | "权重"
  | "个人比例"
  | "授权人"
  | "授权理由";

const WORDS: Readonly<Record<DealField, readonly string[]>> = {
  单号: ["单号", "计价单号", "业务单号", "登记号", "业务编号", "流水号", "编号"],
  计价类型: ["计价类型", "计价种类", "计价类别", "类型", "类别"],
  营销方式: ["营销方式", "营销类型", "方式"],
  金额: ["金额", "计价金额", "计价奖励", "奖励金额", "计价"],
  营销人: ["营销人工号", "营销人", "营销人员", "营销人员工号", "营销工号", "单人营销人"],
  信息人: ["信息人工号", "信息人", "信息获取人", "信息获取人工号", "信息提供人", "信息获取"],
  实施人: ["实施人工号", "实施人", "营销实施人", "营销实施人工号", "实施人员", "营销实施"],
  权重: ["权重", "分配权重", "份额"],
  个人比例: ["个人比例", "比例", "分配比例", "个人分配比例"],
  授权人: ["授权人", "审批人"],
  授权理由: ["授权理由", "授权原因", "理由"],
};

const ROLE_FIELDS: Readonly<Record<DealRole, "营销人" | "信息人" | "实施人">> = {
  seller: "营销人",
  info: "信息人",
  execution: "实施人",
};

const SINGLE = /^(?:单人|个人|独立|单独|单人营销|single)$/;
const JOINT = /^(?:联合|共同|联合营销|联动|joint)$/;

export type DealLayout = PayLayout<DealField>;

/** Looks for 单号, 金额, 计价类型 and somebody to be paid in a sheet's first rows; null where they are not there. */
export function dealLayout(head: CellBlock): DealLayout | null {
  const layout = payLayout<DealField>(head, WORDS, ["单号", "计价类型", "金额"]);
  const hasPeople = layout?.columns.has("营销人") || layout?.columns.has("实施人");
  return hasPeople ? layout : null;
}

/** Reads 计价登记 (R60 to R62) row by row: a deal each, or why it is none. */
export class DealReader {
  readonly notes = new ListNotes();
  readonly deals: Deal[] = [];
  constructor(
    private readonly sheet: string,
    private readonly layout: DealLayout,
    private readonly people: PayPeople,
    private readonly roleSplit: RuleBook["roleSplit"],
    /** Where each 单号 stands first, over all the sheets of deals. */
    private readonly firstCells = new Map<string, string>()
  ) {}

  get origin(): DealOrigin {
    const { columns, unit } = this.layout;
    const [amount, ratio] = [columns.get("金额") ?? 0, columns.get("个人比例") ?? null];
    return { sheet: this.sheet, texts: this.notes.texts, amount, unit, ratio };
  }

  get neededColumns(): readonly number[] {
    return [...this.layout.columns.values()];
  }

  get textColumns(): readonly number[] {
    return (["单号", "营销人", "信息人", "实施人"] as const).flatMap(
      (field) => this.layout.columns.get(field) ?? []
    );
  }

  ingest(chunk: ListChunk): void {
    for (let at = 0; at < chunk.rowCount; at++) {
      const row = new PayRow(this.sheet, this.layout, chunk, at, this.notes);
      if (!row.isNobodys()) this.read(row);
    }
  }

  private read(row: PayRow<DealField>): void {
    const number = this.numberOf(row);
    const kind = kindOf(row, number);
    const isJoint = modeOf(row, number);
    const fen = row.amount("金额");
    if (isJoint === null) return;
    const shares = isJoint
      ? this.jointShares(row, number)
      : this.checked(row, number, "seller", isJoint, ["info", "execution"]);
    const ratio = ratioIn(row);
    if (number === "" || kind === null || fen === null || shares === null || ratio === undefined)
      return;
    const place = row.place("金额");
    if (fen < 0)
      row.report("DEAL_REVERSAL", place, String(fen / 100), { number, amount: formatYuan(fen) });
    const deal = { number, kind, isJoint, fen, ratio, authorisation: authorisationIn(row) };
    this.deals.push({ ...deal, shares, place: row.place(ratio === null ? "金额" : "个人比例") });
  }

  private numberOf(row: PayRow<DealField>): string {
    const number = row.id("单号");
    const place = row.place("单号");
    if (number === "") {
      row.report("DEAL_NUMBER_BLANK", place);
      return "";
    }
    const first = this.firstCells.get(number);
    if (first !== undefined) row.report("DEAL_NUMBER_REPEATED", place, number, { number, first });
    else this.firstCells.set(number, `${place.sheet}!${place.cell ?? ""}`);
    return number;
  }

  private jointShares(row: PayRow<DealField>, number: string): DealShare[] | null {
    const info = this.checked(row, number, "info", true, ["seller"]);
    const execution = this.checked(row, number, "execution", true, []);
    if (info === null || execution === null) return null;
    const both = info.find(({ person }) => execution.some((other) => other.person === person));
    if (both) {
      const params = { number, person: this.label(both.person) };
      row.report("DEAL_SAME_PERSON", row.place("实施人"), row.value("实施人"), params);
    }
    return this.weighted(row, number, info, execution);
  }

  /** The people of a role, each with the weight 1; null where there are none, too many, or some that nobody knows. */
  private checked(
    row: PayRow<DealField>,
    number: string,
    role: DealRole,
    isJoint: boolean,
    unused: readonly DealRole[]
  ): DealShare[] | null {
    const field = ROLE_FIELDS[role];
    const place = row.place(field);
    for (const other of unused) {
      const cell = row.value(ROLE_FIELDS[other]);
      if (isBlankCell(cell)) continue;
      const params = { number, mode: isJoint ? "联合" : "单人", role: ROLE_FIELDS[other] };
      row.report("DEAL_ROLE_UNUSED", row.place(ROLE_FIELDS[other]), cell, params);
      return null;
    }
    const named = this.named(row, field);
    if (named.length === 0) {
      row.report("DEAL_ROLE_EMPTY", place, "", { number, role: field });
      return null;
    }
    const people = named.map((name) => this.person(row, number, field, name));
    if (people.some((person) => person === null)) return null;
    const known = people.flatMap((person) => person ?? []);
    const twice = known.find((person, at) => known.indexOf(person) < at);
    if (twice !== undefined) {
      const params = { number, role: field, person: this.label(twice) };
      row.report("DEAL_PERSON_REPEATED", place, row.value(field), params);
      return null;
    }
    if (role === "seller" && known.length > 1) {
      const params = { number, count: known.length, people: named.join("、") };
      row.report("DEAL_SELLERS_SEVERAL", place, row.value(field), params);
      return null;
    }
    return known.map((person) => ({ person, role, weight: 1 }));
  }

  /** 工号 kept as a number are one 工号, with the zeros a person sees; a text may name several people. */
  private named(row: PayRow<DealField>, field: "营销人" | "信息人" | "实施人"): string[] {
    const value = row.value(field);
    if (typeof value !== "string") return [row.id(field)].filter((id) => id !== "");
    return namesInCell(value).map(({ text }) => text);
  }

  private person(
    row: PayRow<DealField>,
    number: string,
    field: DealField,
    name: string
  ): number | null {
    const found = this.people.find(name);
    const place = row.place(field);
    if (found.kind !== "person") {
      row.report("PAY_STAFF_UNKNOWN", place, name, { staff: name });
      return null;
    }
    const { person } = found;
    if (this.people.member(person)?.isOnDuty === false)
      row.report("DEAL_STAFF_OFF_DUTY", place, name, { number, person: this.label(person) });
    return person;
  }

  /** Puts the row's weights on its people: in the order of the names, information first. */
  private weighted(
    row: PayRow<DealField>,
    number: string,
    info: readonly DealShare[],
    execution: readonly DealShare[]
  ): DealShare[] | null {
    const value = row.value("权重");
    const place = row.place("权重");
    const written = readWeights(value);
    const roles = [info, execution];
    if (written === null) {
      const several =
        this.roleSplit === "weight" ? roles.find((role) => role.length > 1) : undefined;
      if (several === undefined) return [...info, ...execution];
      const role = several === info ? "信息人" : "实施人";
      row.report("DEAL_WEIGHTS_MISSING", place, "", { number, role, people: several.length });
      return null;
    }
    const weights = written === "unreadable" ? null : byRole(written, roles);
    if (weights === null) {
      const count = written === "unreadable" ? 0 : written.flat().length;
      const people = info.length + execution.length;
      row.report("DEAL_WEIGHTS_DIFFER", place, value, { number, weights: count, people });
      return null;
    }
    if (areInPercent(value) && !this.areWhole(row, number, place, weights)) return null;
    return roles.flatMap((role, at) =>
      role.map((share, i) => ({ ...share, weight: weights[at]?.[i] ?? share.weight }))
    );
  }

  private areWhole(
    row: PayRow<DealField>,
    number: string,
    place: Place,
    weights: readonly (readonly number[])[]
  ): boolean {
    const wrong = weights.findIndex((role) => role.length > 0 && sumOfWeights(role) !== 100);
    if (wrong < 0) return true;
    const sum = sumOfWeights(weights[wrong] ?? []);
    const role = wrong === 0 ? "信息人" : "实施人";
    row.report("DEAL_WEIGHTS_NOT_WHOLE", place, row.value("权重"), { number, role, sum });
    return false;
  }

  private label(person: number): string {
    const member = this.people.member(person);
    return member ? personLabel(member) : "";
  }
}

/**
 * Weights of information and of execution. One list of weights is for the only role with several people, or for everybody in the order of
 * the names; two lists are one for each role. Null where their number does not fit; an empty list leaves a role as it is.
 */
function byRole(
  written: readonly (readonly number[])[],
  [info = [], execution = []]: readonly (readonly DealShare[])[]
): (readonly number[])[] | null {
  const [first = [], second, ...more] = written;
  if (more.length > 0) return null;
  if (second)
    return first.length === info.length && second.length === execution.length
      ? [first, second]
      : null;
  if (first.length === info.length + execution.length && (info.length > 1 || first.length > 2))
    return [first.slice(0, info.length), first.slice(info.length)];
  if (execution.length === first.length && info.length === 1) return [[], first];
  if (info.length === first.length && execution.length === 1) return [first, []];
  return first.length === info.length + execution.length
    ? [first.slice(0, info.length), first.slice(info.length)]
    : null;
}

function kindOf(row: PayRow<DealField>, number: string): DealKind | null {
  const word = compact(row.text("计价类型")).replace(/计价$/, "");
  const kind = DEAL_KINDS.find((known) => known === word) ?? null;
  if (kind === null)
    row.report("DEAL_KIND_UNKNOWN", row.place("计价类型"), row.value("计价类型"), { number });
  return kind;
}

/** Whether a deal is joint; where the row does not say, a seller makes it single and an executor joint. */
function modeOf(row: PayRow<DealField>, number: string): boolean | null {
  const word = compact(row.text("营销方式"));
  if (SINGLE.test(word)) return false;
  if (JOINT.test(word)) return true;
  if (word === "") return isBlankCell(row.value("营销人"));
  row.report("DEAL_MODE_UNKNOWN", row.place("营销方式"), row.value("营销方式"), { number });
  return null;
}

/** The row's own person ratio (0.65, 65%), null where it has none, undefined where it cannot be read. */
function ratioIn(row: PayRow<DealField>): number | null | undefined {
  const value = row.value("个人比例");
  if (isBlankCell(value)) return null;
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  row.markText("个人比例");
  const text = compact(String(value));
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  const written = match?.[1] ?? "";
  const ratio = match?.[2] === "%" ? Number(`${written}e-2`) : Number(written || NaN);
  if (ratio >= 0 && ratio <= 1) return ratio;
  row.report("PAY_NUMBER_UNREADABLE", row.place("个人比例"), value, { column: "个人比例" });
  return undefined;
}

function authorisationIn(row: PayRow<DealField>): Authorisation | null {
  const [by, reason] = [row.text("授权人"), row.text("授权理由")];
  return by === "" || reason === "" ? null : { by, reason };
}
