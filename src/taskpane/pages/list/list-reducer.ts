import type { SheetChoice } from "../../../excel/workbook-sheets";
import type { InspectedList } from "../../../jobs/choose-list";
import type { CleanPreview, WriteForecast, WriteReport } from "../../../jobs/clean";
import type { ListOnDesk } from "../../../jobs/desk/list-desk";
import type { UndoReport } from "../../../jobs/undo";
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
} from "./list-state";

export type ListAction =
  | { readonly type: "step opened"; readonly step: ListStep }
  | { readonly type: "notice given"; readonly notice: Notice }
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
  | { readonly type: "restarted" };

/** The next state of page 名单 after something happened in it; pure. What every page has in common is in `PageFlow`. */
export function listReducer(state: ListState, action: ListAction): ListState {
  switch (action.type) {
    case "step opened":
      return { ...state, step: action.step, hasMoved: true, problem: null };
    case "notice given":
      return { ...state, notice: action.notice };
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
