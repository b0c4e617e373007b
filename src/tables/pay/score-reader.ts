import { formatDecimal, sumExactly } from "../../rules/decimal";
import { finding } from "../../rules/finding";
import type { PartPoints, PersonPoints } from "../../rules/pay/pay-month";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { CellBlock } from "../cell";
import { compact, readHeaderText } from "../header-text";
import { type OtherHeader, type PayLayout, payLayout, PERSON_WORDS } from "./pay-columns";
import type { PointsOrigin } from "./pay-origins";
import type { PayPeople } from "./pay-people";
import { type PayRow, readNumber } from "./pay-row";
import { type PersonField, PersonListReader } from "./person-list";

export const SCORE_SHEET_NAMES = ["计分卡", "平衡计分卡", "计分卡得分", "平衡计分卡得分"];

type ScoreField = PersonField | "岗位" | "得分";

const WORDS = {
  ...PERSON_WORDS,
  岗位: ["岗位", "岗位名称", "职位"],
  得分: ["得分", "总分", "总得分", "合计得分", "得分合计", "计分卡得分", "合计"],
};

/** What else stands on a scorecard and is no part of it. */
const NO_PART =
  /^(?:序号|备注|说明|网点|机构|部门|单位|在岗|月份|日期|排名|名次|奖金|金额|满分|签字|签名|确认|单分金额)/;

/** 计分卡 of a workbook: its columns, and which of them are parts (R64, R71). */
export interface ScoreLayout extends PayLayout<ScoreField> {
  readonly parts: readonly PartColumn[];
  /** Parts that the rule book knows and the sheet has no column for. */
  readonly missingParts: readonly string[];
}

interface PartColumn {
  readonly part: string;
  /** Full points; null where the rule book does not say. */
  readonly full: number | null;
  readonly column: number;
}

/**
 * Looks for 工号 and either a column per part of the rule book or 得分 in a sheet's first rows. Where the rule book has no parts, every other
 * column that holds numbers is one. Null where it is no scorecard.
 */
export function scoreLayout(
  head: CellBlock,
  { scorecardParts: { parts: known } }: Pick<RuleBook, "scorecardParts">
): ScoreLayout | null {
  const layout = payLayout<ScoreField>(head, WORDS, ["工号"]);
  if (layout === null) return null;
  const parts =
    known.length === 0
      ? numberColumns(layout, head).map(({ text: part, column }) => ({ part, full: null, column }))
      : known.flatMap(({ name, points }) => {
          const found = layout.others.find(({ text }) => isPart(text, name));
          return found ? [{ part: name, full: points, column: found.column }] : [];
        });
  if (parts.length === 0 && !layout.columns.has("得分")) return null;
  const found = new Set(parts.map(({ part }) => part));
  const missingParts =
    parts.length === 0 ? [] : known.map(({ name }) => name).filter((name) => !found.has(name));
  return { ...layout, parts, missingParts };
}

function isPart(header: string, part: string): boolean {
  const { bare } = readHeaderText(header);
  const word = compact(part);
  return [word, `${word}得分`, `${word}分`, `${word}指标`, `${word}指标得分`].includes(bare);
}

function numberColumns(
  { others, headerRow }: PayLayout<ScoreField>,
  head: CellBlock
): OtherHeader[] {
  const rows = head.values.slice(headerRow - head.firstRow + 1);
  return others.filter(({ text, column }) => {
    if (NO_PART.test(compact(text))) return false;
    const read = rows.map((row) => readNumber(row[column - head.firstColumn] ?? ""));
    return (
      read.some(({ kind }) => kind === "number") && read.every(({ kind }) => kind !== "unreadable")
    );
  });
}

/** Reads 计分卡: points of each person, summed over the parts where the list has parts. A row without any points takes no part. */
export class ScoreReader extends PersonListReader<ScoreField> {
  readonly scores: PersonPoints[] = [];
  protected override readonly positionField = "岗位";

  constructor(
    sheet: string,
    private readonly scoreLayout: ScoreLayout,
    people: PayPeople
  ) {
    super(sheet, scoreLayout, people);
    const { parts, missingParts, headerRow } = scoreLayout;
    const cell = `A${headerRow + 1}`;
    for (const column of missingParts)
      this.notes.report(finding("PAY_COLUMN_MISSING", { sheet, cell }, "", { column }));
    if (parts.length > 0 && parts.every(({ full }) => full === null)) {
      const names = parts.map(({ part }) => part).join("、");
      this.notes.report(finding("PARTS_OPEN", { sheet, cell }, "", { parts: names }));
    }
  }

  get origin(): PointsOrigin {
    const total = this.layout.columns.get("得分") ?? null;
    return this.pointsOrigin(
      total,
      this.scoreLayout.parts.map(({ column }) => column)
    );
  }

  override get neededColumns(): readonly number[] {
    return [...super.neededColumns, ...this.scoreLayout.parts.map(({ column }) => column)];
  }

  protected read(row: PayRow<ScoreField>, person: number): void {
    const stated = this.statedPoints(row);
    const parts = this.partPoints(row, person);
    if (parts === null || stated === undefined) return;
    const place = row.place("工号");
    if (parts.length === 0) {
      if (stated !== null) this.scores.push({ person, points: stated, place });
      return;
    }
    const points = Number(formatDecimal(sumExactly(parts.map((part) => part.points))));
    if (stated !== null && stated !== points) {
      const params = {
        person: this.label(person),
        points: stated,
        other: "各部分合计",
        sum: points,
      };
      row.report("POINTS_DIFFER", row.place("得分"), String(stated), params);
      return;
    }
    this.scores.push({ person, points, parts, place });
  }

  /** 得分 as the row states it; null where it does not, undefined where it cannot be read. */
  private statedPoints(row: PayRow<ScoreField>): number | null | undefined {
    const column = this.layout.columns.get("得分");
    if (column === undefined) return null;
    const { points, isBlank } = row.points(column, "得分");
    return points ?? (isBlank ? null : undefined);
  }

  /** Points of every part; empty where all of them are blank, null where one of them cannot be used. */
  private partPoints(row: PayRow<ScoreField>, person: number): PartPoints[] | null {
    const read = this.scoreLayout.parts.map((part) => ({
      ...part,
      ...row.points(part.column, part.part),
    }));
    if (read.every(({ isBlank }) => isBlank)) return [];
    const points: PartPoints[] = [];
    for (const { part, full, column, points: found, isBlank } of read) {
      if (isBlank) row.report("PAY_NUMBER_BLANK", row.placeAt(column), "", { column: part });
      if (found === null) continue;
      if (full !== null && found > full) {
        const params = { person: this.label(person), part, points: found, full };
        row.report("POINTS_ABOVE_FULL", row.placeAt(column), String(found), params);
      }
      points.push({ part, points: found });
    }
    return points.length === read.length ? points : null;
  }
}
