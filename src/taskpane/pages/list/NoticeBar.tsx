import { Bar } from "../../parts/Bar";
import { useWording } from "../../wording/WordingContext";
import type { Notice } from "./list-state";

/** What a filter or an undo came to. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const { texts, formats } = useWording();
  if (notice.kind === "undone") {
    return <Bar intent="success" title={texts.write.undone} onDismiss={onDismiss} />;
  }
  const { rowsShown, rowsHidden, customersShown } = notice.report;
  const title = texts.write.filtered(
    formats.count(rowsShown),
    formats.count(customersShown),
    formats.count(rowsHidden)
  );
  return <Bar intent="success" title={title} onDismiss={onDismiss} />;
}
