import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookPlace } from "../../excel/workbook-place";
import { useWording } from "../wording/WordingContext";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    // Excel lays its own menu over the top right 40 × 40 px.
    padding: `${tokens.spacingVerticalS} 44px ${tokens.spacingVerticalS} 20px`,
    minHeight: "40px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 320px)": { position: "static" },
  },
  top: {
    display: "flex",
    // where the pages have no room beside the name they go below it
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "28px",
  },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  place: {
    display: "flex",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", minWidth: 0 },
  // A long workbook name gives way before the sheet's, which changes more often.
  sheet: { flexShrink: 0, maxWidth: "60%" },
});

interface AppHeaderProps {
  readonly place: WorkbookPlace | null;
  /** The way to the other page; absent while there is none. */
  readonly navigation?: ReactNode;
}

/** The product's name, the pages, and at all times the workbook and sheet a person is on. */
export function AppHeader({ place, navigation }: AppHeaderProps) {
  const styles = useStyles();
  const { texts } = useWording();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.product}>{texts.product}</h1>
        {navigation}
      </div>
      <div className={styles.place} role="group" aria-label={texts.workbookAndSheet}>
        {place === null ? (
          texts.noWorkbook
        ) : (
          <>
            <span className={styles.name} title={place.workbook}>
              {place.workbook}
            </span>
            <span aria-hidden>&nbsp;›&nbsp;</span>
            <span className={mergeClasses(styles.name, styles.sheet)} title={place.sheet}>
              {place.sheet}
            </span>
          </>
        )}
      </div>
    </header>
  );
}
