import { cellAddress } from "../../rules/cell-address";
import { finding, type Finding, type FindingCode, type Place } from "../../rules/finding";
import type { PlaceOfRule, RulePath } from "../../rules/rule-book/rule-book";
import type { CellBlock, CellValue } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import type { RuleCell } from "./cell-reading";

/** A cell of a rule sheet with what stands in it. */
export interface FoundCell {
  readonly place: Place;
  readonly value: CellValue;
}

/** The cell of a block by its row and column there. */
export function cellOf(block: CellBlock, row: number, column: number): FoundCell {
  const cell = cellAddress(block.firstRow + row, block.firstColumn + column);
  return { place: { sheet: block.sheet, cell }, value: block.values[row]?.[column] ?? "" };
}

/** Which cells a rule book is read from, and what is wrong with them. */
export class RuleNotes {
  readonly findings: Finding[] = [];
  private readonly cells = new Map<string, FoundCell>();

  /** Remembers that a part of the book stands in a cell. */
  note(path: RulePath, cell: FoundCell): void {
    this.cells.set(keyOf(path), cell);
  }

  report(code: FindingCode, { place, value }: FoundCell, params: Finding["params"]): void {
    this.findings.push(finding(code, place, cleanText(value), params));
  }

  /** Reports something about a part of the book rather than a cell; its cell is named where it has one. */
  reportPart(code: FindingCode, path: RulePath, params: Finding["params"]): void {
    const cell = this.cellAt(path);
    const content = cell ? cleanText(cell.value) : "";
    this.findings.push(finding(code, cell?.place ?? null, content, params));
  }

  /** The value that was read; undefined after reporting why there is none. */
  take<T>(reading: RuleCell<T>, cell: FoundCell, parameter: string): T | null | undefined {
    if (reading.ok) return reading.value;
    this.report(reading.code, cell, { parameter, ...reading.params });
    return undefined;
  }

  /** The cell of a part, or of the whole it belongs to; null where neither was read from a cell. */
  readonly placeOf: PlaceOfRule = (path) => this.cellAt(path)?.place ?? null;

  /** A finding about a part of the book, with the content of the cell it points to. */
  withContent(found: Finding): Finding {
    const at = [...this.cells.values()].find(({ place }) => place === found.where);
    return at ? { ...found, content: cleanText(at.value) } : found;
  }

  private cellAt(path: RulePath): FoundCell | undefined {
    for (let length = path.length; length > 0; length--) {
      const cell = this.cells.get(keyOf(path.slice(0, length)));
      if (cell) return cell;
    }
    return undefined;
  }
}

function keyOf(path: RulePath): string {
  return path.map(String).join("\n");
}
