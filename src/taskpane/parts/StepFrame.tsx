import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode, SubmitEvent } from "react";
import { useWording } from "../wording/WordingContext";
import { useHeadingFocus } from "./focus-heading";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexGrow: 1 },
  content: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} 20px`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 20px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 320px)": { position: "static" },
  },
  back: { marginRight: "auto" },
});

/** A step of a page, whichever page it is. */
export interface StepFrameProps {
  readonly heading: string;
  readonly hint?: string;
  /** The one thing to do next; absent where the step offers several equal ways on. */
  readonly primary?: { readonly label: string; readonly run: () => void };
  readonly onBack?: () => void;
  readonly isBusy: boolean;
  /** False for the very first step: the pane does not take the focus from the sheet when it opens. */
  readonly focusOnOpen: boolean;
  readonly children: ReactNode;
}

/** The shape all steps share: heading, content, and a row with 上一步 and the primary button that stays in view. */
export function StepFrame(props: StepFrameProps) {
  const styles = useStyles();
  const { texts } = useWording();
  const heading = useHeadingFocus(props.focusOnOpen, props.isBusy);
  const { primary, onBack } = props;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!props.isBusy) primary?.run();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.content}>
        <div>
          <h2 className={styles.heading} tabIndex={-1} ref={heading} onKeyDown={keepTab}>
            {props.heading}
          </h2>
          {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
        </div>
        {props.children}
      </div>
      {(primary !== undefined || onBack !== undefined) && (
        <div className={styles.actions}>
          {onBack !== undefined && (
            <Button className={styles.back} onClick={onBack} disabledFocusable={props.isBusy}>
              {texts.back}
            </Button>
          )}
          {primary !== undefined && (
            <Button type="submit" appearance="primary" disabledFocusable={props.isBusy}>
              {primary.label}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

/**
 * Office.js on the web takes a Tab on anything that is no tab stop as leaving the pane. The heading has the focus but is none,
 * and from it Tab must go on to the step's first control.
 */
function keepTab(event: KeyboardEvent) {
  if (event.key === "Tab") event.stopPropagation();
}
