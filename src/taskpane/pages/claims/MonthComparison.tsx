import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../../parts/Disclosure";
import { useClaimsTexts } from "./page-texts";
import type { ClaimsStepProps } from "./step-props";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 月度比较: which sheet holds last month, and the comparison with what the workbook has now. */
export function MonthComparison({ state, flow }: ClaimsStepProps) {
  const styles = useStyles();
  const { months: texts } = useClaimsTexts();
  const [sheetId, setSheetId] = useState("");
  const isBusy = state.task !== null;
  const candidates = state.sheets.filter(
    ({ isHidden, rowCount, name }) => !isHidden && rowCount > 0 && name !== state.reading?.sheet
  );

  return (
    <Disclosure summary={texts.title}>
      <div className={styles.part}>
        <span className={styles.hint}>{texts.hint}</span>
        <Field className={styles.choice} label={texts.sheet}>
          <Select value={sheetId} onChange={(_, { value }) => setSheetId(value)}>
            <option value="">{texts.choose}</option>
            {candidates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.buttons}>
          <Button
            onClick={() => void flow.compareMonths(sheetId)}
            disabledFocusable={isBusy || sheetId === ""}
          >
            {texts.compare}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => void flow.refreshSheets()}
            disabledFocusable={isBusy}
          >
            {texts.refresh}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
