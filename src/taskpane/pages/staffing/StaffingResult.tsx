import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WriteForecast } from "../../../jobs/clean";
import type { StaffingPreview } from "../../../jobs/staffing";
import { type StaffingPageTexts } from "../../../locales/zh-CN/staffing-page";
import { staffingPageTextsFor } from "../../../locales/staffing-page-texts";
import type { Place } from "../../../rules/finding";
import type { OutletStaffing } from "../../../rules/staffing/outlet-staffing";
import { ComparedBars } from "../../parts/ComparedBars";
import { Figures } from "../../parts/Figures";
import { FindingGroups } from "../../parts/FindingGroups";
import { ForecastList } from "../../parts/ForecastList";
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
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface StaffingResultProps {
  readonly preview: StaffingPreview;
  /** Sheets that will be written; empty once they are. */
  readonly forecasts: readonly WriteForecast[];
  /** The choice of how they are written. */
  readonly form: ReactNode;
  readonly onGoTo: (place: Place) => void;
}

/** The figures of all outlets, each outlet's tellers needed and present, and what is wrong. */
export function StaffingResult({ preview, forecasts, form, onGoTo }: StaffingResultProps) {
  const { language, formats, texts: shared } = useWording();
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
          {form}
          <ForecastList
            forecasts={forecasts}
            rowsText={shared.preview.rows}
            howTexts={shared.preview.how}
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
            <ComparedBars
              bars={[
                { part: (requiredTellers ?? 0) / most, isMain: true },
                { part: (outlet.currentTellers ?? 0) / most, isMain: false },
              ]}
            />
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
