import type { FilterReport } from "../../../jobs/filter";
import type { UndoReport } from "../../../jobs/undo";
import { Bar } from "../../parts/Bar";
import { FindingBar } from "../../parts/FindingBar";
import { useWording, type Wording } from "../../wording/WordingContext";
import type { Notice } from "./list-state";

/** What a filter or an undo came to, with what the person should know about it. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const wording = useWording();
  return (
    <>
      <Bar intent="success" {...noticeTexts(notice, wording)} onDismiss={onDismiss} />
      {notice.report.warnings.map((warning) => (
        <FindingBar key={warning.code} finding={warning} />
      ))}
    </>
  );
}

function noticeTexts(notice: Notice, wording: Wording): { title: string; text: string } {
  return notice.kind === "undone"
    ? undoTexts(notice.report, wording)
    : filterTexts(notice.report, wording);
}

function undoTexts({ removed, restored }: UndoReport, { texts, formats }: Wording) {
  const lines = [
    removed.length > 0 ? texts.undo.removed(formats.list(removed)) : "",
    restored.length > 0 ? texts.undo.restored(formats.list(restored)) : "",
  ];
  return { title: texts.undo.done, text: lines.join(" ").trim() };
}

function filterTexts({ rowsShown, rowsHidden, customersShown }: FilterReport, wording: Wording) {
  const { texts, formats } = wording;
  const title = texts.write.filtered(
    formats.count(rowsShown),
    formats.count(customersShown),
    formats.count(rowsHidden)
  );
  return { title, text: texts.write.filteredHint };
}
