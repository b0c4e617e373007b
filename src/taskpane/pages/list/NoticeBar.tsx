import { Bar } from "../../parts/Bar";
import { FindingBar } from "../../parts/FindingBar";
import { useWording, type Wording } from "../../wording/WordingContext";
import type { Notice } from "./list-state";

/** What a filter or an undo came to, with what the person should know about it. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const wording = useWording();
  return (
    <>
      <Bar intent="success" title={noticeText(notice, wording)} onDismiss={onDismiss} />
      {notice.report.warnings.map((warning) => (
        <FindingBar key={warning.code} finding={warning} />
      ))}
    </>
  );
}

function noticeText(notice: Notice, { texts, formats }: Wording): string {
  if (notice.kind === "undone") {
    return texts.undone(formats.list([...notice.report.removed, ...notice.report.restored]));
  }
  const { rowsShown, rowsHidden, customersShown } = notice.report;
  return texts.write.filtered(
    formats.count(rowsShown),
    formats.count(customersShown),
    formats.count(rowsHidden)
  );
}
