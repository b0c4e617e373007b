import { describeFinding } from "../../locales/finding-texts";
import type { Finding } from "../../rules/finding";
import { useWording } from "../wording/WordingContext";
import { Bar } from "./Bar";

/** What went wrong, why, and what to do next, in the words of the catalogue of findings. */
export function FindingBar(props: { readonly finding: Finding; readonly onDismiss?: () => void }) {
  const { language } = useWording();
  const { message, remedy } = describeFinding(props.finding, language);
  const { where } = props.finding;
  // a mistake in one cell is found by the cell
  const place = where?.cell == null ? "" : `${where.sheet}!${where.cell}:`;
  return (
    <Bar
      intent={props.finding.severity}
      title={`${place}${message}`}
      text={remedy}
      onDismiss={props.onDismiss}
    />
  );
}
