import { listReducer, type ListAction } from "../../../../src/taskpane/pages/list/list-reducer";
import {
  conditionsOf,
  FIRST_STATE,
  preselectedSheet,
  type ListState,
} from "../../../../src/taskpane/pages/list/list-state";
import {
  FORECASTS,
  INSPECTED,
  PREVIEW,
  READING,
  SHEETS,
  UNDONE,
  WRITTEN,
} from "../../scripted-list";

function after(...actions: readonly ListAction[]): ListState {
  return actions.reduce(listReducer, FIRST_STATE);
}

const WALK: readonly ListAction[] = [
  { type: "sheets listed", sheets: SHEETS },
  { type: "list inspected", inspected: INSPECTED },
  { type: "step opened", step: "match" },
  { type: "list read", reading: READING },
  { type: "preview made", preview: PREVIEW },
  { type: "step opened", step: "check" },
  { type: "writes forecast", forecasts: FORECASTS },
  { type: "step opened", step: "preview" },
];

describe("page 名单", () => {
  it("starts with the sheet the person is on", () => {
    expect(after({ type: "sheets listed", sheets: SHEETS }).sheetId).toBe("{crm}");
  });

  it("starts with the first sheet that can be a list when the person is on one of our own or an empty one", () => {
    const elsewhere = SHEETS.map((sheet) => ({ ...sheet, isActive: sheet.isOwn }));
    expect(preselectedSheet(elsewhere)).toBe("{crm}");
    expect(preselectedSheet([])).toBeNull();
  });

  it("prefers visible sheets to hidden ones", () => {
    const hiddenFirst = [...SHEETS].reverse().map((sheet) => ({ ...sheet, isActive: false }));
    expect(preselectedSheet(hiddenFirst)).toBe("{crm}");
  });

  it("takes the proposed columns when a list was looked at", () => {
    expect(after(...WALK).columns.客户号).toBe(1);
  });

  it("keeps everything when the person goes back", () => {
    const there = after(...WALK);
    const back = listReducer(there, { type: "step opened", step: "choose" });
    expect(back).toEqual({ ...there, step: "choose" });
  });

  it("keeps the columns and forgets the reading when a column changes", () => {
    const state = after(...WALK, { type: "column chosen", field: "地址", column: 0 });
    expect(state.columns).toMatchObject({ 客户号: 1, 地址: 0 });
    expect(state).toMatchObject({ reading: null, preview: null, forecasts: null });
  });

  it("forgets the reading and keeps the conditions when another sheet is chosen", () => {
    const typed = after(...WALK, { type: "threshold typed", text: "50000" });
    const state = listReducer(typed, { type: "sheet chosen", sheetId: "{old}" });
    expect(state).toMatchObject({ inspected: null, reading: null, thresholdText: "50000" });
  });

  it("forgets nothing when the same sheet is chosen again", () => {
    const there = after(...WALK);
    expect(listReducer(there, { type: "sheet chosen", sheetId: "{crm}" })).toBe(there);
  });

  it("marks the preview as old when a condition changes, and shows it until the new one is there", () => {
    const state = after(...WALK, { type: "no-loan chosen", noLoanOnly: true });
    expect(state).toMatchObject({ isPreviewCurrent: false, forecasts: null, noLoanOnly: true });
    expect(state.preview).toBe(PREVIEW);
  });

  it("keeps the person's sheet over a refresh while it is there", () => {
    const chosen = after(...WALK, { type: "sheet chosen", sheetId: "{old}" });
    const refreshed = listReducer(chosen, { type: "sheets listed", sheets: SHEETS });
    expect(refreshed.sheetId).toBe("{old}");
    const gone = SHEETS.filter((sheet) => sheet.id !== "{old}");
    expect(listReducer(chosen, { type: "sheets listed", sheets: gone }).sheetId).toBe("{crm}");
  });

  it("knows its own write from whatever else was undone", () => {
    const written = after(...WALK, { type: "written", report: WRITTEN });
    expect(written).toMatchObject({ written: WRITTEN, isUndone: false });

    const undone = listReducer(written, { type: "undone", report: UNDONE });
    expect(undone).toMatchObject({ written: null, isUndone: true });

    const filter = { removed: [], restored: ["CRM导出"], warnings: [] };
    const unfiltered = listReducer(written, { type: "undone", report: filter });
    expect(unfiltered).toMatchObject({ written: WRITTEN, isUndone: false });
  });

  it("begins anew with another list", () => {
    expect(after(...WALK, { type: "restarted" })).toEqual({ ...FIRST_STATE, hasMoved: true });
  });

  it("has no conditions while 存款起点 is no amount", () => {
    expect(conditionsOf(after({ type: "threshold typed", text: "五万" }))).toBeNull();
    expect(conditionsOf(after({ type: "threshold typed", text: "50,000" }))).toEqual({
      noLoanOnly: false,
      thresholdYuan: 50_000,
    });
  });
});
