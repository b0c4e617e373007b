import { cellAddress } from "../../rules/cell-address";
import { type Finding, finding, type FindingCode } from "../../rules/finding";
import { COUNTER_KINDS, type CounterKind, type OpenCounters } from "../../rules/staffing/counters";
import { type DailyVolume, dailyVolume, timesVolume } from "../../rules/staffing/daily-volume";
import type { OutletVolumes } from "../../rules/staffing/outlet-staffing";
import { outletTypeOf } from "../../rules/staffing/staffing-table";
import type { CellValue, ListChunk } from "../cell";
import { cleanText, textOrBlank } from "../cell-text";
import { compact } from "../header-text";
import { readNumber } from "../number-codec";
import type { NumberCell, OutletCells, TextCell, VolumeCells } from "./outlet-cells";
import { counterColumns, type OutletField, type OutletLayout } from "./outlet-layout";

/** How volumes become daily averages. */
export interface VolumeReading {
  /** Whether 标准系数 weights the volumes of its row where the sheet has it. */
  readonly standardWeight: boolean;
  readonly dailyAvgRounding: "none" | "integer";
  /** Whether the counter table looks at personal trades, too; absent = corporate ones only. */
  readonly volumeScope?: "对公" | "对公+个人";
}

/** A volume's two columns: the daily average, and the total of a period. */
type VolumeColumns = readonly [average: OutletField, total: OutletField];

const CASH: VolumeColumns = ["对公现金日均", "对公现金合计"];
const NON_CASH: VolumeColumns = ["对公非现金日均", "对公非现金合计"];
const TOTAL: VolumeColumns = ["日均总业务量", "总业务量合计"];
const PERSONAL_CASH: VolumeColumns = ["个人现金日均", "个人现金合计"];
const PERSONAL_NON_CASH: VolumeColumns = ["个人非现金日均", "个人非现金合计"];

export interface OutletsReading {
  /** Rows below the headers that say anything. Each is an outlet or listed in `findings` once as a row left out. */
  readonly rowsIn: number;
  readonly outlets: readonly OutletVolumes[];
  /** The cells of each outlet; empty where they were not asked for. */
  readonly cells: readonly OutletCells[];
  readonly findings: readonly Finding[];
}

const TOTAL_ROW = /^(?:合计|总计|小计|平均)/;

/**
 * Reads 网点业务量 row by row (R26). A row whose outlet, type or numbers cannot be read is left out and listed; totals are no outlets. Of an
 * outlet listed twice both rows stay, with a warning.
 */
export class OutletReader {
  readonly neededColumns: readonly number[];
  private readonly outlets: OutletVolumes[] = [];
  private readonly cells: OutletCells[] = [];
  private readonly findings: Finding[] = [];
  private rowsIn = 0;

  /**
   * @param keepsCells whether the outlets' cells are wanted, see `OutletCells`
   * @param seen names of the outlets of sheets that were read before
   */
  constructor(
    private readonly sheet: string,
    private readonly layout: OutletLayout,
    private readonly rules: VolumeReading,
    private readonly keepsCells = false,
    private readonly seen = new Set<string>()
  ) {
    this.neededColumns = [...layout.columns.values()];
  }

  ingest(chunk: ListChunk): void {
    for (let row = 0; row < chunk.rowCount; row++) {
      const isBlank = this.neededColumns.every(
        (column) => cleanText(chunk.value(row, column)) === ""
      );
      if (isBlank) continue;
      this.rowsIn++;
      this.readRow(new OutletRow(chunk, row, this.sheet, this.layout));
    }
  }

  finish(): OutletsReading {
    const { rowsIn, outlets, cells, findings } = this;
    return { rowsIn, outlets, cells, findings };
  }

  private readRow(row: OutletRow): void {
    const outlet = row.read(this.rules);
    if ("code" in outlet) {
      this.findings.push(outlet);
      return;
    }
    if (this.seen.has(outlet.name))
      this.findings.push(row.finding("OUTLET_REPEATED", "网点", { outlet: outlet.name }));
    this.seen.add(outlet.name);
    this.outlets.push(outlet);
    if (this.keepsCells) this.cells.push(row.cells(this.rules));
  }
}

/** One row on its way to an outlet; the first thing that cannot be read is its finding. */
class OutletRow {
  private problem: Finding | null = null;

  constructor(
    private readonly chunk: ListChunk,
    private readonly row: number,
    private readonly sheet: string,
    private readonly layout: OutletLayout
  ) {}

  read(rules: VolumeReading): OutletVolumes | Finding {
    const name = textOrBlank(this.cell("网点"));
    if (TOTAL_ROW.test(compact(name))) return this.finding("OUTLET_TOTAL_ROW", "网点");
    if (name === "") return this.finding("OUTLET_NAME_BLANK", "网点");
    const typeWord = textOrBlank(this.cell("网点类型"));
    const outletType = outletTypeOf(typeWord);
    if (outletType === null)
      return this.finding("OUTLET_TYPE_UNKNOWN", "网点类型", { outlet: name });
    const outlet: OutletVolumes = {
      name,
      outletType,
      cash: this.volume(CASH, rules, PERSONAL_CASH),
      nonCash: this.volume(NON_CASH, rules, PERSONAL_NON_CASH),
      total: this.volume(TOTAL, rules),
      currentTellers: this.count("现有柜员"),
      counters: this.counters(),
      place: this.placeOf("网点"),
    };
    return this.problem ?? outlet;
  }

  /** Of a row that could be read. */
  cells(rules: VolumeReading): OutletCells {
    return {
      name: this.textCell("网点"),
      outletType: this.textCell("网点类型"),
      // the sum of two volumes is kept as a value
      cash: rules.volumeScope === "对公+个人" ? null : this.volumeCells(CASH, rules),
      nonCash: rules.volumeScope === "对公+个人" ? null : this.volumeCells(NON_CASH, rules),
      total: this.volumeCells(TOTAL, rules),
      currentTellers: this.numberCell("现有柜员"),
      counters: COUNTER_KINDS.map((kind) => this.countCell(kind)),
    };
  }

  finding(
    code: FindingCode,
    field: OutletField,
    params: Readonly<Record<string, string | number>> = {}
  ): Finding {
    const content = String(this.cell(field));
    return finding(code, this.placeOf(field), content, { field, ...params });
  }

  /**
   * The daily average where it is listed, else the total of a period by its working days; together with the `personal` one where the rules
   * look at both.
   */
  private volume(
    [average, total]: VolumeColumns,
    { standardWeight, dailyAvgRounding, volumeScope }: VolumeReading,
    personal: VolumeColumns | null = null
  ): DailyVolume | null {
    const listed = this.number(average);
    const isTotal = listed === null;
    const field = isTotal ? total : average;
    const amount = listed ?? this.number(total);
    if (amount === null) return null;
    const workingDays = isTotal ? this.number("工作日") : 1;
    if (workingDays === null) return this.fail("OUTLET_DAYS_MISSING", total);
    const weight = (standardWeight ? this.number("标准系数") : null) ?? 1;
    const trades = [amount];
    if (personal && volumeScope === "对公+个人") {
      const column = personal[isTotal ? 1 : 0];
      const more = this.number(column);
      if (more === null) return this.fail("OUTLET_PERSONAL_MISSING", column);
      trades.push(more);
    }
    const weighted = timesVolume(trades, weight);
    const volume = weighted && dailyVolume(weighted, field, workingDays, dailyAvgRounding);
    return volume?.ok ? volume.value : this.fail("OUTLET_NUMBER_INVALID", field);
  }

  private volumeCells(
    [average, total]: VolumeColumns,
    { standardWeight, dailyAvgRounding }: VolumeReading
  ): VolumeCells | null {
    const isTotal = this.isBlank(average);
    const isWeighted = standardWeight && !this.isBlank("标准系数");
    const amount = this.numberCell(isTotal ? total : average);
    const weight = isWeighted ? this.numberCell("标准系数") : null;
    const workingDays = isTotal ? this.numberCell("工作日") : null;
    if (!amount || (isWeighted && !weight) || (isTotal && !workingDays)) return null;
    return { amount, weight, workingDays, isRounded: dailyAvgRounding === "integer" };
  }

  private numberCell(field: OutletField): NumberCell | null {
    const value = this.cell(field);
    return typeof value === "number" ? { ...this.cellPlace(field), value } : null;
  }

  private countCell(kind: CounterKind): NumberCell | "none" | null {
    if (this.layout.columns.has(kind) && this.cell(kind) === "")
      return { ...this.cellPlace(kind), value: 0 };
    return this.isBlank(kind) ? "none" : this.numberCell(kind);
  }

  private textCell(field: OutletField): TextCell | null {
    const value = this.cell(field);
    return typeof value === "string" ? { ...this.cellPlace(field), value } : null;
  }

  private cellPlace(field: OutletField): { readonly column: number; readonly row: number } {
    const column = this.layout.columns.get(field) ?? 0;
    return { column, row: this.chunk.firstRow + this.row + 1 };
  }

  /** Not listed, or nothing in it. */
  private isBlank(field: OutletField): boolean {
    return Number.isNaN(readNumber(this.cell(field)) ?? 0);
  }

  private counters(): OpenCounters | null {
    const listed = counterColumns(this.layout);
    if (listed.length === 0) return null;
    const pairs = COUNTER_KINDS.map((kind) => [kind, this.count(kind) ?? 0] as const);
    return Object.fromEntries(pairs) as OpenCounters;
  }

  /** A whole number; null where the cell is blank. */
  private count(field: OutletField): number | null {
    const value = this.number(field);
    if (value === null || (Number.isInteger(value) && value >= 0)) return value;
    return this.fail("OUTLET_COUNT_EXPECTED", field);
  }

  private number(field: OutletField): number | null {
    const value = readNumber(this.cell(field));
    if (value === null) return this.fail("OUTLET_NUMBER_INVALID", field);
    return Number.isNaN(value) ? null : value;
  }

  private fail(code: FindingCode, field: OutletField): null {
    this.problem ??= this.finding(code, field, { outlet: textOrBlank(this.cell("网点")) });
    return null;
  }

  private cell(field: OutletField): CellValue {
    const column = this.layout.columns.get(field);
    return column === undefined ? "" : this.chunk.value(this.row, column);
  }

  private placeOf(field: OutletField) {
    const column = this.layout.columns.get(field) ?? this.layout.columns.get("网点") ?? 0;
    return { sheet: this.sheet, cell: cellAddress(this.chunk.firstRow + this.row, column) };
  }
}
