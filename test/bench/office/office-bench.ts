import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook, type SheetRows } from "../../../src/workbench/build-workbook";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { ADDIN_ORIGIN, openOfficeWindow } from "../../../src/workbench/office-window";
import type { FunctionOffer } from "../../../src/workbench/protocol/addin-functions";
import { WorkbookHost } from "../../../src/workbench/protocol/host";
import { loadRegistry } from "../../../src/workbench/registry/load-registry";
import { HEADERS, SHEET, type Workload } from "../workload";
import { SliceMeter } from "./slice-meter";
import type { BenchWindow, WindowWithBench } from "./window-work";

const TEXT_COLUMNS = [0, 2, 3];

const LANGUAGE_OBJECTS = [
  "Array",
  "BigInt",
  "Float64Array",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "Set",
  "String",
  "Uint16Array",
  "Uint32Array",
  "Uint8Array",
  "performance",
];

/** The window in which office.js and the bench's script are at work, and the host they talk to. */
export interface OfficeBench {
  readonly host: WorkbookHost;
  readonly window: BenchWindow;
  readonly slices: SliceMeter;
  close(): void;
}

export async function openOfficeBench(
  workbook: Workbook,
  functions: FunctionOffer | null = null
): Promise<OfficeBench> {
  const host = new WorkbookHost({
    workbook,
    functions,
    registry: loadRegistry(),
    addinOrigin: ADDIN_ORIGIN,
    hostOrigin: ADDIN_ORIGIN,
  });
  const script = readFileSync(path.join(__dirname, "window.js"), "utf8");
  const office = await openOfficeWindow({ host, scripts: [withNearGlobals(script)] });
  const { duigongBench } = office.window as WindowWithBench;
  if (duigongBench === undefined) throw new Error("the bench's script did not announce itself");
  return {
    host,
    window: duigongBench,
    slices: new SliceMeter(office.window, host),
    close: () => office.close(),
  };
}

/** The list as a workbook with one sheet. */
export function workbookOf(list: Workload): Workbook {
  return buildWorkbook([listSheet(list)]);
}

/** The sheet of the list. */
export function listSheet(list: Workload): SheetRows {
  const rows = Array.from({ length: list.rows }, (_, row) =>
    list.cells(row).map((cell) => (cell === "" ? null : cell))
  );
  const numberFormats = Object.fromEntries(TEXT_COLUMNS.map((column) => [column, "@"]));
  return { name: SHEET, rows: [[...HEADERS], ...rows], numberFormats };
}

/**
 * The script with the language's own objects as local names. In a browser every look-up of `Math` is quick; in jsdom's window it asks
 * the window first and takes a hundred times as long, which would drown the work that is measured.
 */
function withNearGlobals(script: string): string {
  const names = LANGUAGE_OBJECTS.join(", ");
  return `((${names}) => {${script}\n})(${names});`;
}
