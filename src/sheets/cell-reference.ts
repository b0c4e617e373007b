import { cellAddress, columnLetters } from "../rules/cell-address";

/** A cell as formulas on other sheets name it: `'计分卡'!D3`; rows count from 1 as Excel does, columns from 0. */
export function cellOn(sheet: string, column: number, row: number): string {
  return `${onSheet(sheet)}${cellAddress(row - 1, column)}`;
}

/** The same cell for formulas that are filled down: `'工资汇总'!$H$20`. */
export function fixedCellOn(sheet: string, column: number, row: number): string {
  return `${onSheet(sheet)}${fixed(column, row)}`;
}

/** Some rows of a column: `'计分卡奖金'!$D$3:$D$9`. */
export function columnOn(sheet: string, column: number, firstRow: number, lastRow: number): string {
  return `${onSheet(sheet)}${fixed(column, firstRow)}:${fixed(column, lastRow)}`;
}

/** A cell of the formula's own sheet: `D3`. */
export function ownCell(column: number, row: number): string {
  return cellAddress(row - 1, column);
}

/** Some rows of a column of the formula's own sheet: `D$3:D$9`. */
export function ownColumn(column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `${letters}$${firstRow}:${letters}$${lastRow}`;
}

/** The name of a sheet in front of its cells: `'计分卡'!`. */
export function onSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

function fixed(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}
