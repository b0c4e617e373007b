import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { AssignOnDesk } from "../../../../jobs/desk/claim-desk";
import { HOLDING_STATUSES } from "../../../../rules/claims/claim-resolution";
import { Figures } from "../../../parts/Figures";
import { FindingGroups } from "../../../parts/FindingGroups";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { Certificates } from "../Certificates";
import { ClaimsStepFrame } from "../ClaimsStepFrame";
import { ALLOCATION_MODES, modeOf } from "../claims-state";
import { LoadBars } from "../LoadBars";
import { useClaimsTexts } from "../page-texts";
import type { ClaimsStepProps } from "../step-props";
import { WhatIfSection } from "../WhatIfSection";

const useStyles = makeStyles({
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  again: { alignSelf: "start" },
});

/** Step 分配: who would get what, how even it is, and what another mode or rule book would change; nothing is written. */
export function AllocateStep({ state, flow }: ClaimsStepProps) {
  const styles = useStyles();
  const texts = useClaimsTexts();
  const { preview } = state;
  const { allocateStep } = texts;
  const isBusy = state.task !== null;

  return (
    <ClaimsStepFrame
      state={state}
      flow={flow}
      heading={allocateStep.heading}
      hint={allocateStep.hint}
      primary={
        preview === null
          ? { label: texts.readAgain, run: () => void flow.readAgain() }
          : { label: allocateStep.preview, run: () => void flow.open("write") }
      }
      onBack={() => flow.back()}
    >
      <Field label={allocateStep.mode}>
        <RadioGroup
          value={modeOf(state)}
          onChange={(_, { value }) => {
            const mode = ALLOCATION_MODES.find((known) => known === value);
            if (mode !== undefined) void flow.chooseMode(mode);
          }}
        >
          {ALLOCATION_MODES.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={
                <>
                  {allocateStep.modes[mode]}
                  <span className={styles.hint}>{allocateStep.modeHints[mode]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {preview !== null && (
        <>
          <Result preview={preview} />
          <Certificates certificates={preview.certificates} />
          <LoadBars preview={preview} />
          <WhatIfSection preview={preview} state={state} flow={flow} />
          <Section title={texts.findings}>
            <FindingGroups
              {...preview.findings.allocation}
              onGoTo={(place) => void flow.goToCell(place)}
              areSheetsNamed
            />
          </Section>
          <Button
            className={styles.again}
            onClick={() => void flow.readAgain()}
            disabledFocusable={isBusy}
          >
            {texts.readAgain}
          </Button>
        </>
      )}
    </ClaimsStepFrame>
  );
}

/** How many customers, and how much deposit, in each 状态. */
function Result({ preview: { summary } }: { readonly preview: AssignOnDesk }) {
  const { formats } = useWording();
  const { allocateStep: texts } = useClaimsTexts();
  const text = ({ customers, fen }: { readonly customers: number; readonly fen: number }) =>
    texts.status(formats.count(customers), formats.wan(fen));
  return (
    <Section title={texts.result}>
      <Figures
        figures={[
          ...HOLDING_STATUSES.map((status) => ({
            name: texts.statuses[status],
            value: text(summary.statuses[status]),
          })),
          { name: texts.all, value: text(summary) },
        ]}
      />
    </Section>
  );
}
