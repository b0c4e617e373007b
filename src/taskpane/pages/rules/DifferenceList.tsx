import { makeStyles, tokens } from "@fluentui/react-components";
import type { DifferenceTexts } from "./difference-texts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  label: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  ground: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  values: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  standard: { color: tokens.colorNeutralForeground3 },
  line: { display: "block" },
});

export interface DifferenceListProps {
  readonly differences: readonly DifferenceTexts[];
  /** What the two sides are called. */
  readonly sides: readonly [value: string, standard: string];
  readonly groundText: (ground: string) => string;
}

/** Values of the rule book side by side with what they are compared with. */
export function DifferenceList({ differences, sides, groundText }: DifferenceListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {differences.map(({ name, label, ground, value, standard }) => (
        <li key={name} className={styles.item}>
          <div className={styles.head}>
            <h4 className={styles.label}>{label}</h4>
            {ground !== "" && <span className={styles.ground}>{groundText(ground)}</span>}
          </div>
          <dl className={styles.values}>
            <dt className={styles.name}>{sides[0]}</dt>
            <dd className={styles.value}>
              <Lines texts={value} />
            </dd>
            <dt className={styles.name}>{sides[1]}</dt>
            <dd className={styles.value}>
              <span className={styles.standard}>
                <Lines texts={standard} />
              </span>
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  const styles = useStyles();
  return texts.map((text, index) => (
    // The lines are replaced as a whole, never reordered.
    <span key={index} className={styles.line}>
      {text}
    </span>
  ));
}
