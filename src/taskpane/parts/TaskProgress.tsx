import { Button, Field, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Progress } from "../../jobs/job";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0 },
  // The browser's own bar: it moves by itself while nothing is counted, and follows high contrast.
  bar: { width: "100%", height: "6px", accentColor: tokens.colorCompoundBrandBackground },
});

/** A screen reader hears the progress in quarters, not at every chunk. */
const ANNOUNCED_PARTS = 4;

interface TaskProgressProps {
  /** What is being done, e.g. 正在读取. */
  readonly label: string;
  readonly progress: Progress | null;
  readonly isStopping: boolean;
  /** Absent where stopping would gain nothing. */
  readonly onStop?: () => void;
}

/** A task under way: what is done, how far it is, and how to stop it. Told to a screen reader every quarter. */
export function TaskProgress({ label, progress, isStopping, onStop }: TaskProgressProps) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  const { announce } = useAnnounce();
  const isCounted = progress !== null && progress.total > 0;
  const part = isCounted ? Math.floor((progress.done / progress.total) * ANNOUNCED_PARTS) : 0;
  const shownLabel = isStopping ? texts.progress.stopping : label;

  useEffect(() => {
    const spoken = part === 0 ? "" : formats.percent(part, ANNOUNCED_PARTS);
    announce(`${shownLabel} ${spoken}`.trim(), { polite: true });
  }, [announce, shownLabel, part, formats]);

  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        label={shownLabel}
        validationMessage={
          isCounted
            ? texts.progress.rows(formats.count(progress.done), formats.count(progress.total))
            : undefined
        }
        validationState="none"
      >
        {(control) => (
          <progress
            {...control}
            className={styles.bar}
            {...(isCounted ? { value: progress.done, max: progress.total } : {})}
          />
        )}
      </Field>
      {onStop !== undefined && (
        <Button onClick={onStop} disabledFocusable={isStopping}>
          {texts.stop}
        </Button>
      )}
    </div>
  );
}
