/** Files in and out: choosing, reading and downloading workbooks. */
import { openXlsxSteps } from "../codec/open-xlsx";
import { WorkbookFileError, workbookFileErrorText } from "../codec/workbook-file-error";
import type { Steps } from "../codec/steps";
import type { Workbook } from "../model/workbook";
import { element } from "./element";
import type { PageLanguage, PageTexts } from "./texts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook, or the sentence that says why there is none: because the file is no good, or because the person stopped it. */
export type OpenedFile =
  { readonly workbook: Workbook } | { readonly why: string; readonly isStopped: boolean };

/** Whoever watches the reading of a file. */
export interface ReadingWatch {
  readonly stopped: AbortSignal;
  /** Hears how many rows are read so far. */
  readonly onRows: (rows: number) => void;
}

/** Milliseconds of work between two chances for the page to answer. */
const SLICE = 25;

/**
 * Reads a file; a file that is no good workbook gives a sentence for the person. The page goes on answering
 * meanwhile.
 */
export async function readWorkbook(
  file: File,
  language: PageLanguage,
  texts: PageTexts,
  watch: ReadingWatch = { stopped: new AbortController().signal, onRows: () => undefined }
): Promise<OpenedFile> {
  try {
    const steps = openXlsxSteps(new Uint8Array(await file.arrayBuffer()), file.name);
    const workbook = await inSlices(steps, watch);
    return workbook ? { workbook } : { why: texts.openingStopped(file.name), isStopped: true };
  } catch (error) {
    const isKnown = error instanceof WorkbookFileError;
    const why = isKnown ? workbookFileErrorText(error, language) : texts.cannotOpenUnknown;
    return { why, isStopped: false };
  }
}

async function inSlices<Result>(
  steps: Steps<Result>,
  { stopped, onRows }: ReadingWatch
): Promise<Result | null> {
  let rows = 0;
  while (!stopped.aborted) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      rows += step.value;
    } while (performance.now() < end);
    onRows(rows);
    await nextTask();
  }
  return null;
}

/** A message comes back sooner than any timer, and still lets the browser paint and hear keys in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Opens the browser's file picker; null where the person gives up. */
export function pickFile(): Promise<File | null> {
  const input = element("input", { type: "file", accept: `.xlsx,${XLSX_TYPE}` });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Hands bytes to the person as a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = element("a", { href: address, download: fileName });
  link.click();
  // The browser has taken the blob over once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
