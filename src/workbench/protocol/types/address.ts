import { areaFromA1, type Area } from "../../model/area";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { invalidArgument } from "../host-error";
import type { RangeSubject } from "./range-subject";

/** The area an address or name stands for on a sheet; refused where it lies on another sheet. */
export function areaAt(sheet: Worksheet, address: string, { workbook }: Call): Area {
  const found = rangeOfReference(workbook, address, sheet) ?? rangeOfName(workbook, address, sheet);
  if (!found || found.sheet !== sheet) throw invalidArgument();
  return found.area;
}

/** `Sheet1!A1:B2`, `'对公 清单'!A1`, or `A1` on the sheet given; null where it is no such reference. */
export function rangeOfReference(
  workbook: Workbook,
  reference: string,
  sheet: Worksheet | null
): RangeSubject | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const name = match && (match[1]?.replaceAll("''", "'") ?? match[2] ?? "");
  const on = name === null ? sheet : workbook.sheetByName(name);
  const area = areaFromA1(match?.[3] ?? reference);
  return on && area ? { sheet: on, area } : null;
}

/** The range a defined name refers to, the sheet's own names first; null where there is none. */
export function rangeOfName(
  workbook: Workbook,
  name: string,
  sheet: Worksheet | null
): RangeSubject | null {
  const wanted = name.toLowerCase();
  const found = workbook.names
    .filter((item) => item.name.toLowerCase() === wanted)
    .filter((item) => item.sheetId === null || item.sheetId === sheet?.id)
    .sort((a, b) => Number(a.sheetId === null) - Number(b.sheetId === null))[0];
  return found ? rangeOfReference(workbook, found.formula.replace(/^=/, ""), null) : null;
}
