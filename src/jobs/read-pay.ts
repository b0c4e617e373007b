import type { ReadSource } from "../excel/list-source";
import { readSheetHeads, type SheetHead } from "../excel/sheet-heads";
import { checkRoster } from "../rules/claims/check-roster";
import { personLabel, type Roster } from "../rules/claims/roster";
import { done, type Finding, type FindingCode, type Outcome } from "../rules/finding";
import { tallied } from "../rules/pay/finding-tally";
import { withIndicators } from "../rules/pay/indicators";
import { type LockState, lockStateOf } from "../rules/pay/pay-lock";
import type { PayMonthInput } from "../rules/pay/pay-month";
import { checkLists } from "../rules/pay/pay-notices";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { LOCK_COLUMNS, LOCK_SHEET_NAME, readLocks } from "../sheets/pay/lock-sheet";
import { StaffReader } from "../tables/claims/staff-sheet";
import { AdjustmentReader } from "../tables/pay/adjustment-reader";
import { DealReader } from "../tables/pay/deal-reader";
import { IndicatorReader } from "../tables/pay/indicator-reader";
import type { ListNotes } from "../tables/pay/list-notes";
import { LeaderReader } from "../tables/pay/leader-reader";
import type { PayOrigins } from "../tables/pay/pay-origins";
import { PayPeople } from "../tables/pay/pay-people";
import { ProcessReader } from "../tables/pay/process-reader";
import { ScoreReader } from "../tables/pay/score-reader";
import { type FoundSheet, readRows, readStanding, type StandingShared } from "./claim-sheets";
import type { RunControl } from "./job";
import { findPaySheets, type PaySheets } from "./pay-sheets";

/** Everything a month's pay is computed from, as the workbook has it. */
export interface PayReading {
  readonly input: PayMonthInput;
  /** Where the lists have their figures, for formulas over them. */
  readonly origins: PayOrigins;
  /** How the month stands: open, locked, opened again. */
  readonly lock: LockState;
  /** 工资锁定, where the workbook has it. */
  readonly lockSheet: StandingShared | null;
  readonly sources: readonly ReadSource[];
  /** Rows of people and deals that were read. */
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/** Of what 人员 can have wrong, this is what pay depends on; the rest is about claims. */
const STAFF_FINDINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "STAFF_ID_BLANK",
  "STAFF_ID_REPEATED",
  "STAFF_ID_UNREADABLE",
  "STAFF_NAME_BLANK",
  "STAFF_DUTY_UNREADABLE",
]);

/** Reads 人员, 计价登记, 计分卡, 千分制, 过程考核, 工资调整 and 工资锁定. Refused only with STOPPED or what the host says. */
export async function readPay(book: RuleBook, control: RunControl): Promise<Outcome<PayReading>> {
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const reading = new PayWorkbook(findPaySheets(heads.value, book), book, control);
  const input = await reading.read();
  if (!input.ok) return input;
  const lockSheet = await readLockSheet(heads.value, control);
  if (!lockSheet.ok) return lockSheet;
  const records = lockSheet.value ? readLocks(lockSheet.value.sheet) : [];
  const checked = checkLists(input.value);
  return done({
    input: checked.input,
    origins: reading.origins,
    lock: lockStateOf(records, book.payMonth),
    lockSheet: lockSheet.value,
    sources: reading.sources,
    rows: reading.rows,
    findings: [...reading.findings, ...tallied(checked.findings)],
  });
}

/** 工资锁定 as it stands; null where the workbook has none. */
export function readLockSheet(
  heads: readonly SheetHead[],
  control: RunControl
): Promise<Outcome<StandingShared | null>> {
  return readStanding(heads, { name: LOCK_SHEET_NAME, columns: LOCK_COLUMNS }, control);
}

const NO_ORIGINS: PayOrigins = {
  deals: [],
  scores: null,
  leaders: null,
  process: null,
  adjustments: null,
};

/** Reads one list after the other; people first, because everybody else refers to them. */
class PayWorkbook {
  readonly sources: ReadSource[] = [];
  readonly findings: Finding[];
  rows = 0;
  origins: PayOrigins = NO_ORIGINS;
  private readonly dealOrigins: PayOrigins["deals"][number][] = [];

  constructor(
    private readonly sheets: PaySheets,
    private readonly book: RuleBook,
    private readonly control: RunControl
  ) {
    this.findings = [...sheets.findings];
  }

  async read(): Promise<Outcome<PayMonthInput>> {
    const { sheets } = this;
    const roster = await this.readRoster();
    if (!roster.ok) return roster;
    const people = new PayPeople(roster.value, sheets.staff === null);
    const scores = await this.list(sheets.scores, (name, at) => new ScoreReader(name, at, people));
    if (!scores.ok) return scores;
    const indicators = await this.list(
      sheets.indicators,
      (name, at) => new IndicatorReader(name, at, people)
    );
    if (!indicators.ok) return indicators;
    const leaders = await this.list(
      sheets.leaders,
      (name, at) => new LeaderReader(name, at, people)
    );
    if (!leaders.ok) return leaders;
    const process = await this.list(
      sheets.process,
      (name, at) => new ProcessReader(name, at, people)
    );
    if (!process.ok) return process;
    const adjustments = await this.list(
      sheets.adjustments,
      (name, at) => new AdjustmentReader(name, at, people)
    );
    if (!adjustments.ok) return adjustments;
    const deals = await this.readDeals(people);
    if (!deals.ok) return deals;
    const merged = withIndicators(
      scores.value?.scores ?? [],
      indicators.value?.indicators ?? [],
      (person) => personLabel(people.member(person) ?? { id: "", name: "" })
    );
    this.findings.push(...merged.findings);
    this.origins = {
      deals: this.dealOrigins,
      // points that indicators make stand in no cell
      scores: sheets.indicators ? null : (scores.value?.origin ?? null),
      leaders: leaders.value?.origin ?? null,
      process: process.value?.origin ?? null,
      adjustments: adjustments.value?.origin ?? null,
    };
    return done({
      roster: people.roster,
      deals: deals.value,
      scores: merged.scores,
      leaders: leaders.value?.leaders ?? [],
      process: process.value?.process ?? [],
      adjustments: adjustments.value?.adjustments ?? [],
    });
  }

  private async readRoster(): Promise<Outcome<Roster>> {
    const { staff } = this.sheets;
    if (staff === null) return done([]);
    const reader = new StaffReader(staff.name, staff.layout);
    const read = await this.take(staff, reader);
    if (!read.ok) return read;
    const { rows, findings } = reader.finish();
    const checked = checkRoster(rows, this.book);
    this.findings.push(
      ...[...findings, ...checked.findings].filter(({ code }) => STAFF_FINDINGS.has(code))
    );
    return done(checked.roster);
  }

  private async readDeals(people: PayPeople): Promise<Outcome<PayMonthInput["deals"]>> {
    const firstCells = new Map<string, string>();
    const deals: PayMonthInput["deals"][number][] = [];
    for (const sheet of this.sheets.deals) {
      const reader = new DealReader(
        sheet.name,
        sheet.layout,
        people,
        this.book.roleSplit,
        firstCells
      );
      const read = await this.take(sheet, reader);
      if (!read.ok) return read;
      this.findings.push(...reader.notes.findings);
      this.dealOrigins.push(reader.origin);
      for (const deal of reader.deals) deals.push(deal);
    }
    this.rows += deals.length;
    return done(deals);
  }

  /** Reads one list; null where the workbook has none. */
  private async list<
    Layout extends { readonly headerRow: number },
    Reader extends { readonly notes: ListNotes } & Parameters<typeof readRows>[1],
  >(
    sheet: FoundSheet<Layout> | null,
    readerOf: (name: string, layout: Layout) => Reader
  ): Promise<Outcome<Reader | null>> {
    if (sheet === null) return done(null);
    const reader = readerOf(sheet.name, sheet.layout);
    const read = await this.take(sheet, reader);
    if (!read.ok) return read;
    this.findings.push(...reader.notes.findings);
    return done(reader);
  }

  private async take(
    sheet: FoundSheet<{ readonly headerRow: number }>,
    reader: Parameters<typeof readRows>[1]
  ): Promise<Outcome<ReadSource>> {
    const read = await readRows(sheet, reader, this.control);
    if (read.ok) this.sources.push(read.value);
    return read;
  }
}
