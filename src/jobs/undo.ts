import { undoLastWrite as undoInWorkbook, type UndoReport } from "../excel/undo";
import { finding, type Outcome, refused } from "../rules/finding";
import type { RunControl } from "./job";

export { lastWrite } from "../excel/undo";
export type { UndoReport } from "../excel/undo";

/** 「撤销本次写入」: takes back the last clean or filter of this session, whichever came last. See `excel/undo`. */
export async function undoLastWrite(control: RunControl): Promise<Outcome<UndoReport>> {
  return control.signal.aborted ? refused(finding("STOPPED")) : undoInWorkbook(control);
}
