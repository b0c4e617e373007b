import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bars: { gridColumn: "1 / -1", display: "grid", rowGap: "2px", marginTop: "2px" },
  bar: { height: "5px", forcedColorAdjust: "none" },
  main: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  other: {
    backgroundColor: tokens.colorBrandStroke2,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
});

export interface ComparedBar {
  /** Part of the whole width, 0 to 1. */
  readonly part: number;
  /** The figure that counts; the others are what it is compared with. */
  readonly isMain: boolean;
}

/** Bars under a row of a list, for the eye: their figures are in the row as text. */
export function ComparedBars({ bars }: { readonly bars: readonly ComparedBar[] }) {
  const styles = useStyles();
  return (
    <span className={styles.bars} aria-hidden>
      {bars.map(({ part, isMain }, index) =>
        part === 0 ? null : (
          <span
            key={index}
            className={mergeClasses(styles.bar, isMain ? styles.main : styles.other)}
            style={{ width: `${(part * 100).toFixed(1)}%` }}
          />
        )
      )}
    </span>
  );
}
