import { parseR1C1Ref } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import type { CustomCalls } from "./custom-calls";
import { fail, NUM } from "./errors";
import type { FormulaCell } from "./formula-cell";
import type { FormulaIndex } from "./formula-index";
import type { CellReader, Clock, FunctionContext } from "./function-context";
import { findName } from "./name-table";
import { Reference, type Argument, type SheetArea, type Value } from "./values";
import { areaFor, readReference } from "./written-reference";

/** LAMBDAs that call themselves deeper than this end with #NUM!. */
const DEEPEST_CALL = 1000;

/** What all calculations of a workbook share. */
export interface Services {
  readonly index: FormulaIndex;
  readonly reader: CellReader;
  readonly calls: CustomCalls;
  readonly clock: Clock;
}

/** The workbook as the formula of one cell sees it. */
export class CellContext implements FunctionContext {
  private depth = 0;

  constructor(
    readonly home: FormulaCell,
    private readonly services: Services
  ) {}

  get reader(): CellReader {
    return this.services.reader;
  }

  get clock(): Clock {
    return this.services.clock;
  }

  get date1904(): boolean {
    return this.services.index.workbook.date1904;
  }

  get sheetCount(): number {
    return this.services.index.workbook.sheets.length;
  }

  sheetNamed(name: string): Worksheet | undefined {
    return this.services.index.workbook.sheetByName(name);
  }

  positionOf(sheet: Worksheet): number {
    return this.services.index.workbook.sheets.indexOf(sheet) + 1;
  }

  nameValue(name: string, sheet: Worksheet | null): Value | undefined {
    const { index } = this.services;
    const named = findName(index.workbook, name, sheet ?? this.home.sheet);
    if (!named) return undefined;
    const { root } = index.names.programOf(named);
    return this.nested(() => root.evaluate({ context: this, bound: null }));
  }

  referenceIn(text: string, isR1C1: boolean): Reference | null {
    const { row, column, sheet } = this.home;
    if (isR1C1) return this.r1c1Reference(text);
    const written = readReference(text, row, column);
    if (!written) return null;
    const target = written.sheetName === null ? sheet : this.sheetNamed(written.sheetName);
    if (!target) return null;
    if (!("name" in written)) return Reference.to(target, areaFor(written, row, column));
    const value = this.nameValue(written.name, target);
    return value instanceof Reference ? value : null;
  }

  private r1c1Reference(text: string): Reference | null {
    const parsed = parseR1C1Ref(text);
    if (!parsed || !("range" in parsed)) return null;
    const [sheetName, more] = parsed.context ?? [];
    const sheet = sheetName === undefined ? this.home.sheet : this.sheetNamed(sheetName);
    if (!sheet || more !== undefined) return null;
    const { r0, c0, r1, c1, $r0, $c0, $r1, $c1 } = parsed.range;
    const { row, column } = this.home;
    const line = (
      at: number | null | undefined,
      isFixed: boolean | null | undefined,
      home: number,
      whole: number
    ): number => (at === null || at === undefined ? whole : isFixed ? at : home + at);
    const rows = [line(r0, $r0, row, 0), line(r1 ?? r0, $r1 ?? $r0, row, MAX_ROWS - 1)];
    const columns = [line(c0, $c0, column, 0), line(c1 ?? c0, $c1 ?? $c0, column, MAX_COLUMNS - 1)];
    const area: Area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const isInside =
      area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
    return isInside ? Reference.to(sheet, area) : null;
  }

  filledFrom({ sheet, area }: SheetArea): Reference | null {
    // Its area is known once its own value is.
    this.reader.value(sheet, area.top, area.left);
    const array = sheet.arrays.at(area.top, area.left);
    return array ? Reference.to(sheet, array.area) : null;
  }

  callCustom(name: string, args: readonly Argument[]): Value | undefined {
    return this.services.calls.call(this.home, name, args, this);
  }

  nested<T>(work: () => T): T {
    if (++this.depth > DEEPEST_CALL) return fail(NUM);
    try {
      return work();
    } finally {
      this.depth--;
    }
  }
}
