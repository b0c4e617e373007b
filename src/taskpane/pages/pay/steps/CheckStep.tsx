import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { blockingFindings, type PayPreview } from "../../../../jobs/pay";
import { formatDecimal, sumExactly } from "../../../../rules/decimal";
import { Bar } from "../../../parts/Bar";
import { Figures } from "../../../parts/Figures";
import { FindingGroups } from "../../../parts/FindingGroups";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { UnlockSection } from "../LockForm";
import { usePayTexts } from "../page-texts";
import { PayStepFrame } from "../PayStepFrame";
import type { PayStepProps } from "../step-props";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Step 登记检查: what was read, and what is wrong with it. What stands in the way of paying stops the clerk here. */
export function CheckStep({ state, flow }: PayStepProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { check: texts, readAgain } = usePayTexts();
  const isBusy = state.task !== null;
  const { preview } = state;
  const blocking = preview === null ? [] : blockingFindings(preview);
  const isPayable = preview !== null && preview.pay !== null && blocking.length === 0;

  return (
    <PayStepFrame
      state={state}
      flow={flow}
      heading={blocking.length > 0 ? texts.headingBlocked : texts.heading}
      hint={texts.hint}
      primary={
        isPayable
          ? { label: texts.next, run: () => flow.openTrial() }
          : { label: readAgain, run: () => void flow.check() }
      }
      onBack={() => flow.back()}
    >
      {preview !== null && (
        <>
          {isPayable ? (
            <Bar intent="success" title={texts.ready} />
          ) : (
            <Bar
              intent="error"
              title={texts.blocked(formats.count(blocking.length))}
              text={texts.blockedHint}
            />
          )}
          {preview.reading.lock.lockedBy !== null && <UnlockSection state={state} flow={flow} />}
          <Section title={texts.read}>
            <ReadFigures preview={preview} />
          </Section>
          {preview.reading.origins.adjustments === null && (
            <span className={styles.hint}>{texts.adjustmentsHint}</span>
          )}
          <div className={styles.buttons}>
            {preview.reading.origins.adjustments === null && (
              <Button onClick={() => void flow.writeAdjustments()} disabledFocusable={isBusy}>
                {texts.writeAdjustments}
              </Button>
            )}
            {isPayable && (
              <Button onClick={() => void flow.check()} disabledFocusable={isBusy}>
                {readAgain}
              </Button>
            )}
          </div>
          <Section title={texts.findings}>
            <FindingGroups
              findings={preview.findings}
              onGoTo={(place) => void flow.goToCell(place)}
              areSheetsNamed
            />
          </Section>
        </>
      )}
    </PayStepFrame>
  );
}

function ReadFigures({ preview: { reading, ruleBook } }: { readonly preview: PayPreview }) {
  const { formats } = useWording();
  const { check: texts, people } = usePayTexts();
  const { roster, deals, scores, leaders, process, adjustments } = reading.input;
  const points = (rows: readonly { readonly points: number }[]) =>
    texts.scoreCount(
      formats.count(rows.length),
      formatDecimal(sumExactly(rows.map((row) => row.points)))
    );
  const sum = (rows: readonly { readonly fen: number }[]) =>
    formats.yuan(rows.reduce((total, { fen }) => total + fen, 0));
  return (
    <Figures
      figures={[
        {
          name: texts.month,
          value: texts.version(ruleBook.payMonth ?? "", formats.count(reading.lock.version)),
        },
        {
          name: texts.staff,
          value: people(formats.count(roster.filter(({ isOnDuty }) => isOnDuty).length)),
        },
        { name: texts.deals, value: texts.dealCount(formats.count(deals.length), sum(deals)) },
        { name: texts.scores, value: points(scores) },
        { name: texts.leaders, value: people(formats.count(leaders.length)) },
        { name: texts.process, value: points(process) },
        ...(adjustments.length === 0
          ? []
          : [
              {
                name: texts.adjustments,
                value: texts.adjustmentCount(formats.count(adjustments.length), sum(adjustments)),
              },
            ]),
      ]}
    />
  );
}
