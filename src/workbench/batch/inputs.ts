import { readFile } from "node:fs/promises";
import path from "node:path";
import { blankWorkbook } from "../codec/blank-workbook";
import { openXlsx } from "../codec/open-xlsx";
import { WorkbookFileError, workbookFileErrorText } from "../codec/workbook-file-error";
import type { Workbook } from "../model/workbook";
import { deleteSheet } from "../model/sheet-references";
import { codeOf } from "./error-code";
import type { JobFile } from "./job-protocol";

/** The workbook a job works in, and the files it is given besides. */
export interface BatchInputs {
  readonly workbook: Workbook;
  /** All inputs but the one that is the workbook. */
  readonly files: readonly JobFile[];
}

const NEW_WORKBOOK = "工作台.xlsx";

/** Every ZIP begins so, and an .xlsx is one; the extension says nothing. */
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** Opens the first .xlsx among the inputs as the workbook, or a new one; a text says why an input cannot be used. */
export async function openInputs(inputs: readonly string[]): Promise<BatchInputs | string> {
  const files: JobFile[] = [];
  let workbook: Workbook | null = null;
  for (const input of inputs) {
    const name = path.basename(input);
    const bytes = await bytesOf(input);
    if (typeof bytes === "string") return bytes;
    if (workbook !== null || !ZIP_SIGNATURE.every((byte, i) => bytes[i] === byte)) {
      files.push({ name, bytes });
      continue;
    }
    try {
      workbook = openXlsx(bytes, name);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      return `${input}:${workbookFileErrorText(error, "zh-CN")}`;
    }
  }
  return { workbook: workbook ?? blankWorkbook(NEW_WORKBOOK), files };
}

/** A new workbook cannot be without a sheet; once there are others nobody wants the empty one. */
export function dropBlankSheet(workbook: Workbook): void {
  const [first, ...others] = workbook.sheets;
  if (workbook.original !== null || first === undefined || others.length === 0) return;
  if (first.usedArea(true) === null) deleteSheet(workbook, first);
}

async function bytesOf(input: string): Promise<Uint8Array | string> {
  try {
    return await readFile(input);
  } catch (error) {
    return `读不到文件 ${input}(${codeOf(error)})。请检查路径和文件名。`;
  }
}
