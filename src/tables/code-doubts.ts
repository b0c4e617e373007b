import { type DocumentDoubt, doubtAboutDocument } from "../rules/identifiers/organisation-document";
import { type Finding } from "../rules/finding";
import { TraitTally } from "./trait-tally";

/** Collects what is doubtful about the codes of a 统一社会信用代码 column, each code once however many accounts carry it. */
export class CodeDoubts {
  private readonly tallies = new Map<DocumentDoubt, TraitTally>();
  private readonly doubted = new Set<string>();
  private last = "";

  constructor(private readonly sheet: string) {}

  /** Looks at a code that was read; `documentType` is its 证件类型, empty where the list has none. */
  look(sheetRow: number, column: number, code: string, documentType: string): void {
    // accounts of one customer mostly stand side by side
    if (code === "" || code === this.last) return;
    this.last = code;
    const doubt = doubtAboutDocument(code, documentType);
    if (doubt === null || this.doubted.has(code)) return;
    this.doubted.add(code);
    // a person's number is not copied onto another sheet
    const content = doubt === "CODE_IS_PERSONAL" ? "" : code;
    this.tallyOf(doubt).add(sheetRow, column, content);
  }

  findings(): Finding[] {
    return [...this.tallies.values()].flatMap((tally) => tally.findings());
  }

  private tallyOf(doubt: DocumentDoubt): TraitTally {
    const tally = this.tallies.get(doubt) ?? new TraitTally(doubt, this.sheet, "统一社会信用代码");
    this.tallies.set(doubt, tally);
    return tally;
  }
}
