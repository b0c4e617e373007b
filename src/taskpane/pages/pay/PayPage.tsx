import { useEffect, useState, useSyncExternalStore } from "react";
import { useJobs } from "../../jobs/JobsContext";
import { StepRow } from "../../parts/StepRow";
import { usePayTexts } from "./page-texts";
import { payFlowFor } from "./pay-flow";
import { PAY_STEPS } from "./pay-state";
import { CheckStep } from "./steps/CheckStep";
import { LockStep } from "./steps/LockStep";
import { ParameterStep } from "./steps/ParameterStep";
import { PreviewStep } from "./steps/PreviewStep";
import { TrialStep } from "./steps/TrialStep";
import { WriteStep } from "./steps/WriteStep";

const STEPS = {
  parameters: ParameterStep,
  check: CheckStep,
  trial: TrialStep,
  preview: PreviewStep,
  write: WriteStep,
  lock: LockStep,
};

/** Page 绩效: the payroll clerk's way from the month's parameters to locked pay sheets. */
export function PayPage() {
  const jobs = useJobs();
  const texts = usePayTexts();
  const [flow] = useState(() => payFlowFor(jobs));
  const state = useSyncExternalStore(flow.subscribe, flow.current);
  const { step, notice, problem, written, lockedVersion } = state;
  const Step = STEPS[step];

  useEffect(() => void flow.begin(), [flow]);
  useEffect(() => {
    // what a task came to is said at the top, whatever button it was asked with
    document.documentElement.scrollTop = 0;
  }, [step, notice, problem, written, lockedVersion]);

  return (
    <>
      <StepRow
        steps={PAY_STEPS.map((id) => ({ id, label: texts.steps[id] }))}
        current={step}
        isBusy={state.task !== null}
        onOpen={(earlier) => flow.show(earlier)}
      />
      <Step key={step} state={state} flow={flow} />
    </>
  );
}
