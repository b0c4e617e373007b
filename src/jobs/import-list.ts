import { type ImportedSheet, importSheets, type ImportToLog } from "../excel/import-sheets";
import type { RunLogEntry } from "../excel/run-log";
import type { ForeignFile, ForeignSheets } from "../files/foreign-sheets";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { OWN_NAMES } from "../sheets/own-names";
import { RULE_SHEETS } from "../sheets/rule-sheets/read-rule-sheets";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { ForeignSheet } from "../tables/foreign-sheet";
import type { Clock, RunControl } from "./job";
import { runLog } from "./job-log";

/** Reads the sheets of a file: in a worker where there is one (`files/read-in-worker`), else directly (`files/read-foreign-list`). */
export type ReadFile = (
  file: ForeignFile,
  control: RunControl
) => Outcome<ForeignSheets> | Promise<Outcome<ForeignSheets>>;

/** A file whose sheets are in the workbook now. */
export interface ImportedFile {
  readonly name: string;
  readonly sheets: readonly ImportedSheet[];
}

/** What came of an import that succeeded. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** What a person should know about the files, FILE_…. */
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

const IMPORTED = "导入清单";
const UNDONE = "撤销导入";
const LONGEST_NAME = 31;

/** Sheets that people hand over as well: by these names they are looked for in the workbook. */
const HANDED_OVER: readonly string[] = [
  OWN_NAMES.roster,
  OWN_NAMES.claimRegister,
  OWN_NAMES.arbitration,
  OWN_NAMES.assignments,
];

/** Imported sheets stay clear of the names of our results: none should be called 客户清单 (2) because a file was called 客户清单. */
const KEPT_FREE: ReadonlySet<string> = new Set(
  [...Object.values(OWN_NAMES), ...RULE_SHEETS.map(({ name }) => name)].filter(
    (name) => !HANDED_OVER.includes(name)
  )
);

/**
 * Brings foreign files into the workbook: each of their sheets becomes a sheet named after the file, or keeps its own name where
 * `keepsName` says so. All files are read before the first
 * sheet is written, so that one bad file (refused with its FILE_… finding) leaves the workbook as it was. Undone by `undoLastWrite`.
 */
export async function importLists(
  files: readonly ForeignFile[],
  readFile: ReadFile,
  run: RunControl & Clock,
  keepsName: (sheet: string) => boolean = () => false
): Promise<Outcome<ImportReport>> {
  const sheets: ForeignSheet[] = [];
  const owners: number[] = [];
  const findings: Finding[] = [];
  for (const [i, file] of files.entries()) {
    if (run.signal.aborted) return refused(finding("STOPPED"));
    const read = await readFile(file, run);
    if (!read.ok) return read;
    findings.push(...read.value.findings);
    for (const sheet of read.value.sheets) {
      const isOnly = read.value.sheets.length === 1;
      const name = keepsName(sheet.name)
        ? sheet.name
        : sheetName(file.name, isOnly ? "" : sheet.name);
      sheets.push({ ...sheet, name });
      owners.push(i);
    }
  }
  const logOf = importLog(files, sheets, run);
  const imported = await importSheets({ sheets, log: runLogSheet, logOf, at: run.startedAt }, run);
  if (!imported.ok) return imported;
  const reported = files.map(({ name }, i) => ({
    name,
    sheets: imported.value.sheets.filter((_, sheet) => owners[sheet] === i),
  }));
  return done({ files: reported, findings, warnings: imported.value.warnings });
}

/** The file's name without its extension; of a file with several sheets, theirs behind it. */
function sheetName(file: string, sheet: string): string {
  const base = file.replace(/\.[^.]{1,5}$/, "");
  if (sheet !== "")
    return `${base.slice(0, Math.max(1, LONGEST_NAME - 1 - sheet.length))} ${sheet}`;
  return KEPT_FREE.has(base) ? `${base} 导入` : base;
}

function importLog(
  files: readonly ForeignFile[],
  sheets: readonly ForeignSheet[],
  clock: Clock
): (facts: ImportToLog) => RunLogEntry {
  const rows = sheets.reduce((all, sheet) => all + sheet.rows.length, 0);
  const inputArea = files.map(({ name }) => name).join(";");
  return ({ workbook, fingerprints }) => {
    const inputFingerprint = fingerprints.join(";");
    const byRules = { ruleVersion: "", parameters: "" };
    const run = { job: IMPORTED, ...byRules, inputArea, inputFingerprint, rows, totalFen: null };
    return runLog(workbook, run, clock, { undone: UNDONE });
  };
}
