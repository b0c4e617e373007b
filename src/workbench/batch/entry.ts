import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { saveXlsx } from "../codec/save-xlsx";
import type { Workbook } from "../model/workbook";
import { parseCommandLine, USAGE, type BatchRequest } from "./command-line";
import { codeOf } from "./error-code";
import { dropBlankSheet, openInputs } from "./inputs";
import type { JobAnswer } from "./job-protocol";
import { runInOfficeWindow } from "./run-in-office-window";

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Where the launcher put things. */
export interface BatchPlaces {
  /** The add-in's jobs, built as one script. */
  readonly jobsScript: string;
  /** The custom functions that script brings: their namespace and metadata, as JSON. */
  readonly functionOffer: string;
  /** The project's folder, below which office.js is installed. */
  readonly root: string;
}

/**
 * Runs one job on the inputs. Exit code 0: done, the result file is written; 1: refused, the reason is on stderr and nothing is
 * written; 2: wrong usage.
 */
export async function main(argv: readonly string[], places: BatchPlaces): Promise<number> {
  const request = parseCommandLine(argv);
  if (typeof request === "string") return fail(WRONG_USAGE, `${request}\n\n${USAGE}`);
  if (request.inputs.some((input) => path.resolve(input) === path.resolve(request.out)))
    return fail(
      REFUSED,
      `结果文件不能与输入文件相同:${request.out}。请换一个 --out 文件名,原文件不会被改写。`
    );
  const opened = await openInputs(request.inputs);
  if (typeof opened === "string") return fail(REFUSED, opened);
  const answer = await runInOfficeWindow(opened, request, places);
  return conclude(request, opened.workbook, answer);
}

async function conclude(
  request: BatchRequest,
  workbook: Workbook,
  answer: JobAnswer
): Promise<number> {
  if (answer.kind === "usage") return fail(WRONG_USAGE, answer.reason);
  if (answer.kind === "refused") {
    if (request.json) process.stdout.write(`${JSON.stringify(answer.report)}\n`);
    return fail(REFUSED, answer.reason);
  }
  dropBlankSheet(workbook);
  const problem = await writeWhole(request.out, await saveXlsx(workbook));
  if (problem !== null) return fail(REFUSED, problem);
  process.stdout.write(`${request.json ? JSON.stringify(answer.report) : answer.summary}\n`);
  return DONE;
}

/** Writes beside the target first, so that a full disk or a stop never leaves half a file under its name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<string | null> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
    return null;
  } catch (error) {
    await rm(draft, { force: true });
    return `写不了结果文件 ${file}(${codeOf(error)})。请检查文件夹是否存在、文件是否正被打开。`;
  }
}

function fail(code: number, reason: string): number {
  process.stderr.write(`${reason}\n`);
  return code;
}
