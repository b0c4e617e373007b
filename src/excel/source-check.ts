import { finding, type Finding } from "../rules/finding";
import { editsOf } from "./change-watch";
import type { ReadSource } from "./list-source";
import { queueRows } from "./sheet-rows";
import { hashOf } from "./source-print";
import { queueUsedArea, sameArea } from "./used-area";

/**
 * Queues the question whether a list is still what was read: its used area, the edits seen since, and rows read again (all of a
 * small list, else blocks spread over it). Answers SOURCE_MISSING, SOURCE_CHANGED, or null where it is the same.
 */
export function queueSourceCheck(
  worksheets: Excel.WorksheetCollection,
  source: ReadSource
): () => Finding | null {
  const sheet = worksheets.getItemOrNullObject(source.sheet.id).load("id");
  const used = queueUsedArea(sheet);
  const { print } = source;
  const blocks = print.sample().map((block) => ({
    block,
    rows: queueRows(sheet, block.firstRow, block.rowCount, print.wanted),
  }));
  return () => {
    const place = { sheet: source.sheet.name, cell: null };
    if (sheet.isNullObject) return finding("SOURCE_MISSING", place);
    const usedNow = used();
    const isSame =
      usedNow !== null &&
      sameArea(usedNow, source.used) &&
      editsOf(source.sheet.id) === source.edits &&
      blocks.every(({ block, rows }) => {
        const found = rows();
        return found !== null && hashOf(found) === block.hash;
      });
    return isSame ? null : finding("SOURCE_CHANGED", place);
  };
}
