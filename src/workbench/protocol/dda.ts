import { isJsonObject, readJson, type Json } from "./json";
import type { BatchRequest } from "./batch-messages";

/** Numbers of the older document interface ("DDA") that carries everything else, the rich API included. */
export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Its error numbers; office.js makes localised sentences of them. */
export const DDA_ERROR = {
  notSupported: 5000,
  inCellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** The dispatch id of an `executeMethod` message; 0 where it has none. */
export function dispatchIdOf(data: Json): number {
  const method = isJsonObject(data) ? data["DdaMethod"] : undefined;
  return isJsonObject(method) ? Number(method["DispatchId"]) : 0;
}

/** Flag of a request that waits until the person has left the cell (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

/** A rich API call: the batch as text, and whether it wants to wait for the end of cell editing. */
export interface BatchCall {
  readonly body: string;
  readonly waitsForCellEdit: boolean;
}

const BODY = 4;
const FLAGS = 6;

/** Reads `ArrayData` of dispatch 93; null where it is no such call. */
export function readBatchCall(data: Json): BatchCall | null {
  const list = isJsonObject(data) ? data["ArrayData"] : undefined;
  if (!Array.isArray(list)) return null;
  const body: unknown = list[BODY];
  if (typeof body !== "string") return null;
  return { body, waitsForCellEdit: (Number(list[FLAGS]) & DELAY_FOR_CELL_EDIT) !== 0 };
}

/** Reads the batch; null where the text is none. */
export function readBatch(body: string): BatchRequest | null {
  const batch: unknown = readJson(body);
  return isBatch(batch) ? batch : null;
}

function isBatch(value: unknown): value is BatchRequest {
  return (
    isJsonObject(value) && Array.isArray(value["Actions"]) && isJsonObject(value["ObjectPaths"])
  );
}
