import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "1fr",
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalM} 12px ${tokens.spacingVerticalXS}`,
  },
  step: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    "&:not(:first-child)::before": {
      content: '""',
      position: "absolute",
      top: "11px",
      right: "calc(50% + 16px)",
      left: "calc(-50% + 16px)",
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXXS,
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground3,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderRadius: tokens.borderRadiusMedium,
  },
  reachable: {
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  currentLabel: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: "grid",
    placeItems: "center",
    boxSizing: "border-box",
    width: "24px",
    height: "24px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  doneMark: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
  },
  currentMark: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface StepRowProps<Step extends string> {
  readonly steps: readonly { readonly id: Step; readonly label: string }[];
  readonly current: Step;
  readonly isBusy: boolean;
  readonly onOpen: (step: Step) => void;
}

/** A page's steps with the one a person is at; earlier ones are the way back. */
export function StepRow<Step extends string>(props: StepRowProps<Step>) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  const position = props.steps.findIndex((step) => step.id === props.current);

  return (
    <nav aria-label={texts.steps.label}>
      <ol className={styles.row}>
        {props.steps.map(({ id, label }, index) => {
          const isDone = index < position;
          const isCurrent = index === position;
          const mark = (
            <span
              className={mergeClasses(
                styles.mark,
                isDone && styles.doneMark,
                isCurrent && styles.currentMark
              )}
              aria-hidden
            >
              {isDone ? <CheckmarkFilled /> : formats.count(index + 1)}
            </span>
          );
          return (
            <li key={id} className={styles.step} aria-current={isCurrent ? "step" : undefined}>
              {isDone ? (
                <button
                  type="button"
                  className={mergeClasses(styles.button, styles.reachable)}
                  disabled={props.isBusy}
                  onClick={() => props.onOpen(id)}
                  aria-label={`${label} (${texts.steps.done})`}
                >
                  {mark}
                  {label}
                </button>
              ) : (
                <span className={mergeClasses(styles.button, isCurrent && styles.currentLabel)}>
                  {mark}
                  {label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
