import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { AssignOnDesk } from "../../../../jobs/desk/claim-desk";
import { OUTLET_HEAD } from "../../../../rules/claims/known-positions";
import { personLabel } from "../../../../rules/claims/roster";
import { Bar } from "../../../parts/Bar";
import { FindingGroups } from "../../../parts/FindingGroups";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ClaimsStepFrame } from "../ClaimsStepFrame";
import type { ShownConflict } from "../claims-state";
import { conflictOf } from "../conflict";
import { ConflictForm } from "../ConflictForm";
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
  const { preview, conflict, settledIds } = state;
  if (preview !== null && conflict !== null && settledIds.size < preview.contestedIds.length)
    return <OpenConflict preview={preview} shown={conflict} state={state} flow={flow} />;

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
}: ClaimsStepProps & { readonly preview: AssignOnDesk }) {
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
  readonly preview: AssignOnDesk;
  readonly shown: ShownConflict;
}

const BLANK_VERDICT: Verdict = { choice: "", other: "", reason: "", by: null };

function OpenConflict({ preview, shown: { at, facts }, state, flow }: OpenConflictProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { settleStep: texts, readAgain } = useClaimsTexts();
  const [verdict, setVerdict] = useState(BLANK_VERDICT);
  const [areFaultsShown, setFaultsShown] = useState(false);
  const conflict = conflictOf(facts, preview);
  const all = preview.contestedIds.length;
  const by = verdict.by ?? (state.arbiter || headOf(preview));
  const faults = faultsOf({ ...verdict, by }, conflict);
  const isBusy = state.task !== null;
  const left = all - state.settledIds.size;
  const form = useRef<HTMLDivElement>(null);
  const last = useRef(at);

  useEffect(() => {
    if (last.current === at) return;
    last.current = at;
    setVerdict(({ by: typed }) => ({ ...BLANK_VERDICT, by: typed }));
    setFaultsShown(false);
    // who settles by the keyboard goes on with the next customer
    form.current?.querySelector("input")?.focus();
  }, [at]);

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
          position={texts.position(formats.count(at + 1), formats.count(all))}
          left={texts.left(formats.count(left))}
          conflict={conflict}
          verdict={{ ...verdict, by }}
          faults={areFaultsShown ? faults : new Set()}
          onChange={setVerdict}
        />
      </div>
      <div className={styles.buttons}>
        {left > 1 && (
          <Button onClick={() => void flow.nextConflict()} disabledFocusable={isBusy}>
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
function DecidedBefore({ preview }: { readonly preview: AssignOnDesk }) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const { decided } = preview;
  if (decided === 0) return null;
  return <p className={styles.note}>{texts.settleStep.decidedBefore(formats.count(decided))}</p>;
}

/** Decisions that do not hold, each with its cell. */
function DecisionFindings({
  preview,
  flow,
}: Pick<ClaimsStepProps, "flow"> & { readonly preview: AssignOnDesk }) {
  const texts = useClaimsTexts();
  const { decisions } = preview.findings;
  if (decisions.findings.length === 0) return null;
  return (
    <Section title={texts.findings}>
      <FindingGroups {...decisions} onGoTo={(place) => void flow.goToCell(place)} />
    </Section>
  );
}

/** The outlet head of the roster, who decides; nobody where there is not exactly one. */
function headOf({ roster }: AssignOnDesk): string {
  const heads = roster.filter(({ position, isOnDuty }) => isOnDuty && position === OUTLET_HEAD);
  return heads.length === 1 ? (heads[0]?.name ?? "") : "";
}
