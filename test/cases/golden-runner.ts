import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { columnLetters } from "../../src/rules/cell-address";
import { mergeAccounts } from "../../src/rules/customers/merge-accounts";
import { selectCustomers } from "../../src/rules/customers/select-customers";
import { summarizeTiers, type TierRow, tierOf, tierScale } from "../../src/rules/customers/tiers";
import { formatPercent, formatWan, formatYuan } from "../../src/rules/money";
import { parseRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import { dailyVolume } from "../../src/rules/staffing/daily-volume";
import { planTellers, type TellerSituation } from "../../src/rules/staffing/tellers";
import { readAmount } from "../../src/tables/amount-codec";
import { type AmountUnit } from "../../src/tables/list-layout";
import { type ListReading } from "../../src/tables/list-reading";
import {
  type ComplianceInput,
  runCompliance,
  runStaffing,
  type StaffingInput,
} from "./staffing-runner";
import { type AllocationCase, type ClaimCase, runAllocation, runClaims } from "./claim-runner";
import { PAY_FAMILIES } from "./pay-runner";
import { layoutOf, readRows, type RowCell, type Rows } from "../tables/list-from-rows";

/** One folder of test/cases: what goes in, and what has to come out. */
export interface GoldenCase {
  readonly family: string;
  readonly name: string;
  readonly input: unknown;
  readonly expected: unknown;
}

const ROOT = __dirname;

/** Every case folder, `<family>/<case>/{input,expected}.json`. */
export function goldenCases(): GoldenCase[] {
  return foldersIn(ROOT).flatMap((family) =>
    foldersIn(join(ROOT, family)).map((name) => goldenCase(family, name))
  );
}

export function goldenCase(family: string, name: string): GoldenCase {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, family, name, file), "utf8"));
  return { family, name, input: read("input.json"), expected: read("expected.json") };
}

/** What the product makes of a case's input, in the words of its expected.json. */
export function runCase({ family, input }: GoldenCase): unknown {
  const pay = PAY_FAMILIES[family];
  if (pay) return pay(input as never);
  switch (family) {
    case "deposit-tier":
      return runDepositTier(input as DepositTierInput);
    case "normalise":
      return runNormalise(input as { unit: AmountUnit; cells: RowCell[] });
    case "header-detect":
      return runHeaderDetect(input as { rows: Rows });
    case "tellers":
      return runTellers(input as TellersInput);
    case "staffing":
      return runStaffing(input as StaffingInput);
    case "staffing-compliance":
      return runCompliance(input as ComplianceInput);
    case "claims":
      return runClaims(input as ClaimCase, ruleBook((input as ClaimCase).rules));
    case "allocation":
      return runAllocation(input as AllocationCase, ruleBook((input as AllocationCase).rules));
    default:
      throw new Error(`no runner for family ${family}`);
  }
}

interface DepositTierInput {
  readonly rules?: object;
  readonly accounts: readonly Readonly<Record<string, RowCell>>[];
}

function runDepositTier(input: DepositTierInput): unknown {
  const book = ruleBook(input.rules);
  const headers = Object.keys(input.accounts[0] ?? {});
  const rows = [headers, ...input.accounts.map((row) => headers.map((header) => row[header] ?? null))];
  const { customers } = mergeAccounts(readRows(rows, { unit: "元" }).accounts);
  const kept = (depositThreshold: number): Uint32Array =>
    selectCustomers(customers, "存款余额", {
      loanScope: book.loanScope,
      depositThreshold,
      inclusive: book.thresholdInclusive,
    }).kept;
  const everybody = kept(0);
  const summary = summarizeTiers(customers, everybody, "存款余额", book.tiers);
  const scale = tierScale(book.tiers);
  return {
    filter50000: idsOf(customers.ids, kept(5_000_000)),
    filter0Count: everybody.length,
    rows: summary.rows.map(({ tier, ...row }) => ({ tier, ...tierFigures(row) })),
    noBalance: idsOf(customers.ids, everybody).filter(
      (_, order) => tierOf(customers.balances[everybody[order] ?? 0] ?? 0, scale) === "无余额"
    ),
    total: { ...tierFigures(summary.total), accounts: summary.total.accounts },
  };
}

function tierFigures(row: Omit<TierRow, "tier">): object {
  return {
    customers: row.customers,
    amount: formatYuan(row.fen),
    amountWan: formatWan(row.fen),
    sharePct: row.share === null ? null : formatPercent(row.share),
  };
}

function idsOf(ids: readonly string[], kept: Uint32Array): (string | undefined)[] {
  return Array.from(kept, (customer) => ids[customer]);
}

function runNormalise({ unit, cells }: { unit: AmountUnit; cells: RowCell[] }): unknown {
  return {
    values: cells.map((cell) => {
      const fen = readAmount(cell ?? "", unit);
      if (typeof fen === "string") return "ERR";
      return Number.isNaN(fen) ? null : formatYuan(fen);
    }),
  };
}

const LISTED_ROWS: Readonly<Record<string, string>> = {
  ROW_TOTAL: "合计",
  ROW_SUBTOTAL: "小计",
  ROW_FOOTER: "表尾",
  ROW_HEADER_REPEATED: "重复表头",
  ID_BLANK: "无客户号",
  ID_DAMAGED: "客户号损坏",
};

function runHeaderDetect({ rows }: { rows: Rows }): unknown {
  const layout = layoutOf(rows);
  const reading = readRows(rows);
  const field = layout.columns.some((match) => match.field === "存款余额") ? "存款余额" : "年日均";
  const amounts = field === "存款余额" ? reading.accounts.balances : reading.accounts.yearlyAverages;
  const sum = reading.controlTotal.columns.find((column) => column.field === field);
  return {
    headerRow: layout.headerRow + 1,
    dataRows: Array.from(reading.accounts.sheetRows, (row) => row + 1),
    listedRows: listedRows(reading),
    columns: Object.fromEntries(
      layout.columns.map((match) => [match.field, columnLetters(match.column)])
    ),
    unit: reading.unit,
    amountsYuan: Array.from(amounts, formatYuan),
    sumYuan: formatYuan(sum?.sumFen ?? NaN),
    total: reading.controlTotal.found ? (reading.controlTotal.matches ? "matches" : "differs") : "absent",
  };
}

function listedRows(reading: ListReading): Record<string, string> {
  return Object.fromEntries(
    reading.findings.flatMap(({ code, where }) => {
      const kind = LISTED_ROWS[code];
      const row = /\d+$/.exec(where?.cell ?? "")?.[0];
      return kind === undefined || row === undefined ? [] : [[row, kind]];
    })
  );
}

interface TellersInput extends Omit<TellerSituation, "volume"> {
  readonly volume: number;
  readonly workingDays?: number;
  readonly rules?: object;
}

function runTellers({ rules, volume, workingDays, ...situation }: TellersInput): unknown {
  const daily = dailyVolume(volume, "日均总业务量", workingDays);
  const plan = daily.ok
    ? planTellers({ ...situation, volume: daily.value }, ruleBook(rules))
    : daily;
  return plan.ok ? plan.value : { refused: plan.problem.code };
}

function ruleBook(rules: object = {}): RuleBook {
  const book = parseRuleBook(rules);
  if (!book.ok) throw new Error(`bad rules: ${JSON.stringify(book.problems)}`);
  return book.value;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
