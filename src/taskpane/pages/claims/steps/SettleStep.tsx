import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AssignPreview } from "../../../../jobs/assign";
import { OUTLET_HEAD } from "../../../../rules/claims/known-positions";
import { personLabel } from "../../../../rules/claims/roster";
import { Bar } from "../../../parts/Bar";
import { FindingGroups } from "../../../parts/FindingGroups";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ClaimsStepFrame } from "../ClaimsStepFrame";
import { conflictAt } from "../conflict";
import { ConflictForm } from "../ConflictForm";
import { contestedPlaces } from "../contested-customers";
import { chosenPerson, faultsOf, type Verdict } from "../verdict";
import { useClaimsTexts } from "../page-texts";
import type { ClaimsStepProps } from "../step-props";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Step 协调: the open conflicts one by one, each with what speaks for whom and the head's word. */
export function SettleStep({ state, flow }: ClaimsStepProps) {
  const texts = useClaimsTexts();
  const { preview, settledIds } = state;
  const places = preview === null ? [] : contestedPlaces(preview);
  const isOpen = preview !== null && settledIds.size < places.length;
  if (isOpen) return <OpenConflict preview={preview} places={places} state={state} flow={flow} />;

  return (
    <ClaimsStepFrame
      state={state}
      flow={flow}
      heading={texts.settleStep.heading}
      hint={texts.settleStep.hint}
      primary={
        preview === null
          ? { label: texts.readAgain, run: () => void flow.readAgain() }
          : { label: texts.settleStep.next, run: () => void flow.open("allocate") }
      }
      onBack={() => flow.back()}
    >
      {preview !== null && <NothingOpen preview={preview} state={state} flow={flow} />}
    </ClaimsStepFrame>
  );
}

function NothingOpen({
  preview,
  state,
  flow,
}: ClaimsStepProps & { readonly preview: AssignPreview }) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const settled = state.settledIds.size;
  return (
    <>
      {settled > 0 ? (
        <Bar intent="success" title={texts.settleStep.allSettled(formats.count(settled))} />
      ) : (
        <Bar intent="success" title={texts.settleStep.none} text={texts.settleStep.noneHint} />
      )}
      <DecidedBefore preview={preview} />
      <DecisionFindings preview={preview} flow={flow} />
      <div className={styles.buttons}>
        <Button onClick={() => void flow.readAgain()} disabledFocusable={state.task !== null}>
          {texts.readAgain}
        </Button>
      </div>
    </>
  );
}

interface OpenConflictProps extends ClaimsStepProps {
  readonly preview: AssignPreview;
  readonly places: readonly number[];
}

const BLANK_VERDICT: Verdict = { choice: "", other: "", reason: "", by: null };

function OpenConflict({ preview, places, state, flow }: OpenConflictProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { settleStep: texts, readAgain } = useClaimsTexts();
  const [verdict, setVerdict] = useState(BLANK_VERDICT);
  const [areFaultsShown, setFaultsShown] = useState(false);
  const place = places[state.conflict] ?? -1;
  const conflict = conflictAt(preview, place);
  const by = verdict.by ?? (state.arbiter || headOf(preview));
  const faults = faultsOf({ ...verdict, by }, conflict);
  const isBusy = state.task !== null;
  const left = places.length - state.settledIds.size;
  const form = useRef<HTMLDivElement>(null);
  const shown = useRef(place);

  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    setVerdict((last) => ({ ...BLANK_VERDICT, by: last.by }));
    setFaultsShown(false);
    // who settles by the keyboard goes on with the next customer
    form.current?.querySelector("input")?.focus();
  }, [place]);

  const save = () => {
    const to = chosenPerson(verdict, conflict);
    setFaultsShown(true);
    if (faults.size > 0 || to === null) return;
    const { id, name } = conflict.customer;
    void flow.settle(
      { customerId: id, to: to.id, reason: verdict.reason.trim(), by: by.trim() },
      { customer: name === "" ? id : name, person: personLabel(to) }
    );
  };

  return (
    <ClaimsStepFrame
      state={state}
      flow={flow}
      heading={texts.heading}
      hint={texts.hint}
      primary={{ label: texts.save, run: save }}
      onBack={() => flow.back()}
    >
      <div ref={form}>
        <ConflictForm
          key={conflict.customer.id}
          position={texts.position(formats.count(state.conflict + 1), formats.count(places.length))}
          left={texts.left(formats.count(left))}
          conflict={conflict}
          verdict={{ ...verdict, by }}
          faults={areFaultsShown ? faults : new Set()}
          onChange={setVerdict}
        />
      </div>
      <div className={styles.buttons}>
        {left > 1 && (
          <Button onClick={() => flow.nextConflict()} disabledFocusable={isBusy}>
            {texts.skip}
          </Button>
        )}
        <Button onClick={() => void flow.open("allocate")} disabledFocusable={isBusy}>
          {texts.next}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => void flow.writeArbitration()}
          disabledFocusable={isBusy}
        >
          {texts.writeSheet}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => void flow.readAgain()}
          disabledFocusable={isBusy}
        >
          {readAgain}
        </Button>
      </div>
      <DecidedBefore preview={preview} />
      <DecisionFindings preview={preview} flow={flow} />
    </ClaimsStepFrame>
  );
}

/** How many customers are held by a decision that is on 认领协调. */
function DecidedBefore({ preview }: { readonly preview: AssignPreview }) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const { decisions } = preview.content.input.resolution;
  const decided = decisions.reduce((count, decision) => count + (decision >= 0 ? 1 : 0), 0);
  if (decided === 0) return null;
  return <p className={styles.note}>{texts.settleStep.decidedBefore(formats.count(decided))}</p>;
}

/** Decisions that do not hold, each with its cell. */
function DecisionFindings({
  preview,
  flow,
}: Pick<ClaimsStepProps, "flow"> & { readonly preview: AssignPreview }) {
  const texts = useClaimsTexts();
  const findings = preview.findings.filter(({ code }) => code.startsWith("DECISION"));
  if (findings.length === 0) return null;
  return (
    <Section title={texts.findings}>
      <FindingGroups findings={findings} onGoTo={(place) => void flow.goToCell(place)} />
    </Section>
  );
}

/** The outlet head of the roster, who decides; nobody where there is not exactly one. */
function headOf({ content }: AssignPreview): string {
  const heads = content.input.roster.filter(
    ({ position, isOnDuty }) => isOnDuty && position === OUTLET_HEAD
  );
  return heads.length === 1 ? (heads[0]?.name ?? "") : "";
}
