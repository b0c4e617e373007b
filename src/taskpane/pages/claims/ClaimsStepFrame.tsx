import { FindingBar } from "../../parts/FindingBar";
import { StepFrame, type StepFrameProps } from "../../parts/StepFrame";
import { TaskProgress } from "../../parts/TaskProgress";
import { ClaimsNoticeBar } from "./ClaimsNoticeBar";
import { Explanation } from "./Explanation";
import { useClaimsTexts } from "./page-texts";
import type { ClaimsStepProps } from "./step-props";

/** A step of page 认领: the common shape with what every step must show: trouble, good news, an explanation and work under way. */
export function ClaimsStepFrame({
  state,
  flow,
  children,
  ...frame
}: ClaimsStepProps & Omit<StepFrameProps, "isBusy" | "focusOnOpen">) {
  const texts = useClaimsTexts();
  const { task, problem, notice, explanation } = state;

  return (
    <StepFrame {...frame} isBusy={task !== null} focusOnOpen={state.hasMoved}>
      {problem !== null && <FindingBar finding={problem} />}
      {notice !== null && <ClaimsNoticeBar notice={notice} state={state} flow={flow} />}
      {explanation !== null && <Explanation explained={explanation} flow={flow} />}
      {task !== null && (
        <TaskProgress
          label={texts.tasks[task.name]}
          progress={task.progress}
          isStopping={task.isStopping}
          onStop={() => flow.stop()}
        />
      )}
      {children}
    </StepFrame>
  );
}
