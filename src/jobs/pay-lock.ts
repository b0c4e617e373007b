import type { CellEdit } from "../excel/cell-edits";
import { extentOf, readWholeSheets } from "../excel/own-sheet-content";
import { readSheetHeads, type SheetHead } from "../excel/sheet-heads";
import { writeShared } from "../excel/write-shared";
import { done, finding, type Outcome, refused } from "../rules/finding";
import type { PersonTotals } from "../rules/pay/compare-pay";
import { lockFindings, type LockRecord, type LockState, lockStateOf } from "../rules/pay/pay-lock";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { addedLock, planLockSheet, readLocks } from "../sheets/pay/lock-sheet";
import { readSummary } from "../sheets/pay/summary-reading";
import { SUMMARY_SHEET_NAME } from "../sheets/pay/summary-sheet";
import { runLogSheet, timeText } from "../sheets/run-log-sheet";
import { isCalled } from "../tables/claims/sheet-names";
import { claimLog } from "./claim-log";
import type { StandingShared } from "./claim-sheets";
import type { WriteReport } from "./clean";
import type { Clock, RunControl } from "./job";
import { readLockSheet } from "./read-pay";
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
 * Locks the month as 工资汇总 shows it: its figures are kept on 工资锁定, and no run pays the month any more. Refused with PAY_MONTH_OPEN
 * without a month, PAY_MONTH_LOCKED where it is locked, PAY_NOT_WRITTEN where 工资汇总 is not there, is another month's, or does not add up.
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
  const people = await readWrittenPay(standing.value.heads, payMonth, run);
  if (!people.ok) return people;
  const record = recordOf(
    order,
    payMonth,
    { version: state.version, action: "锁定", people: people.value },
    run
  );
  return writeLock(record, standing.value, order.ruleBook, run);
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
  return writeLock(recordOf(order, payMonth, what, run), standing.value, order.ruleBook, run);
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

async function readWrittenPay(
  heads: readonly SheetHead[],
  month: string,
  control: RunControl
): Promise<Outcome<readonly PersonTotals[]>> {
  const own = heads.filter(({ sheet }) => sheet.isOwn && isCalled(sheet.name, SUMMARY_SHEET_NAME));
  const whole = own.map(({ sheet: { id, name, rowCount, columnCount }, head }) => {
    const { firstRow, firstColumn } = head;
    return { id, name, ...extentOf({ firstRow, firstColumn, rowCount, columnCount }) };
  });
  const read = await readWholeSheets(whole, control);
  if (!read.ok) return read;
  // the newest of several numbered sheets comes last
  const people = read.value.flatMap(({ rows }) => {
    const found = readSummary(rows, month);
    return found === null ? [] : [found];
  });
  const last = people.at(-1);
  return last ? done(last) : refused(finding("PAY_NOT_WRITTEN", null, month, { month }));
}

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
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const edits: readonly CellEdit[] = sheet ? cellEdits(sheet, addedLock(sheet.sheet, record)) : [];
  const totalFen = record.people.reduce((sum, { total }) => sum + total, 0);
  const { month, version, action, people } = record;
  const written = await writeShared(
    {
      added: sheet ? [] : [planLockSheet(record)],
      edits,
      front: sheet?.name ?? null,
      log: runLogSheet,
      logOf: claimLog(
        {
          job: `绩效工资${action}`,
          book: ruleBook,
          sources: [],
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
