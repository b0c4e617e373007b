import { makeStyles, tokens } from "@fluentui/react-components";
import type { WriteForecast } from "../../jobs/clean";
import { useWording } from "../wording/WordingContext";
import { Mark } from "./Mark";

const useStyles = makeStyles({
  sheets: { margin: 0, padding: 0, listStyleType: "none" },
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  rows: { fontVariantNumeric: "tabular-nums" },
  how: { justifySelf: "start", gridColumn: "1 / -1" },
});

interface ForecastListProps {
  readonly forecasts: readonly WriteForecast[];
  /** How many rows a sheet gets, in words. */
  readonly rowsText: (rows: string) => string;
  /** What happens to a sheet of that name, in words. */
  readonly howTexts: Readonly<Record<WriteForecast["how"], string>>;
}

/** The sheets that will be written: how many rows each, and whether it is new. */
export function ForecastList({ forecasts, rowsText, howTexts }: ForecastListProps) {
  const styles = useStyles();
  const { formats } = useWording();
  return (
    <ul className={styles.sheets}>
      {forecasts.map(({ name, rows, how }) => (
        <li key={name} className={styles.sheet}>
          <span className={styles.name}>{name}</span>
          <span className={styles.rows}>{rowsText(formats.count(rows))}</span>
          <span className={styles.how}>
            <Mark text={howTexts[how]} isStrong={how === "added"} />
          </span>
        </li>
      ))}
    </ul>
  );
}
