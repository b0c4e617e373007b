import fc from "fast-check";
import { area, MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbench/model/area";
import { buildWorkbook } from "../../../../src/workbench/build-workbook";
import { NO_VALIDATION } from "../../../../src/workbench/model/data-validation";
import { EditLog } from "../../../../src/workbench/model/edit-log";
import type { Workbook } from "../../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../../src/workbench/model/worksheet";
import {
  addSheet,
  hideSheet,
  moveSheet,
  nameSheet,
  removeSheet,
} from "../../../../src/workbench/page/actions/book-sheets";
import { clearContents, fillText } from "../../../../src/workbench/page/actions/cell-contents";
import { changeLook, toggleMerge } from "../../../../src/workbench/page/actions/cell-looks";
import {
  filterColumn,
  sortList,
  toggleFilter,
  toggleFreeze,
} from "../../../../src/workbench/page/actions/list-order";
import type { ActionOutcome, EditName } from "../../../../src/workbench/page/actions/outcome";
import { pasteCells, pasteTexts } from "../../../../src/workbench/page/actions/paste";
import {
  deleteLines,
  fitLines,
  hideLines,
  insertLines,
  sizeLines,
} from "../../../../src/workbench/page/actions/sheet-lines";
import { copyCells } from "../../../../src/workbench/page/clipboard/copied-cells";
import { readTabbedText } from "../../../../src/workbench/page/clipboard/pasted-table";
import { columnChart } from "../../column-chart";
import { dump } from "./workbook-dump";

function listWorkbook(): Workbook {
  const workbook = buildWorkbook([
    {
      name: "清单",
      rows: [
        ["编号", "名称", "余额"],
        ["0012", "甲", 300],
        ["0002", "乙", 100],
        ["0003", "甲", 200],
        [null, "合计", 600],
      ],
      numberFormats: { 0: "@" },
    },
    { name: "汇总", rows: [["名称"], ["甲"]] },
  ]);
  const [list, summary] = workbook.sheets;
  list?.setFormula(4, 2, "=SUM(C2:C4)", 600);
  list?.merges.push(area(6, 0, 7, 1));
  list?.rowHeights.set(2, 30);
  if (list)
    list.validations = [
      { ...NO_VALIDATION, type: "list", formula1: "$C$2:$C$4", areas: [area(1, 1, 3, 1)] },
    ];
  if (list)
    list.conditionalFormats = [{ areas: [area(1, 2, 3, 2)], rules: [], list: "own", fileIndex: 0 }];
  summary?.setFormula(1, 1, "=清单!C2+清单!$C$4", 500);
  summary?.charts.push(
    columnChart(
      [{ name: "余额", sheetName: "清单", categories: area(1, 1, 3, 1), values: area(1, 2, 3, 2) }],
      "图"
    )
  );
  workbook.names.push({
    name: "余额",
    sheetId: null,
    formula: "=清单!$C$2:$C$4",
    visible: true,
    comment: "",
  });
  return workbook;
}

type Action = (workbook: Workbook, sheet: Worksheet) => ActionOutcome;

const cell = fc.record({ row: fc.nat(8), column: fc.nat(4) });
const someArea = fc
  .tuple(cell, cell)
  .map(([a, b]) =>
    area(
      Math.min(a.row, b.row),
      Math.min(a.column, b.column),
      Math.max(a.row, b.row),
      Math.max(a.column, b.column)
    )
  );
const text = fc.constantFrom("", "7", "甲", "=B2+C$3", "2024-1-5", "12%", "a\nb", "0012");
const lines = fc.constantFrom("rows" as const, "columns" as const);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(someArea, cell, text).map<Action>(
    ([target, from, typed]) =>
      (workbook, sheet) =>
        fillText(workbook, sheet, target, typed, from)
  ),
  someArea.map<Action>((target) => (workbook, sheet) => clearContents(workbook, sheet, target)),
  fc.tuple(someArea, fc.array(text, { minLength: 1, maxLength: 4 })).map<Action>(
    ([target, texts]) =>
      (workbook, sheet) =>
        pasteTexts(workbook, sheet, target, readTabbedText(texts.join("\t")))
  ),
  fc
    .tuple(someArea, someArea, fc.boolean())
    .map<Action>(([source, target, isCut]) => (workbook, sheet) => {
      const copied = copyCells(workbook, source);
      return copied && pasteCells(sheet, target, copied, isCut);
    }),
  fc
    .tuple(someArea, fc.constantFrom({ bold: true }, { numberFormat: "@" }, { fill: "#ff0000" }))
    .map<Action>(
      ([target, change]) =>
        (workbook, sheet) =>
          changeLook(workbook, sheet, target, change)
    ),
  someArea.map<Action>((target) => (_workbook, sheet) => toggleMerge(sheet, target)),
  fc.tuple(lines, someArea).map<Action>(
    ([which, target]) =>
      (workbook, sheet) =>
        insertLines(workbook, sheet, which, target)
  ),
  fc.tuple(lines, someArea).map<Action>(
    ([which, target]) =>
      (workbook, sheet) =>
        deleteLines(workbook, sheet, which, target)
  ),
  fc.tuple(lines, someArea, fc.option(fc.nat(60))).map<Action>(
    ([which, target, size]) =>
      (workbook, sheet) =>
        size === null
          ? fitLines(workbook, sheet, which, target)
          : sizeLines(sheet, which, target, size)
  ),
  fc.tuple(lines, someArea, fc.boolean()).map<Action>(
    ([which, target, isHidden]) =>
      (_workbook, sheet) =>
        hideLines(sheet, which, target, isHidden)
  ),
  fc.tuple(cell, fc.constantFrom(1 as const, -1 as const)).map<Action>(
    ([place, direction]) =>
      (workbook, sheet) =>
        sortList(workbook, sheet, place, direction)
  ),
  fc.tuple(someArea, cell).map<Action>(
    ([target, place]) =>
      (workbook, sheet) =>
        toggleFilter(workbook, sheet, target, place)
  ),
  fc
    .nat(3)
    .map<Action>(
      (column) => (workbook, sheet) =>
        filterColumn(workbook, sheet, column, { filterOn: "Values", values: ["甲"] })
    ),
  cell.map<Action>((place) => (_workbook, sheet) => toggleFreeze(sheet, place)),
  fc.constant<Action>((workbook, sheet) => addSheet(workbook, sheet)),
  fc.constant<Action>((workbook, sheet) => removeSheet(workbook, sheet)),
  fc.constant<Action>((workbook, sheet) => hideSheet(workbook, sheet)),
  fc
    .constantFrom("清单", "新名", "a'b", "汇总", "x:y")
    .map<Action>((name) => (workbook, sheet) => nameSheet(workbook, sheet, name)),
  fc.nat(3).map<Action>((place) => (workbook, sheet) => moveSheet(workbook, sheet, place))
);

function act(log: EditLog<EditName>, workbook: Workbook, next: Action): boolean {
  const outcome = next(workbook, workbook.activeSheet);
  if (!outcome || "refused" in outcome) return false;
  log.run(outcome);
  expectUsedAreas(workbook);
  return true;
}

/** The used area is remembered from one change to the next: it must be what looking for it anew gives. */
function expectUsedAreas({ sheets }: Workbook): void {
  const all = area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);
  for (const sheet of sheets) expect(sheet.usedArea(true)).toEqual(sheet.usedAreaWithin(all, true));
}

describe("undoing", () => {
  it("step by step gives back exactly what was there, and redoing gives it again", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const workbook = listWorkbook();
        const log = new EditLog<EditName>(workbook);
        const states = [dump(workbook)];
        for (const next of actions) if (act(log, workbook, next)) states.push(dump(workbook));
        for (const state of states.slice(0, -1).toReversed()) {
          log.undo();
          expectUsedAreas(workbook);
          expect(dump(workbook)).toEqual(state);
        }
        expect(log.undo()).toBeNull();
        for (const state of states.slice(1)) {
          log.redo();
          expect(dump(workbook)).toEqual(state);
        }
        expect(log.redo()).toBeNull();
      }),
      { numRuns: 150 }
    );
  });

  it("may turn round at any step", () => {
    const walk = fc.array(fc.oneof(action, fc.constantFrom("undo" as const, "redo" as const)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(walk, (steps) => {
        const workbook = listWorkbook();
        const log = new EditLog<EditName>(workbook);
        let states = [dump(workbook)];
        let at = 0;
        for (const step of steps) {
          if (step === "undo") at = log.undo() ? at - 1 : at;
          else if (step === "redo") at = log.redo() ? at + 1 : at;
          else if (act(log, workbook, step)) {
            states = [...states.slice(0, at + 1), dump(workbook)];
            at++;
          }
          expect(dump(workbook)).toEqual(states[at]);
        }
      }),
      { numRuns: 120 }
    );
  });
});
