import { makeStyles, tokens } from "@fluentui/react-components";
import packageFile from "../../../package.json";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} 20px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The version, for questions to IT, and the promise about data. */
export function AppFooter() {
  const styles = useStyles();
  const { texts } = useWording();
  return (
    <footer className={styles.footer}>
      <span>{texts.privacy}</span>
      <span>{texts.version(packageFile.version)}</span>
    </footer>
  );
}
