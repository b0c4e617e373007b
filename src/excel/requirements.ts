import { done, finding, type Outcome, refused } from "../rules/finding";

/** The oldest ExcelApi the main jobs work with (AutoFilter and page layout came with it). */
export const LOWEST_EXCEL_API = "1.9";

/** Whether this Excel has a set of the Office.js requirement sets. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** HOST_TOO_OLD, naming what is needed and the version found, where the main jobs cannot work. */
export function checkRequirements(): Outcome<void> {
  return hasExcelApi(LOWEST_EXCEL_API) ? done(undefined) : refused(tooOld(LOWEST_EXCEL_API));
}

/** HOST_TOO_OLD for something that needs a newer ExcelApi. */
export function tooOld(version: string): ReturnType<typeof finding> {
  const { host, platform, version: found } = Office.context.diagnostics;
  return finding("HOST_TOO_OLD", null, "", {
    needed: `ExcelApi ${version}`,
    found: `${host} ${platform} ${found}`,
  });
}
