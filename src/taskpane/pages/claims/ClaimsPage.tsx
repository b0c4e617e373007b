import { useEffect, useState, useSyncExternalStore } from "react";
import { useJobs } from "../../jobs/JobsContext";
import { StepRow } from "../../parts/StepRow";
import { claimsFlowFor } from "./claims-flow";
import { CLAIMS_STEPS } from "./claims-state";
import { useClaimsTexts } from "./page-texts";
import { AllocateStep } from "./steps/AllocateStep";
import { PeopleStep } from "./steps/PeopleStep";
import { RegisterStep } from "./steps/RegisterStep";
import { SettleStep } from "./steps/SettleStep";
import { WriteStep } from "./steps/WriteStep";

const STEPS = {
  people: PeopleStep,
  register: RegisterStep,
  settle: SettleStep,
  allocate: AllocateStep,
  write: WriteStep,
};

/** Page 认领: the outlet head's way from the people through claims and conflicts to written assignments. */
export function ClaimsPage() {
  const jobs = useJobs();
  const texts = useClaimsTexts();
  const [flow] = useState(() => claimsFlowFor(jobs));
  const state = useSyncExternalStore(flow.subscribe, flow.current);
  const { step, notice, problem, explanation } = state;
  const Step = STEPS[step];

  useEffect(() => void flow.begin(), [flow]);
  useEffect(() => {
    // what a task came to is said at the top, whatever button it was asked with
    if (notice !== null || problem !== null || explanation !== null)
      document.documentElement.scrollTop = 0;
  }, [notice, problem, explanation]);

  return (
    <>
      <StepRow
        steps={CLAIMS_STEPS.map((id) => ({ id, label: texts.steps[id] }))}
        current={step}
        isBusy={state.task !== null}
        onOpen={(earlier) => void flow.open(earlier)}
      />
      <Step key={step} state={state} flow={flow} />
    </>
  );
}
