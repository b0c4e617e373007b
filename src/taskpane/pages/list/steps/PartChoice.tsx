import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useWording } from "../../../wording/WordingContext";
import { partCandidates } from "../list-state";
import type { StepProps } from "../step-props";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  group: { display: "flex", flexDirection: "column" },
  label: { overflowWrap: "anywhere" },
});

/** 一起整理: further sheets of a list that was cut by a row cap or came in several files. */
export function PartChoice({ state, flow }: StepProps) {
  const styles = useStyles();
  const { texts } = useWording();
  const titleId = useId();
  const hintId = useId();
  const candidates = partCandidates(state);
  if (candidates.length === 0) return null;

  return (
    <div role="group" aria-labelledby={titleId} aria-describedby={hintId} className={styles.group}>
      <span className={styles.title} id={titleId}>
        {texts.choose.parts}
      </span>
      <p className={styles.hint} id={hintId}>
        {texts.choose.partsHint}
      </p>
      {candidates.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={{ children: name, className: styles.label }}
          checked={state.partIds.includes(id)}
          disabled={state.task !== null}
          onChange={(_, { checked }) => flow.choosePart(id, checked === true)}
        />
      ))}
    </div>
  );
}
