import { Bar } from "../../parts/Bar";
import { FindingBar } from "../../parts/FindingBar";
import { StepFrame, type StepFrameProps } from "../../parts/StepFrame";
import { TaskProgress } from "../../parts/TaskProgress";
import { usePayTexts } from "./page-texts";
import type { PayNotice, PayTask } from "./pay-state";
import type { PayStepProps } from "./step-props";

/** These go through a workbook in pieces and can be stopped between two of them. */
const STOPPABLE: ReadonlySet<PayTask> = new Set<PayTask>(["read", "write"]);

/** A step of page 绩效: the common shape with what every step must show: trouble, good news and work under way. */
export function PayStepFrame({
  state,
  flow,
  children,
  ...frame
}: PayStepProps & Omit<StepFrameProps, "isBusy" | "focusOnOpen">) {
  const texts = usePayTexts();
  const { task, problem, notice } = state;

  return (
    <StepFrame {...frame} isBusy={task !== null} focusOnOpen={state.hasMoved}>
      {problem !== null && <FindingBar finding={problem} />}
      {notice !== null && <NoticeBar notice={notice} />}
      {task !== null && (
        <TaskProgress
          label={texts.tasks[task.name]}
          progress={task.progress}
          isStopping={task.isStopping}
          onStop={STOPPABLE.has(task.name) ? () => flow.stop() : undefined}
        />
      )}
      {children}
    </StepFrame>
  );
}

function NoticeBar({ notice }: { readonly notice: PayNotice }) {
  const texts = usePayTexts();
  switch (notice.kind) {
    case "rules kept":
      return <Bar intent="success" title={texts.parameters.kept} />;
    case "adjustments written":
      return <Bar intent="success" title={texts.check.adjustmentsWritten} />;
    case "adjustments standing":
      return <Bar intent="info" title={texts.check.adjustmentsStanding(notice.sheet)} />;
    case "unlocked":
      return <Bar intent="success" title={texts.lock.unlocked(notice.month)} />;
    case "undone":
      return (
        <>
          <Bar intent="success" title={texts.undone} />
          {notice.report.warnings.map((warning, index) => (
            <FindingBar key={index} finding={warning} />
          ))}
        </>
      );
  }
}
