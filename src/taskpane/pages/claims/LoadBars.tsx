import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AssignPreview } from "../../../jobs/assign";
import { personLabel } from "../../../rules/claims/roster";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import { useClaimsTexts } from "./page-texts";

/** Beyond this a list is read on the sheet, not in the pane. */
const MOST_SHOWN = 60;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  person: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  name: { overflowWrap: "anywhere" },
  count: { textAlign: "right" },
  details: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bars: { gridColumn: "1 / -1", display: "grid", rowGap: "2px", marginTop: "2px" },
  bar: { height: "5px", forcedColorAdjust: "none" },
  before: {
    backgroundColor: tokens.colorBrandStroke2,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
  after: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What each person holds before (claims and decisions) and after the allocation, in customers and deposit. */
export function LoadBars({ preview }: { readonly preview: AssignPreview }) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const { allocateStep } = texts;
  const { allocation, input } = preview.content;
  const { countsBefore, countsAfter, depositsBefore, depositsAfter, capacities } = allocation.loads;
  const most = Math.max(1, ...countsAfter, ...countsBefore);

  return (
    <Section title={allocateStep.loads}>
      <span className={styles.hint}>{allocateStep.loadsHint}</span>
      <ul className={styles.list}>
        {input.roster.slice(0, MOST_SHOWN).map((member, person) => {
          const before = countsBefore[person] ?? 0;
          const after = countsAfter[person] ?? 0;
          const capacity = capacities[person] ?? Infinity;
          const marks = [
            member.position,
            ...(member.isOnDuty ? [] : [allocateStep.offDuty]),
            ...(Number.isFinite(capacity) && member.isOnDuty
              ? [allocateStep.capacity(formats.count(capacity))]
              : []),
          ];
          return (
            <li key={member.id} className={styles.person}>
              <span className={styles.name}>{personLabel(member)}</span>
              <span className={styles.count}>
                {allocateStep.load(formats.count(before), formats.count(after))}
              </span>
              <span className={mergeClasses(styles.name, styles.details)}>{marks.join(" · ")}</span>
              <span className={mergeClasses(styles.count, styles.details)}>
                {allocateStep.loadDeposit(
                  formats.wan(depositsBefore[person] ?? 0),
                  formats.wan(depositsAfter[person] ?? 0)
                )}
              </span>
              <span className={styles.bars} aria-hidden>
                <LoadBar part={before / most} className={styles.before} />
                <LoadBar part={after / most} className={styles.after} />
              </span>
            </li>
          );
        })}
      </ul>
      {input.roster.length > MOST_SHOWN && (
        <span>{texts.more(formats.count(input.roster.length - MOST_SHOWN))}</span>
      )}
    </Section>
  );
}

function LoadBar({ part, className }: { readonly part: number; readonly className: string }) {
  const styles = useStyles();
  if (part === 0) return null;
  return (
    <span
      className={mergeClasses(styles.bar, className)}
      style={{ width: `${(part * 100).toFixed(1)}%` }}
    />
  );
}
