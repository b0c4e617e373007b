import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssignPreview, AssignReport } from "../../../../jobs/assign";
import type { WriteForecast } from "../../../../jobs/clean";
import { cellsChanged } from "../../../../jobs/shared-edits";
import { Bar } from "../../../parts/Bar";
import { FindingBar } from "../../../parts/FindingBar";
import { ForecastList } from "../../../parts/ForecastList";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ClaimsStepFrame } from "../ClaimsStepFrame";
import { MonthComparison } from "../MonthComparison";
import { useClaimsTexts } from "../page-texts";
import { SelectionTools } from "../SelectionTools";
import type { ClaimsStepProps } from "../step-props";

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  note: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  ways: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Step 写入: what will be written; then what it came to, the way back, and the lists to print. */
export function WriteStep({ state, flow }: ClaimsStepProps) {
  const { writeStep: texts, goTo, readAgain } = useClaimsTexts();
  const { preview, forecasts, written } = state;
  const [firstSheet] = written?.sheets ?? [];
  const primary =
    firstSheet !== undefined
      ? { label: goTo(firstSheet.name), run: () => void flow.goToSheet(firstSheet.name) }
      : preview === null
        ? { label: readAgain, run: () => void flow.readAgain() }
        : { label: texts.write, run: () => void flow.write() };

  return (
    <ClaimsStepFrame
      // a screen of its own once it is written: the keyboard goes to its heading, which says what came of it
      key={written === null ? "before" : "after"}
      state={state}
      flow={flow}
      heading={written === null ? texts.heading : texts.doneHeading}
      primary={primary}
      onBack={written === null ? () => flow.back() : undefined}
    >
      {written !== null ? (
        <Written report={written} state={state} flow={flow} />
      ) : (
        preview !== null && <BeforeWriting preview={preview} forecasts={forecasts ?? []} />
      )}
    </ClaimsStepFrame>
  );
}

function BeforeWriting({
  preview,
  forecasts,
}: {
  readonly preview: AssignPreview;
  readonly forecasts: readonly WriteForecast[];
}) {
  const styles = useStyles();
  const { formats } = useWording();
  const { writeStep: texts } = useClaimsTexts();
  const cells = cellsChanged(preview.edits);
  const open = preview.summary.statuses.待协调.customers;
  return (
    <>
      {open > 0 && <Bar intent="warning" title={texts.open(formats.count(open))} />}
      <Section title={texts.sheets}>
        <ForecastList forecasts={forecasts} rowsText={texts.rows} howTexts={texts.how} />
        {cells > 0 && <p className={styles.note}>{texts.edited(formats.count(cells))}</p>}
      </Section>
      <Section title={texts.untouched}>
        <ul className={styles.lines}>
          {texts.untouchedLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Written({ report, state, flow }: ClaimsStepProps & { readonly report: AssignReport }) {
  const styles = useStyles();
  const { formats } = useWording();
  const { writeStep: texts, undo } = useClaimsTexts();
  const rows = report.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const isBusy = state.task !== null;
  // what was written after it is taken back first, by the button beside its notice
  const isLast = state.notice === null || state.notice.kind === "undone";

  return (
    <>
      <Bar
        intent="success"
        title={texts.written(formats.count(report.sheets.length), formats.count(rows))}
      />
      {report.warnings.map((warning, index) => (
        <FindingBar key={index} finding={warning} />
      ))}
      <Section title={texts.then}>
        <span className={styles.hint}>{texts.personalHint}</span>
        <div className={styles.ways}>
          <Button
            onClick={() => void flow.writePersonalSheets("person")}
            disabledFocusable={isBusy}
          >
            {texts.perPerson}
          </Button>
          <Button
            onClick={() => void flow.writePersonalSheets("position")}
            disabledFocusable={isBusy}
          >
            {texts.perPosition}
          </Button>
          {isLast && (
            <Button onClick={() => void flow.undo()} disabledFocusable={isBusy}>
              {undo}
            </Button>
          )}
          <Button
            appearance="subtle"
            onClick={() => void flow.open("people")}
            disabledFocusable={isBusy}
          >
            {texts.again}
          </Button>
        </div>
      </Section>
      <MonthComparison state={state} flow={flow} />
      <SelectionTools state={state} flow={flow} />
    </>
  );
}
