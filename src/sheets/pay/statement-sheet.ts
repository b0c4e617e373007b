import { averageText } from "../../rules/pay/leaders";
import { formatDecimal } from "../../rules/decimal";
import type { MonthPay } from "../../rules/pay/pay-month";
import type { PaidShare, PersonPay } from "../../rules/pay/person-pay";
import { ownCell } from "../cell-reference";
import { textCell } from "../row-plan";
import type { SheetPlan } from "../sheet-plan";
import { leaderGround, processGround, ROLE_TEXT, scoreGround, shareGround } from "./grounds";
import { DUTY_TEXT } from "./leader-sheet";
import { fenSum, type LivePay } from "./live-pay";
import { COLUMN, FIRST_ROW } from "./pay-places";
import {
  amountColumn,
  formulaOf,
  liveAmount,
  monthText,
  planPaySheet,
  textColumn,
} from "./pay-sheet";
import { isByCell } from "./pricing-formulas";
import { STATEMENT_SHEET_NAME } from "./sheet-names";

const AMOUNT = COLUMN.statement.amount;

/** Excel's tabs are not longer, and these signs cannot stand in them. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:']/g;

/** A line of a person's pay, in Chinese: what it is for, how much, and why. */
export interface StatementRow {
  readonly item: string;
  readonly detail: string;
  readonly fen: number | undefined;
  readonly ground: string;
  /** Where the amount stands on the other pay sheets, for a 工资单 of formulas. */
  readonly expression: string | null;
}

/**
 * Plans one person's 工资单: every part of his pay with its 依据, his adjustments, and where he signs. What belongs to others stays hidden:
 * of the people he made a deal with only the first character of the name is shown, and no amount. With `live` its amounts are formulas.
 */
export function planStatement(
  person: PersonPay,
  pay: MonthPay,
  live: LivePay | null = null
): SheetPlan {
  const { input, byPerson, book } = pay;
  const member = input.roster[person.person];
  const [name, id] = [member?.name ?? "", member?.id ?? ""];
  const total = byPerson.total[person.person] ?? 0;
  const own = input.adjustments.filter((adjustment) => adjustment.person === person.person);
  const due = total + (byPerson.adjustment[person.person] ?? 0);
  const month = monthText(book);
  const rows = [...statementRows(person, pay, live)];
  const totalRow = FIRST_ROW + rows.length;
  const amounts = (first: number, last: number): string | null =>
    live && last >= first
      ? fenSum(`SUM(${ownCell(AMOUNT, first)}:${ownCell(AMOUNT, last)})`)
      : null;
  return planPaySheet<StatementRow>({
    kind: "payStatement",
    name: statementName(name, id, pay),
    title: `${STATEMENT_SHEET_NAME}${month === "" ? "" : ` ${month}`} ${name}(${id})${member?.position ?? ""}`,
    columns: [
      textColumn("项目", 14, ({ item }) => item),
      textColumn("内容", 30, ({ detail }) => textCell(detail), { wrap: true }),
      amountColumn(
        "金额(元)",
        ({ fen }) => fen,
        live && (({ expression }) => formulaOf(expression))
      ),
      textColumn("依据", 48, ({ ground }) => ground, { wrap: true }),
    ],
    rows,
    totals: [
      [
        ...["合计", null],
        liveAmount(total, amounts(FIRST_ROW, totalRow - 1)),
        `规则 ${book.version}`,
      ],
      ...own.map((adjustment) => [
        ...["调整项", adjustment.reason],
        liveAmount(adjustment.fen, live && live.adjustmentOf(adjustment)),
        adjustment.by === "" ? null : `经办 ${adjustment.by}`,
      ]),
      ...(own.length > 0
        ? [
            [
              ...["应发合计", null],
              liveAmount(due, amounts(totalRow, totalRow + own.length)),
              "合计加调整项",
            ],
          ]
        : []),
      ["本人签字", "", null, "日期:"],
    ],
    landscape: false,
  });
}

/** 工资单-姓名, with the 工号 where two people have one name. */
function statementName(name: string, id: string, { input }: MonthPay): string {
  const namesakes = input.roster.filter((other) => other.name === name).length;
  const person = name === "" || namesakes > 1 ? `${name}${id}` : name;
  return `${STATEMENT_SHEET_NAME}-${person}`.replace(NOT_IN_NAMES, "_").slice(0, LONGEST_NAME);
}

/** The parts of a person's pay, each with its 依据: the answer to 「为什么是这个数」. */
export function* statementRows(
  { person, shares, score, leader, process }: PersonPay,
  pay: MonthPay,
  live: LivePay | null = null
): Generator<StatementRow> {
  const { byPerson, scorecard, leaders, priced } = pay;
  const isLive = live !== null;
  for (const paid of shares)
    yield {
      item: "个人计价",
      detail: shareText(paid, pay),
      fen: paid.fen,
      ground: shareGround(paid.deal, paid.share, priced.terms, isByCell(paid.deal, live)),
      expression: live && live.places.share(paid.order),
    };
  if (score)
    yield {
      item: "计分卡奖金",
      detail: isLive ? "" : `得分 ${score.points},单分金额 ${scorecard.pointValue || "0"}`,
      fen: byPerson.scorecard[person],
      ground: scoreGround(score, pay, isLive),
      expression: live && live.places.scoreBonus(person),
    };
  if (leader)
    yield {
      item: "负责人奖金",
      detail: isLive
        ? DUTY_TEXT[leader.duty]
        : `${DUTY_TEXT[leader.duty]},系数 ${formatDecimal(leader.coefficient)},网点平均 ${averageText(leaders.average)}`,
      fen: leader.fen,
      ground: leaderGround(leader, pay, isLive),
      expression: live && live.places.leaderBonus(person),
    };
  if (process)
    yield {
      item: "过程考核",
      detail: isLive ? "" : `过程得分 ${process.points}`,
      fen: byPerson.process[person],
      ground: processGround(process, pay, isLive),
      expression: live && live.places.processBonus(person),
    };
}

function shareText({ deal, share }: PaidShare, { input }: MonthPay): string {
  const others = deal.shares
    .filter((other) => other.person !== share.person)
    .map(
      (other) => `${ROLE_TEXT[other.role]} ${maskedName(input.roster[other.person]?.name ?? "")}`
    );
  const beside = others.length > 0 ? `,同单:${[...new Set(others)].join("、")}` : "";
  const mode = deal.isJoint ? `联合,${ROLE_TEXT[share.role]}` : "单人";
  return `单号 ${deal.number},${deal.kind},${mode}${deal.fen < 0 ? ",冲销" : ""}${beside}`;
}

/** 王** for 王小明: the mask keeps the length (rules.md §8.3). */
function maskedName(name: string): string {
  const [first = "", ...rest] = [...name];
  return first + "*".repeat(Math.max(rest.length, 1));
}
