import { useSyncExternalStore } from "react";
import { StepRow } from "../../parts/StepRow";
import { useWording } from "../../wording/WordingContext";
import type { ListFlow } from "./list-flow";
import { LIST_STEPS } from "./list-state";
import { CheckStep } from "./steps/CheckStep";
import { ChooseStep } from "./steps/ChooseStep";
import { MatchStep } from "./steps/MatchStep";
import { PreviewStep } from "./steps/PreviewStep";
import { WriteStep } from "./steps/WriteStep";

const STEPS = {
  choose: ChooseStep,
  match: MatchStep,
  check: CheckStep,
  preview: PreviewStep,
  write: WriteStep,
};

/** Page 名单: from an exported list to 客户清单, 问题清单 and 层级汇总 in five steps. */
export function ListPage({ flow }: { readonly flow: ListFlow }) {
  const { texts } = useWording();
  const state = useSyncExternalStore(flow.subscribe, flow.current);
  const Step = STEPS[state.step];

  return (
    <>
      <StepRow
        steps={LIST_STEPS.map((id) => ({ id, label: texts.steps[id] }))}
        current={state.step}
        isBusy={state.task !== null}
        onOpen={(step) => flow.goBackTo(step)}
      />
      <Step key={state.step} state={state} flow={flow} />
    </>
  );
}
