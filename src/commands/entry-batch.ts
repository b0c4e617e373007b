import { readForeignList } from "../files/read-foreign-list";
import { importLists, type ImportReport } from "../jobs/import-list";
import { followRules, functionRulesOf } from "../functions/current-rules";
import { loadRuleBook, mistakesIn } from "../jobs/rule-book";
import { done, type Finding, type Outcome } from "../rules/finding";
import { applyOverrides } from "../rules/rule-book/override";
import { defaultRuleBook } from "../rules/rule-book/rule-book";
import type { BatchOutcome } from "./batch/batch-job";
import { isLookedFor } from "./batch/handed-sheets";
import { inJson, placedSentence, sentence } from "./batch/batch-texts";
import { BATCH_JOBS } from "./batch/jobs";

/** A list as the host hands it over. */
interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The add-in as the batch command starts it: no pane, one function on the window that takes and gives JSON text. The message is
 * `{job, settings, formulas}`, the files are lists to bring into the workbook; the answer is `{kind: "done" | "refused" | "usage", …}`.
 */
declare global {
  interface Window {
    duigongBatch: { run(message: string, files: readonly HandedFile[]): Promise<string> };
  }
}

interface Message {
  readonly job: string;
  readonly settings: readonly string[];
  readonly formulas: boolean;
}

window.duigongBatch = {
  async run(text, files) {
    return JSON.stringify(await answer(JSON.parse(text) as Message, files));
  },
};

async function answer(
  { job, settings, formulas }: Message,
  files: readonly HandedFile[]
): Promise<object> {
  const startedAt = performance.now();
  // a wrong setting is wrong whatever the workbook says
  const checked = applyOverrides(defaultRuleBook, settings);
  if (!checked.ok) return usage(checked.problems);
  const imported = await importFiles(files);
  if (!imported.ok) return refusal(job, [imported.problem]);
  // the rules may stand in any of the inputs
  const loaded = await loadRuleBook();
  const mistakes = loaded.ok ? mistakesIn(loaded.value) : [loaded.problem];
  if (!loaded.ok || mistakes.length > 0) return refusal(job, mistakes);
  const book = applyOverrides(loaded.value.book, settings);
  if (!book.ok) return usage(book.problems);
  const unit = book.value.unit === "auto" ? null : book.value.unit;
  // functions in cells know the workbook's rules only, as they will in Excel
  followRules(functionRulesOf(loaded.value.book));
  const order = {
    book: book.value,
    loaded: loaded.value,
    unit,
    imported: imported.value,
    formulas,
  };
  const result = await BATCH_JOBS[job]?.({ ...order, control: unattended() });
  if (!result) return { kind: "usage", reason: job };
  if (!result.ok) return refusal(job, "problems" in result ? result.problems : [result.problem]);
  // reading the files belongs to the run
  return finished(job, result.value, Math.round(performance.now() - startedAt));
}

/** What every job reports, as a job that reads no list has it. */
const NOTHING = {
  rowsIn: 0,
  rowsOut: 0,
  rowsListed: 0,
  sums: {},
  controlTotal: { found: false, matches: false, difference: null },
  findings: [],
  sheets: [],
};

function finished(job: string, { summary, report }: BatchOutcome, elapsedMs: number): object {
  return {
    kind: "done",
    summary: `完成:${summary};用时 ${(elapsedMs / 1000).toFixed(1)} 秒`,
    report: { job, ok: true, ...NOTHING, ...report, elapsedMs },
  };
}

function usage(problems: readonly Finding[]): object {
  return { kind: "usage", reason: problems.map(sentence).join("\n") };
}

function refusal(job: string, problems: readonly Finding[]): object {
  return {
    kind: "refused",
    reason: problems.map(placedSentence).join("\n"),
    report: { job, ok: false, findings: problems.map(inJson) },
  };
}

async function importFiles(files: readonly HandedFile[]): Promise<Outcome<ImportReport>> {
  if (files.length === 0) return done({ files: [], findings: [], warnings: [] });
  // bytes of this window: those of another one are no Uint8Array here
  const own = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  const run = { ...unattended(), startedAt: new Date(), now: () => new Date() };
  return importLists(own, (file) => readForeignList(file), run, isLookedFor);
}

function unattended(): { signal: AbortSignal; report: () => void } {
  return { signal: new AbortController().signal, report: () => undefined };
}
