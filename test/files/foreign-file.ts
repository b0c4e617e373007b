import { readFileSync } from "node:fs";
import path from "node:path";
import { FILE_LIMITS, type FileLimits, type ForeignSheets } from "../../src/files/foreign-sheets";
import { readForeignList } from "../../src/files/read-foreign-list";
import type { Finding, Outcome } from "../../src/rules/finding";

const WORKBOOKS = path.resolve(__dirname, "../workbooks");

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(WORKBOOKS, name)));
}

/** Reads a file of test/workbooks, or bytes under a name. */
export function outcomeOf(
  content: string | Uint8Array,
  limits: Partial<FileLimits> = {}
): Outcome<ForeignSheets> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const name = typeof content === "string" ? path.basename(content) : "清单.xls";
  return readForeignList({ name, bytes }, { ...FILE_LIMITS, ...limits });
}

export function sheetsOf(content: string | Uint8Array): ForeignSheets {
  const outcome = outcomeOf(content);
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.value;
}

/** Why a file was refused. */
export function problemOf(
  content: string | Uint8Array,
  limits: Partial<FileLimits> = {}
): Finding | null {
  const outcome = outcomeOf(content, limits);
  return outcome.ok ? null : outcome.problem;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
