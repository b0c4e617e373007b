import type { LastWriteSummary } from "../../../excel/undo";
import type { SheetChoice } from "../../../excel/workbook-sheets";
import type { InspectedList } from "../../../jobs/choose-list";
import type { CleanPreview, WriteForecast, WriteReport } from "../../../jobs/clean";
import type { FilterReport } from "../../../jobs/filter";
import type { ImportedLists } from "../../../jobs/import-files";
import type { ListOnDesk } from "../../../jobs/desk/list-desk";
import type { UndoReport } from "../../../jobs/undo";
import type { AmountUnit } from "../../../rules/amount-unit";
import type { Conditions } from "../../jobs/pane-jobs";
import type { PageState, PageTask } from "../page-flow";
import type { ColumnChoice } from "./column-choice";
import { parseThreshold } from "./threshold";

export const LIST_STEPS = ["choose", "match", "check", "preview", "write"] as const;
export type ListStep = (typeof LIST_STEPS)[number];

/** What the pane can be waiting for; one at a time. */
export type TaskName =
  | "list sheets"
  | "insert sample"
  | "import"
  | "inspect"
  | "read"
  | "forecast"
  | "write"
  | "filter"
  | "undo";

export type Task = PageTask<TaskName>;

/** Good news that stays until the next task starts. */
export type Notice =
  | { readonly kind: "imported"; readonly report: ImportedLists }
  | { readonly kind: "filtered"; readonly report: FilterReport }
  | { readonly kind: "undone"; readonly report: UndoReport };

/**
 * The whole of page 名单. Steps fill it from top to bottom; going back keeps everything, and changing a thing
 * empties only what was made from it.
 */
export interface ListState extends PageState<TaskName> {
  readonly step: ListStep;
  /** False until the person leaves the first step: the heading takes the focus only on moves. */
  readonly hasMoved: boolean;
  readonly notice: Notice | null;

  readonly sheets: readonly SheetChoice[] | null;
  readonly sheetId: string | null;
  /** Further sheets that are parts of the list: it was cut by a row cap or came in several files. */
  readonly partIds: readonly string[];

  readonly inspected: InspectedList | null;
  readonly columns: ColumnChoice;
  /** The unit a person chose; null = as the list states it. */
  readonly unit: AmountUnit | null;
  /** The list states no unit and its amounts do not tell: the person must say. */
  readonly isUnitAsked: boolean;

  readonly reading: ListOnDesk | null;
  /** A person has said which customers to keep; until then it is what the rule book asks for. */
  readonly areConditionsChosen: boolean;
  readonly noLoanOnly: boolean;
  /** 存款起点 as typed. */
  readonly thresholdText: string;
  readonly preview: CleanPreview | null;
  /** The preview was made with the conditions as they are now. */
  readonly isPreviewCurrent: boolean;

  readonly forecasts: readonly WriteForecast[] | null;

  readonly written: WriteReport | null;
  readonly isUndone: boolean;
  /** What 撤销 would take back now, a write or a filter; null = nothing. */
  readonly undoable: LastWriteSummary | null;
}

const NOTHING_WRITTEN = { forecasts: null, written: null, isUndone: false } as const;
const NOTHING_READ = {
  ...NOTHING_WRITTEN,
  reading: null,
  preview: null,
  isPreviewCurrent: false,
} as const;
const NOTHING_INSPECTED = {
  ...NOTHING_READ,
  inspected: null,
  columns: {},
  unit: null,
  isUnitAsked: false,
} as const;

/** What falls when the thing before it changes. */
export const FALLEN = {
  withSheet: NOTHING_INSPECTED,
  withColumns: NOTHING_READ,
  withConditions: { ...NOTHING_WRITTEN, isPreviewCurrent: false },
} as const;

export const FIRST_STATE: ListState = {
  step: "choose",
  hasMoved: false,
  task: null,
  problem: null,
  notice: null,
  sheets: null,
  sheetId: null,
  partIds: [],
  ...NOTHING_INSPECTED,
  areConditionsChosen: false,
  noLoanOnly: false,
  thresholdText: "",
  undoable: null,
};

/** The conditions as a job takes them; null while 存款起点 is no amount. */
export function conditionsOf(state: ListState): Conditions | null {
  const thresholdYuan = parseThreshold(state.thresholdText);
  return thresholdYuan === null ? null : { noLoanOnly: state.noLoanOnly, thresholdYuan };
}

/** Conditions as a person would have typed them. */
export function typedConditions({
  noLoanOnly,
  thresholdYuan,
}: Conditions): Pick<ListState, "noLoanOnly" | "thresholdText"> {
  return { noLoanOnly, thresholdText: thresholdYuan === 0 ? "" : String(thresholdYuan) };
}

/** The sheet to start with: the one the person is on, if a list can be there, else the first that can. */
export function preselectedSheet(sheets: readonly SheetChoice[]): string | null {
  const candidates = sheets.filter((sheet) => !sheet.isOwn && sheet.rowCount > 0);
  const visible = candidates.filter((sheet) => !sheet.isHidden);
  return (candidates.find((sheet) => sheet.isActive) ?? visible[0] ?? candidates[0])?.id ?? null;
}

/** Sheets that may be further parts of the chosen list. */
export function partCandidates({ sheets, sheetId }: ListState): readonly SheetChoice[] {
  if (sheets === null || sheetId === null) return [];
  return sheets.filter(({ id, isOwn, rowCount }) => id !== sheetId && !isOwn && rowCount > 0);
}
