import type { PaneTexts } from "../../../locales/zh-CN/pane";
import type { Task } from "./list-state";

/** What the pane is doing, in the person's words. */
export function taskLabel(task: Task, texts: PaneTexts): string {
  const labels = {
    "list sheets": texts.choose.loading,
    "insert sample": texts.choose.openingSample,
    import: task.progress?.stage === "write" ? texts.choose.importing : texts.choose.readingFile,
    inspect: texts.choose.inspecting,
    read: texts.check.reading,
    forecast: texts.preview.forecasting,
    write: texts.write.stages[task.progress?.stage ?? "write"],
    filter: texts.write.filtering,
    undo: texts.write.undoing,
  };
  return labels[task.name];
}
