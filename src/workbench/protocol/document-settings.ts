import type { Workbook } from "../model/workbook";
import { isJsonObject, type Json } from "./json";

/** `Office.context.document.settings.refreshAsync`: everything stored, in the shape office.js reads for Excel. */
export function loadSettings(workbook: Workbook): Json {
  return [...workbook.settings].map(([name, value]) => ({ Name: name, Value: value }));
}

/** `Office.context.document.settings.saveAsync`: replaces everything stored; false where the request has no settings. */
export function saveSettings(workbook: Workbook, data: Json): boolean {
  const request = isJsonObject(data) ? data["DdaSettingsMethod"] : undefined;
  const properties = isJsonObject(request) ? request["Properties"] : undefined;
  if (!Array.isArray(properties)) return false;
  workbook.settings.clear();
  for (const entry of properties)
    if (Array.isArray(entry)) workbook.settings.set(String(entry[0]), String(entry[1]));
  return true;
}
