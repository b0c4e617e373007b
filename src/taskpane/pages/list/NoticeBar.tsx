import type { FilterReport } from "../../../jobs/filter";
import type { ImportedLists } from "../../../jobs/import-files";
import type { UndoReport } from "../../../jobs/undo";
import type { Finding } from "../../../rules/finding";
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
      {warningsOf(notice).map((warning, i) => (
        <FindingBar key={`${warning.code} ${i}`} finding={warning} />
      ))}
    </>
  );
}

function noticeTexts(notice: Notice, wording: Wording): { title: string; text: string } {
  switch (notice.kind) {
    case "undone":
      return undoTexts(notice.report, wording);
    case "filtered":
      return filterTexts(notice.report, wording);
    case "imported":
      return importTexts(notice.report, wording);
  }
}

function warningsOf({ kind, report }: Notice): readonly Finding[] {
  return kind === "imported" ? [...report.findings, ...report.warnings] : report.warnings;
}

function importTexts({ files }: ImportedLists, { texts, formats }: Wording) {
  const sheets = files.flatMap((file) => file.sheets.map(({ name }) => name));
  return { title: texts.choose.imported(formats.count(files.length)), text: formats.list(sheets) };
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
