import type { CellEdit } from "../excel/cell-edits";
import { extentOf, readWholeSheets } from "../excel/own-sheet-content";
import { isFormula } from "../excel/sheet-cells";
import { readSheetHeads, type SheetHead } from "../excel/sheet-heads";
import { writeShared } from "../excel/write-shared";
import { done, finding, type Outcome, refused } from "../rules/finding";
import {
  comparePay,
  type PayDifference,
  type PersonTotals,
  totalsOf,
} from "../rules/pay/compare-pay";
import { lockFindings, type LockRecord, type LockState, lockStateOf } from "../rules/pay/pay-lock";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { addedLock, planLockSheet, readLocks } from "../sheets/pay/lock-sheet";
import { readSummary } from "../sheets/pay/summary-reading";
import { SUMMARY_SHEET_NAME } from "../sheets/pay/sheet-names";
import { runLogSheet, timeText } from "../sheets/run-log-sheet";
import type { CellValue } from "../tables/cell";
import { isCalled } from "../tables/claims/sheet-names";
import { claimLog } from "./claim-log";
import type { StandingShared } from "./claim-sheets";
import type { WriteReport } from "./clean";
import type { Clock, RunControl } from "./job";
import { blockingFindings, type PayPreview, preparePay } from "./pay";
import { type PayReading, readLockSheet, readPay } from "./read-pay";
import { cellEdits } from "./shared-edits";

/** Who locks or unlocks a month, and why. */
export interface LockOrder {
  readonly ruleBook: RuleBook;
  readonly by: string;
  readonly reason: string;
}

/** How the month of a rule book stands in this workbook. Refused only with what the host says. */
export async function lockState(
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<LockState>> {
  const standing = await readStandingLock(ruleBook, control);
  return standing.ok ? done(standing.value.state) : standing;
}

/**
 * Locks the month as 工资汇总 shows it: its figures are kept on 工资锁定, and no run pays the month any more. Pay sheets of formulas become
 * values, so that a later change of the lists moves nothing of a locked month. Refused with PAY_MONTH_OPEN without a month, PAY_MONTH_LOCKED
 * where it is locked, PAY_NOT_WRITTEN where 工资汇总 is not there, is another month's, or does not add up, PAY_RESULTS_OUTDATED where its
 * formulas are not what the lists come to.
 */
export async function lockPayMonth(
  order: LockOrder,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { payMonth } = order.ruleBook;
  if (payMonth === null) return refused(finding("PAY_MONTH_OPEN"));
  const standing = await readStandingLock(order.ruleBook, run);
  if (!standing.ok) return standing;
  const { state } = standing.value;
  const [locked] = state.lockedBy ? lockFindings(state) : [];
  if (locked) return refused(locked);
  const written = await readWrittenPay(standing.value.heads, payMonth, run);
  if (!written.ok) return written;
  const { people, hasFormulas } = written.value;
  const fixed = hasFormulas ? await asValues(order.ruleBook, people, run) : done(NOTHING_FIXED);
  if (!fixed.ok) return fixed;
  const what = { version: state.version, action: "锁定", people } as const;
  const record = recordOf(order, payMonth, what, run);
  return writeLock(record, standing.value, order.ruleBook, fixed.value, run);
}

/** Opens a locked month again, so that the next run writes the next version. Refused with PAY_MONTH_OPEN or PAY_MONTH_NOT_LOCKED. */
export async function unlockPayMonth(
  order: LockOrder,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { payMonth } = order.ruleBook;
  if (payMonth === null) return refused(finding("PAY_MONTH_OPEN"));
  const standing = await readStandingLock(order.ruleBook, run);
  if (!standing.ok) return standing;
  const { lockedBy } = standing.value.state;
  if (lockedBy === null)
    return refused(finding("PAY_MONTH_NOT_LOCKED", null, payMonth, { month: payMonth }));
  const what = { version: lockedBy.version, action: "解锁", people: [] } as const;
  const record = recordOf(order, payMonth, what, run);
  return writeLock(record, standing.value, order.ruleBook, NOTHING_FIXED, run);
}

interface StandingLock {
  readonly heads: readonly SheetHead[];
  readonly sheet: StandingShared | null;
  readonly state: LockState;
}

async function readStandingLock(
  { payMonth }: RuleBook,
  control: RunControl
): Promise<Outcome<StandingLock>> {
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const sheet = await readLockSheet(heads.value, control);
  if (!sheet.ok) return sheet;
  const records = sheet.value ? readLocks(sheet.value.sheet) : [];
  return done({ heads: heads.value, sheet: sheet.value, state: lockStateOf(records, payMonth) });
}

/** 工资汇总 as it stands. */
interface WrittenPay {
  readonly people: readonly PersonTotals[];
  readonly hasFormulas: boolean;
}

async function readWrittenPay(
  heads: readonly SheetHead[],
  month: string,
  control: RunControl
): Promise<Outcome<WrittenPay>> {
  const own = heads.filter(({ sheet }) => sheet.isOwn && isCalled(sheet.name, SUMMARY_SHEET_NAME));
  const whole = own.map(({ sheet: { id, name, rowCount, columnCount }, head }) => {
    const { firstRow, firstColumn } = head;
    const extent = extentOf({ firstRow, firstColumn, rowCount, columnCount });
    return { id, name, ...extent, hasFormulas: true };
  });
  const read = await readWholeSheets(whole, control);
  if (!read.ok) return read;
  // the newest of several numbered sheets comes last
  const found = read.value.flatMap(({ rows, values }) => {
    const people = readSummary(values, month);
    return people === null ? [] : [{ people, hasFormulas: holdsFormulas(rows, values) }];
  });
  const last = found.at(-1);
  return last ? done(last) : refused(finding("PAY_NOT_WRITTEN", null, month, { month }));
}

function holdsFormulas(
  typed: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[]
): boolean {
  return typed.some((row, i) => row.some((cell, at) => isFormula(cell, values[i]?.[at])));
}

/** What a lock writes besides its entry. */
type FixedPay = Pick<PayPreview, "plans"> & Pick<PayReading, "sources">;

const NOTHING_FIXED: FixedPay = { plans: [], sources: [] };

/** The pay sheets once more, as values: the month as the lists come to it, which must be what 工资汇总 shows. */
async function asValues(
  ruleBook: RuleBook,
  shown: readonly PersonTotals[],
  run: RunControl
): Promise<Outcome<FixedPay>> {
  const reading = await readPay(ruleBook, run);
  if (!reading.ok) return reading;
  const preview = preparePay(reading.value, ruleBook);
  const [problem] = blockingFindings(preview);
  if (problem) return refused(problem);
  const moved = preview.pay === null || comparePay(shown, totalsOf(preview.pay)).some(hasMoved);
  if (moved)
    return refused(finding("PAY_RESULTS_OUTDATED", null, "", { month: ruleBook.payMonth ?? "" }));
  // 问题清单 holds no figures, and what the rule sheets had to say is not known here
  const plans = preview.plans.filter(({ kind }) => kind !== "findings");
  return done({ plans, sources: reading.value.sources });
}

function hasMoved({ before, after }: PayDifference): boolean {
  return PARTS.some((part) => before[part] !== after[part]);
}

const PARTS = ["pricing", "scorecard", "leader", "process", "total"] as const;

function recordOf(
  { by, reason }: LockOrder,
  month: string,
  what: Pick<LockRecord, "version" | "action" | "people">,
  { startedAt }: Clock
): LockRecord {
  return { month, time: timeText(startedAt), by, reason, ...what };
}

async function writeLock(
  record: LockRecord,
  { sheet }: StandingLock,
  ruleBook: RuleBook,
  { plans, sources }: FixedPay,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const edits: readonly CellEdit[] = sheet ? cellEdits(sheet, addedLock(sheet.sheet, record)) : [];
  const totalFen = record.people.reduce((sum, { total }) => sum + total, 0);
  const { month, version, action, people } = record;
  const written = await writeShared(
    {
      added: sheet ? [] : [planLockSheet(record)],
      plans,
      sources,
      edits,
      front: sheet?.name ?? null,
      log: runLogSheet,
      logOf: claimLog(
        {
          job: `绩效工资${action}`,
          book: ruleBook,
          sources,
          edits,
          rows: people.length,
          totalFen,
          result: `${month} 版本 ${version} ${action},${record.by}`,
        },
        run
      ),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  return done({ sheets: written.value.added, warnings: written.value.warnings });
}
