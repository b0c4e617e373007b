import { readInWorker } from "../../files/read-in-worker";
import { type ImportedLists, importFiles } from "../../jobs/import-files";
import type { RunControl } from "../../jobs/job";
import type { Outcome } from "../../rules/finding";
import { clocked } from "./clocked";

/** Brings files into the workbook, reading them in a worker; loaded when a person brings the first one. */
export function importJob(
  files: readonly File[],
  control: RunControl
): Promise<Outcome<ImportedLists>> {
  return importFiles(files, readInWorker, clocked(control));
}
