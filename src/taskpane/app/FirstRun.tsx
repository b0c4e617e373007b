import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXXL} 20px`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  ways: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
  },
  links: { display: "flex", justifyContent: "center" },
  link: { color: tokens.colorBrandForegroundLink },
});

interface FirstRunProps {
  /** The workbook holds a sheet that can be a list. */
  readonly hasList: boolean;
  readonly onOpenSample: () => void;
  readonly onUseCurrent: () => void;
  readonly onSkip: () => void;
}

/** What a person sees the first time: what it is good for, one thing to try, and the way past. */
export function FirstRun(props: FirstRunProps) {
  const styles = useStyles();
  const { texts } = useWording();

  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{texts.firstRun.title}</h2>
      <ul className={styles.lines}>
        {texts.firstRun.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button appearance="primary" size="large" onClick={props.onOpenSample}>
          {texts.firstRun.openSample}
        </Button>
        <div className={styles.links}>
          {props.hasList && (
            <Button appearance="transparent" className={styles.link} onClick={props.onUseCurrent}>
              {texts.firstRun.useCurrent}
            </Button>
          )}
          <Button appearance="transparent" className={styles.link} onClick={props.onSkip}>
            {texts.firstRun.skip}
          </Button>
        </div>
      </div>
    </div>
  );
}
