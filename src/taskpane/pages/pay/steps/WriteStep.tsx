import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { WriteForecast, WriteReport } from "../../../../jobs/clean";
import { STATEMENT_SHEET_NAME } from "../../../../sheets/pay/sheet-names";
import { Bar } from "../../../parts/Bar";
import { FindingBar } from "../../../parts/FindingBar";
import { ForecastList } from "../../../parts/ForecastList";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ExplainedChoice } from "../ExplainedChoice";
import { usePayTexts } from "../page-texts";
import { PayStepFrame } from "../PayStepFrame";
import type { PayStepProps } from "../step-props";

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Step 写入: what will be written; then what it came to, the way back, and everybody's 工资单 to print. */
export function WriteStep({ state, flow }: PayStepProps) {
  const { write: texts } = usePayTexts();
  const { forecasts, written } = state;
  return (
    <PayStepFrame
      state={state}
      flow={flow}
      heading={written === null ? texts.heading : texts.doneHeading}
      primary={
        written === null
          ? { label: texts.write, run: () => void flow.write() }
          : { label: texts.next, run: () => flow.show("lock") }
      }
      onBack={() => flow.back()}
    >
      {written === null ? (
        <BeforeWriting forecasts={forecasts} state={state} flow={flow} />
      ) : (
        <Written report={written} state={state} flow={flow} />
      )}
    </PayStepFrame>
  );
}

function BeforeWriting({
  forecasts,
  state,
  flow,
}: PayStepProps & { readonly forecasts: readonly WriteForecast[] }) {
  const styles = useStyles();
  const { formats } = useWording();
  const { write: texts } = usePayTexts();
  const lists = forecasts.filter((sheet) => !isStatement(sheet));
  const statements = forecasts.length - lists.length;
  return (
    <>
      <Section title={texts.sheets}>
        <ForecastList forecasts={lists} rowsText={texts.rows} howTexts={texts.how} />
        {statements > 0 && <span>{texts.statements(formats.count(statements))}</span>}
      </Section>
      <ExplainedChoice
        label={texts.form}
        options={[
          { value: "values", ...texts.forms.values },
          { value: "formulas", ...texts.forms.formulas },
        ]}
        value={state.form}
        isFromRules={false}
        isRequired={false}
        isFault={false}
        onChoose={(form) => flow.chooseForm(form)}
      />
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

function Written({ report, state, flow }: PayStepProps & { readonly report: WriteReport }) {
  const styles = useStyles();
  const { formats } = useWording();
  const { write: texts, undo } = usePayTexts();
  const isBusy = state.task !== null;
  const rows = report.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const [summary] = report.sheets;
  const statements = report.sheets.filter(isStatement);
  return (
    <>
      <Bar
        intent="success"
        title={texts.written(formats.count(report.sheets.length), formats.count(rows))}
      />
      {report.warnings.map((warning, index) => (
        <FindingBar key={index} finding={warning} />
      ))}
      <div className={styles.buttons}>
        {summary !== undefined && (
          <Button onClick={() => void flow.goToSheet(summary.name)} disabledFocusable={isBusy}>
            {texts.open}
          </Button>
        )}
        {state.lockedVersion === null && (
          <Button onClick={() => void flow.undo()} disabledFocusable={isBusy}>
            {undo}
          </Button>
        )}
      </div>
      {statements.length > 0 && (
        <Section title={texts.statementTitle}>
          <span className={styles.hint}>{texts.statementHint}</span>
          <div className={styles.buttons}>
            {statements.map(({ name }) => (
              <Button
                key={name}
                size="small"
                onClick={() => void flow.goToSheet(name)}
                disabledFocusable={isBusy}
              >
                {name.slice(STATEMENT_SHEET_NAME.length + 1)}
              </Button>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function isStatement({ name }: WriteForecast): boolean {
  return name.startsWith(`${STATEMENT_SHEET_NAME}-`);
}
