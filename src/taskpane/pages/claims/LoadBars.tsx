import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AssignOnDesk } from "../../../jobs/desk/claim-desk";
import { personLabel } from "../../../rules/claims/roster";
import { ComparedBars } from "../../parts/ComparedBars";
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
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What each person holds before (claims and decisions) and after the allocation, in customers and deposit. */
export function LoadBars({ preview }: { readonly preview: AssignOnDesk }) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const { allocateStep } = texts;
  const { loads, roster } = preview;
  const { countsBefore, countsAfter, depositsBefore, depositsAfter, capacities } = loads;
  const most = Math.max(1, ...countsAfter, ...countsBefore);

  return (
    <Section title={allocateStep.loads}>
      <span className={styles.hint}>{allocateStep.loadsHint}</span>
      <ul className={styles.list}>
        {roster.slice(0, MOST_SHOWN).map((member, person) => {
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
              <ComparedBars
                bars={[
                  { part: before / most, isMain: false },
                  { part: after / most, isMain: true },
                ]}
              />
            </li>
          );
        })}
      </ul>
      {roster.length > MOST_SHOWN && (
        <span>{texts.more(formats.count(roster.length - MOST_SHOWN))}</span>
      )}
    </Section>
  );
}
