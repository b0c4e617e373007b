import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface ScratchFolder {
  /** The folder of the test that is running. */
  readonly folder: string;
  /** Where a command of this test may write its workbook. */
  readonly out: string;
}

/** A folder of its own for every test of a suite, removed after it. */
export function scratchFolder(): ScratchFolder {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "batch-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    get out() {
      return path.join(folder, "out.xlsx");
    },
  };
}
