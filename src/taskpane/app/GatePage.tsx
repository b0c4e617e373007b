import { makeStyles, tokens } from "@fluentui/react-components";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `48px 20px ${tokens.spacingVerticalXXL}`,
    overflowWrap: "anywhere",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Why the add-in cannot run here: not in Excel, or in an Excel below the floor. */
export type Gate =
  | { readonly kind: "not Excel" }
  | { readonly kind: "too old"; readonly found: string; readonly needed: string };

/** What a person reads instead of a blank pane, with the way on: the workbench. */
export function GatePage({ gate }: { readonly gate: Gate }) {
  const styles = useStyles();
  const { texts } = useWording();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>
        {gate.kind === "not Excel" ? texts.gate.notExcel : texts.gate.tooOld}
      </h1>
      {gate.kind === "too old" && (
        <p className={styles.line}>
          {texts.gate.needed(gate.needed)}
          <br />
          {texts.gate.found(gate.found)}
        </p>
      )}
      <p className={styles.line}>{texts.gate.advice}</p>
      <p className={styles.small}>{texts.gate.admin}</p>
    </main>
  );
}
