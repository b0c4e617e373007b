/** Files in and out: choosing, reading and downloading workbooks. */
import { openXlsx } from "../codec/open-xlsx";
import { WorkbookFileError, workbookFileErrorText } from "../codec/workbook-file-error";
import type { Workbook } from "../model/workbook";
import { element } from "./element";
import type { PageLanguage, PageTexts } from "./texts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook, or the sentence that says why there is none. */
export type OpenedFile = { readonly workbook: Workbook } | { readonly why: string };

/** Reads a file; a file that is no good workbook gives a sentence for the person. */
export async function readWorkbook(
  file: File,
  language: PageLanguage,
  texts: PageTexts
): Promise<OpenedFile> {
  try {
    return { workbook: openXlsx(new Uint8Array(await file.arrayBuffer()), file.name) };
  } catch (error) {
    if (error instanceof WorkbookFileError) return { why: workbookFileErrorText(error, language) };
    return { why: texts.cannotOpenUnknown };
  }
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
