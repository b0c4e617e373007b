import type { DefinedName, Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import type { Program } from "./program";

/** The name as a formula on this sheet sees it: the sheet's own before the workbook's. */
export function findName(
  workbook: Workbook,
  name: string,
  sheet: Worksheet
): DefinedName | undefined {
  const wanted = name.toLowerCase();
  let common: DefinedName | undefined;
  for (const candidate of workbook.names) {
    if (candidate.name.toLowerCase() !== wanted) continue;
    if (candidate.sheetId === sheet.id) return candidate;
    if (candidate.sheetId === null) common = candidate;
  }
  return common;
}

/** What the defined names of a workbook mean. */
export class NameTable {
  private signature = "";

  constructor(
    private readonly workbook: Workbook,
    private readonly compile: (formula: string) => Program
  ) {
    this.signature = this.sign();
  }

  /** Relative references in a name count from A1, as files keep them. */
  programOf(name: DefinedName): Program {
    return this.compile(name.formula.startsWith("=") ? name.formula : `=${name.formula}`);
  }

  /** Whether names were added, removed or changed since it was last asked. */
  haveChanged(): boolean {
    const now = this.sign();
    const changed = now !== this.signature;
    this.signature = now;
    return changed;
  }

  private sign(): string {
    return this.workbook.names
      .map(({ name, sheetId, formula }) => `${sheetId}!${name}${formula}`)
      .join("\n");
  }
}
