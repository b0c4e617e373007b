import { readFile } from "node:fs/promises";
import { openXlsx } from "../codec/open-xlsx";
import { ADDIN_ORIGIN, openOfficeWindow } from "../office-window";
import type { FunctionOffer } from "../protocol/addin-functions";
import { WorkbookHost } from "../protocol/host";
import { loadRegistry } from "../registry/load-registry";
import type { BatchRequest } from "./command-line";
import type { BatchInputs } from "./inputs";
import type { BatchWindow, JobAnswer, JobMessage } from "./job-protocol";

/** Runs a job of the add-in on a workbook, through office.js as in Excel; the workbook holds the result afterwards. */
export async function runInOfficeWindow(
  { workbook, files }: BatchInputs,
  { job, settings, formulas }: BatchRequest,
  places: { readonly jobsScript: string; readonly functionOffer: string }
): Promise<JobAnswer> {
  const functions = JSON.parse(await readFile(places.functionOffer, "utf8")) as FunctionOffer;
  const host = new WorkbookHost({
    functions,
    workbook,
    registry: loadRegistry(),
    addinOrigin: ADDIN_ORIGIN,
    hostOrigin: ADDIN_ORIGIN,
  });
  host.insertWorkbook = (bytes) => openXlsx(bytes, "inserted.xlsx");
  const office = await openOfficeWindow({
    host,
    scripts: [await readFile(places.jobsScript, "utf8")],
  });
  try {
    const { duigongBatch } = office.window as BatchWindow;
    if (!duigongBatch) throw new Error("the jobs script did not announce itself");
    const message: JobMessage = { job, settings, formulas };
    return JSON.parse(await duigongBatch.run(JSON.stringify(message), files)) as JobAnswer;
  } finally {
    office.close();
  }
}
