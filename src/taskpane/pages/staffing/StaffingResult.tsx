import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WriteForecast } from "../../../jobs/clean";
import type { StaffingPreview } from "../../../jobs/staffing";
import { type StaffingPageTexts } from "../../../locales/zh-CN/staffing-page";
import { staffingPageTextsFor } from "../../../locales/staffing-page-texts";
import type { Place } from "../../../rules/finding";
import type { OutletStaffing } from "../../../rules/staffing/outlet-staffing";
import { Figures } from "../../parts/Figures";
import { FindingGroups } from "../../parts/FindingGroups";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import type { Formats } from "../../wording/formats";

/** Beyond this a list is read on the sheet, not in the pane. */
const MOST_SHOWN = 40;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  outlet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  name: { overflowWrap: "anywhere" },
  bars: { gridColumn: "1 / -1", display: "grid", rowGap: "2px", marginTop: "2px" },
  bar: { height: "5px", minWidth: "1px", forcedColorAdjust: "none" },
  needed: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  present: {
    backgroundColor: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface StaffingResultProps {
  readonly preview: StaffingPreview;
  /** Sheets that will be written; empty once they are. */
  readonly forecasts: readonly WriteForecast[];
  readonly onGoTo: (place: Place) => void;
}

/** The figures of all outlets, each outlet's tellers needed and present, and what is wrong. */
export function StaffingResult({ preview, forecasts, onGoTo }: StaffingResultProps) {
  const { language, formats } = useWording();
  const texts = staffingPageTextsFor(language);
  const { outlets, totals, findings } = preview;
  const unmet = outlets.filter(({ compliance }) => compliance?.withClosure === false);
  const people = (count: number) => texts.people(formats.count(count));
  return (
    <>
      <Figures
        figures={[
          { name: texts.outlets, value: texts.outletCount(formats.count(outlets.length)) },
          { name: texts.required, value: people(totals.required) },
          { name: texts.current, value: people(totals.current) },
          { name: texts.surplus, value: people(totals.surplusRecommended) },
          { name: texts.shortage, value: people(totals.shortage) },
          { name: texts.unmet, value: texts.outletCount(formats.count(unmet.length)) },
        ]}
      />
      {forecasts.length > 0 && (
        <Section title={texts.sheets}>
          <Figures
            figures={forecasts.map(({ name, rows }) => ({
              name,
              value: texts.rows(formats.count(rows)),
            }))}
          />
        </Section>
      )}
      <Section title={texts.findings}>
        <FindingGroups findings={findings} onGoTo={onGoTo} />
      </Section>
      <Outlets outlets={outlets} texts={texts} formats={formats} />
    </>
  );
}

interface OutletsProps {
  readonly outlets: readonly OutletStaffing[];
  readonly texts: StaffingPageTexts;
  readonly formats: Formats;
}

function Outlets({ outlets, texts, formats }: OutletsProps) {
  const styles = useStyles();
  const most = Math.max(
    1,
    ...outlets.map(({ requiredTellers, outlet }) =>
      Math.max(requiredTellers ?? 0, outlet.currentTellers ?? 0)
    )
  );
  return (
    <Section title={texts.perOutlet}>
      <ul className={styles.list}>
        {outlets.slice(0, MOST_SHOWN).map(({ outlet, requiredTellers }, index) => (
          <li key={index} className={styles.outlet}>
            <span className={styles.name}>{outlet.name}</span>
            <span>{peopleText(requiredTellers, outlet.currentTellers, texts, formats)}</span>
            <span className={styles.bars} aria-hidden>
              <Bar part={(requiredTellers ?? 0) / most} className={styles.needed} />
              <Bar part={(outlet.currentTellers ?? 0) / most} className={styles.present} />
            </span>
          </li>
        ))}
      </ul>
      {outlets.length > MOST_SHOWN && (
        <span>{texts.more(formats.count(outlets.length - MOST_SHOWN))}</span>
      )}
      <span className={styles.hint}>{texts.rulesHint}</span>
    </Section>
  );
}

function Bar({ part, className }: { readonly part: number; readonly className: string }) {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.bar, className)}
      style={{ width: `${(part * 100).toFixed(1)}%` }}
    />
  );
}

function peopleText(
  required: number | null,
  current: number | null,
  texts: StaffingPageTexts,
  formats: Formats
): string {
  if (required === null) return texts.notListed;
  return current === null
    ? texts.requiredOnly(formats.count(required))
    : texts.requiredOf(formats.count(required), formats.count(current));
}
