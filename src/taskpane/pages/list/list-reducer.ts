import type { LastWriteSummary } from "../../../excel/undo";
import type { SheetChoice } from "../../../excel/workbook-sheets";
import type { InspectedList } from "../../../jobs/choose-list";
import type { CleanPreview, WriteForecast, WriteReport } from "../../../jobs/clean";
import type { Progress } from "../../../jobs/job";
import type { ListOnDesk } from "../../../jobs/desk/list-desk";
import type { UndoReport } from "../../../jobs/undo";
import type { Finding } from "../../../rules/finding";
import type { AmountUnit } from "../../../rules/amount-unit";
import type { CustomerField } from "../../../tables/list-layout";
import type { Conditions } from "../../jobs/pane-jobs";
import { proposedChoice, withColumn } from "./column-choice";
import {
  FALLEN,
  FIRST_STATE,
  preselectedSheet,
  typedConditions,
  type ListState,
  type ListStep,
  type Notice,
  type TaskName,
} from "./list-state";

export type ListAction =
  | { readonly type: "step opened"; readonly step: ListStep }
  | { readonly type: "task started"; readonly name: TaskName }
  | { readonly type: "task progressed"; readonly progress: Progress }
  | { readonly type: "task stopping" }
  | { readonly type: "task ended" }
  | { readonly type: "problem found"; readonly problem: Finding }
  | { readonly type: "problem dismissed" }
  | { readonly type: "notice given"; readonly notice: Notice }
  | { readonly type: "notice dismissed" }
  | { readonly type: "sheets listed"; readonly sheets: readonly SheetChoice[] }
  | { readonly type: "sheet chosen"; readonly sheetId: string }
  | { readonly type: "part chosen"; readonly sheetId: string; readonly isPart: boolean }
  | { readonly type: "list inspected"; readonly inspected: InspectedList }
  | {
      readonly type: "column chosen";
      readonly field: CustomerField;
      readonly column: number | null;
    }
  | { readonly type: "unit asked" }
  | { readonly type: "unit chosen"; readonly unit: AmountUnit }
  | { readonly type: "list read"; readonly reading: ListOnDesk }
  | { readonly type: "reading discarded" }
  | { readonly type: "conditions proposed"; readonly conditions: Conditions }
  | { readonly type: "no-loan chosen"; readonly noLoanOnly: boolean }
  | { readonly type: "threshold typed"; readonly text: string }
  | { readonly type: "preview made"; readonly preview: CleanPreview }
  | { readonly type: "writes forecast"; readonly forecasts: readonly WriteForecast[] }
  | { readonly type: "written"; readonly report: WriteReport }
  | { readonly type: "undone"; readonly report: UndoReport }
  | { readonly type: "undoable changed"; readonly undoable: LastWriteSummary | null }
  | { readonly type: "restarted" };

/** The next state of page 名单; pure, and the only place where the state changes. */
export function listReducer(state: ListState, action: ListAction): ListState {
  switch (action.type) {
    case "step opened":
      return { ...state, step: action.step, hasMoved: true, problem: null };
    case "task started":
      return {
        ...state,
        task: { name: action.name, progress: null, isStopping: false },
        problem: null,
        notice: null,
      };
    case "task progressed":
      return state.task === null
        ? state
        : { ...state, task: { ...state.task, progress: action.progress } };
    case "task stopping":
      return state.task === null ? state : { ...state, task: { ...state.task, isStopping: true } };
    case "task ended":
      return { ...state, task: null };
    case "problem found":
      return { ...state, problem: action.problem };
    case "problem dismissed":
      return { ...state, problem: null };
    case "notice given":
      return { ...state, notice: action.notice };
    case "notice dismissed":
      return { ...state, notice: null };
    case "sheets listed":
      return sheetsListed(state, action.sheets);
    case "sheet chosen":
      return action.sheetId === state.sheetId
        ? state
        : {
            ...state,
            ...FALLEN.withSheet,
            sheetId: action.sheetId,
            partIds: state.partIds.filter((id) => id !== action.sheetId),
            problem: null,
          };
    case "part chosen":
      return {
        ...state,
        ...FALLEN.withColumns,
        partIds: [
          ...state.partIds.filter((id) => id !== action.sheetId),
          ...(action.isPart ? [action.sheetId] : []),
        ],
        problem: null,
      };
    case "list inspected":
      return {
        ...state,
        ...FALLEN.withSheet,
        inspected: action.inspected,
        columns: proposedChoice(action.inspected.layout),
        unit: action.inspected.rememberedUnit,
        isUnitAsked: action.inspected.rememberedUnit !== null,
      };
    case "column chosen":
      return {
        ...state,
        ...FALLEN.withColumns,
        columns: withColumn(state.columns, action.field, action.column),
        problem: null,
      };
    case "unit asked":
      return { ...state, isUnitAsked: true };
    case "unit chosen":
      return { ...state, ...FALLEN.withColumns, unit: action.unit, problem: null };
    case "list read":
      return { ...state, ...FALLEN.withColumns, reading: action.reading };
    case "reading discarded":
      return { ...state, ...FALLEN.withColumns };
    case "no-loan chosen":
      return {
        ...state,
        ...FALLEN.withConditions,
        areConditionsChosen: true,
        noLoanOnly: action.noLoanOnly,
      };
    case "threshold typed":
      return {
        ...state,
        ...FALLEN.withConditions,
        areConditionsChosen: true,
        thresholdText: action.text,
      };
    case "conditions proposed":
      return { ...state, ...FALLEN.withConditions, ...typedConditions(action.conditions) };
    case "preview made":
      return { ...state, preview: action.preview, isPreviewCurrent: true };
    case "writes forecast":
      return { ...state, forecasts: action.forecasts };
    case "written":
      return { ...state, written: action.report, isUndone: false };
    case "undone":
      return undone(state, action.report);
    case "undoable changed":
      return { ...state, undoable: action.undoable };
    case "restarted":
      return { ...FIRST_STATE, hasMoved: true, undoable: state.undoable };
  }
}

/** A fresh list of sheets keeps the person's choice where the sheet is still there, and starts its inspection anew. */
function sheetsListed(state: ListState, sheets: readonly SheetChoice[]): ListState {
  const isStillThere = sheets.some((sheet) => sheet.id === state.sheetId);
  return {
    ...state,
    ...FALLEN.withSheet,
    sheets,
    sheetId: isStillThere ? state.sheetId : preselectedSheet(sheets),
    partIds: state.partIds.filter((part) => sheets.some(({ id }) => id === part)),
  };
}

/** Undo takes back whatever came last: the write of this page only if its sheets are among what went back. */
function undone(state: ListState, report: UndoReport): ListState {
  const names = new Set([...report.removed, ...report.restored]);
  const isThisWrite = state.written?.sheets.some((sheet) => names.has(sheet.name)) ?? false;
  return {
    ...state,
    notice: { kind: "undone", report },
    ...(isThisWrite ? { written: null, isUndone: true } : {}),
  };
}
