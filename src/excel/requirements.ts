import { finding, type Finding } from "../rules/finding";

/** The oldest ExcelApi the main jobs work with: AutoFilter, page layout and change events came with it. */
export const EXCEL_API_FLOOR = "1.9";

/** Whether this Excel has a version of the ExcelApi requirement set. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Whether the main jobs can work here at all. */
export function isFloorMet(): boolean {
  return hasExcelApi(EXCEL_API_FLOOR);
}

/** The Excel a person has, in Office's own words, e.g. `Excel PC 16.0.14332.20011`. */
export function hostVersion(): string {
  const { host, platform, version } = Office.context.diagnostics;
  return `${host} ${platform} ${version}`;
}

/** HOST_TOO_OLD, naming what is needed and what was found. */
export function tooOld(version: string): Finding {
  return finding("HOST_TOO_OLD", null, "", {
    needed: `ExcelApi ${version}`,
    found: hostVersion(),
  });
}
