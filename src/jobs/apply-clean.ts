import { applyPlans, forecastWrites } from "../excel/apply-plans";
import type { ReadSource } from "../excel/list-source";
import type { WriteForecast } from "../excel/write-target";
import type { Outcome } from "../rules/finding";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { CleanPreview, WriteReport } from "./clean";
import { jobLog } from "./job-log";
import type { Clock, RunControl } from "./job";
import type { SourcedFacts } from "./read-list";

/** Which sheets `applyClean` will write, without writing. */
export async function forecastClean(
  preview: CleanPreview
): Promise<Outcome<readonly WriteForecast[]>> {
  return forecastWrites(preview.plans, sourcesOf(preview.reading), runLogSheet);
}

/**
 * Writes what the preview shows, if the list is still what was read. Refused, with the workbook as it was, with SOURCE_CHANGED,
 * STOPPED, READ_BACK_DIFFERS or what the host says; RESTORE_FAILED where the workbook could not be brought back.
 */
export async function applyClean(
  preview: CleanPreview,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { plans, reading, ruleBook, summary } = preview;
  const sources = sourcesOf(reading);
  const { rowsIn: rows, depositFen: totalFen } = summary;
  const log = jobLog({ name: "整理名单", ruleBook, sources, rows, totalFen }, run);
  return applyPlans(
    {
      plans,
      sources,
      choices: reading.parts.map(({ choice }) => choice),
      log: log(reading.parts[0].source.workbook),
      at: run.startedAt,
    },
    run
  );
}

function sourcesOf({ parts }: SourcedFacts): ReadSource[] {
  return parts.map(({ source }) => source);
}
