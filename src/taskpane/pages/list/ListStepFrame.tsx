import { FindingBar } from "../../parts/FindingBar";
import { StepFrame, type StepFrameProps } from "../../parts/StepFrame";
import { TaskProgress } from "../../parts/TaskProgress";
import { useWording } from "../../wording/WordingContext";
import { NoticeBar } from "./NoticeBar";
import type { StepProps } from "./step-props";
import { taskLabel } from "./task-label";

/** Tasks that take chunk after chunk and can be stopped between two of them. */
const STOPPABLE = new Set(["import", "read", "write", "filter", "undo"]);

/** A step of page 名单: the common shape with what every step must show: trouble, good news and work under way. */
export function ListStepFrame({
  state,
  flow,
  children,
  ...frame
}: StepProps & Omit<StepFrameProps, "isBusy" | "focusOnOpen">) {
  const { texts } = useWording();
  const { task, problem, notice } = state;

  return (
    <StepFrame {...frame} isBusy={task !== null} focusOnOpen={state.hasMoved}>
      {problem !== null && <FindingBar finding={problem} onDismiss={() => flow.dismissProblem()} />}
      {notice !== null && <NoticeBar notice={notice} onDismiss={() => flow.dismissNotice()} />}
      {task !== null && (
        <TaskProgress
          label={taskLabel(task, texts)}
          progress={task.progress}
          isStopping={task.isStopping}
          onStop={STOPPABLE.has(task.name) ? () => flow.stop() : undefined}
        />
      )}
      {children}
    </StepFrame>
  );
}
