import { done, type Outcome } from "../rules/finding";
import { listsOfFiles } from "./find-lists";
import { importLists, type ImportReport, type ReadFile } from "./import-list";
import type { Clock, RunControl } from "./job";

/** What a person's files came to. */
export interface ImportedLists extends ImportReport {
  /** Ids of the sheets that make up the list: the first is the one to look at, the others are put to it. */
  readonly lists: readonly string[];
}

/** Brings a person's files into the workbook and finds the list in them. Refused as `importLists`. */
export async function importFiles(
  files: readonly File[],
  readFile: ReadFile,
  run: RunControl & Clock
): Promise<Outcome<ImportedLists>> {
  const foreign = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }))
  );
  const imported = await importLists(foreign, readFile, run);
  if (!imported.ok) return imported;
  const found = await listsOfFiles(imported.value.files, run);
  if (!found.ok) return found;
  return done({
    ...imported.value,
    findings: [...imported.value.findings, ...found.value.findings],
    lists: found.value.lists.map(({ list }) => list.sheet.id),
  });
}
