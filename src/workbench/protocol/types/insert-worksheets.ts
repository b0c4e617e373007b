import { copySheet } from "../../model/copy-sheet";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { isJsonObject, type Json, type JsonObject } from "../json";
import { demandFreeStructure } from "./protection";

/** `workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert, positionType, relativeTo })`: the ids of the new sheets. */
export function insertWorksheets(workbook: Workbook, args: Arguments, call: Call): Json {
  demandFreeStructure(workbook);
  const other = readFile(args.text(0), call);
  const options = args.isGiven(1) ? args.json(1) : {};
  if (!isJsonObject(options)) throw invalidArgument();
  let position = positionOf(workbook, options);
  return sheetsWanted(other, options["sheetNamesToInsert"] ?? []).map((sheet) => {
    const name = freeName(workbook, sheet.name);
    return copySheet({ workbook: other, sheet }, workbook, name, position++).id;
  });
}

function readFile(base64: string, call: Call): Workbook {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
  let other: Workbook | null;
  try {
    other = call.shell.insertWorkbook(bytes);
  } catch {
    throw new HostError("InvalidArgument", "The file could not be read.");
  }
  if (!other) throw call.refuse("Workbook", "insertWorksheetsFromBase64");
  return other;
}

function sheetsWanted(other: Workbook, names: Json): readonly Worksheet[] {
  if (!Array.isArray(names)) throw invalidArgument();
  if (names.length === 0) return other.sheets;
  return names.map((name) => {
    const sheet = other.sheetByName(String(name));
    if (!sheet) throw itemNotFound();
    return sheet;
  });
}

function positionOf(workbook: Workbook, options: JsonObject): number {
  const end = workbook.sheets.length;
  const { positionType = "End", relativeTo } = options;
  if (positionType === "End") return end;
  if (positionType === "Beginning") return 0;
  const key = String(relativeTo);
  const sheet = workbook.sheetByName(key) ?? workbook.sheetById(key);
  if (!sheet) throw itemNotFound();
  const index = workbook.sheets.indexOf(sheet);
  if (positionType === "Before") return index;
  if (positionType === "After") return index + 1;
  throw invalidArgument();
}

/** `清单 (2)` where the name is taken; the longest name has 31 characters. */
function freeName(workbook: Workbook, name: string): string {
  let free = name;
  for (let number = 2; workbook.sheetByName(free); number++) {
    const suffix = ` (${number})`;
    free = name.slice(0, 31 - suffix.length) + suffix;
  }
  return free;
}
