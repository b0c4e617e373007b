import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { buildWorkbook } from "../../../src/workbench/build-workbook";
import { area } from "../../../src/workbench/model/area";
import { addRule, knownRules, removeRule } from "../../../src/workbench/model/change-conditional";
import type { ConditionalFormat } from "../../../src/workbench/model/conditional-format";
import { copySheet } from "../../../src/workbench/model/copy-sheet";
import { placedRules } from "../../../src/workbench/model/placed-rules";
import type { Worksheet } from "../../../src/workbench/model/worksheet";
import { shiftLines } from "../../../src/workbench/model/shift-lines";
import type { LineShift } from "../../../src/workbench/model/line-shift";
import {
  BAR,
  CELL_IS,
  CONDITIONAL_SHEET,
  conditionalFile,
  EXTENSION,
  ICONS,
  SCALE,
  TEXTS,
} from "./conditional-file";
import { partsOf } from "./handmade-package";

async function sheetAfter(...shifts: readonly LineShift[]): Promise<string> {
  const workbook = openXlsx(conditionalFile(), "a.xlsx");
  for (const shift of shifts) shiftLines(workbook, workbook.activeSheet, shift);
  return partsOf(await saveXlsx(workbook))[CONDITIONAL_SHEET] ?? "";
}

describe("conditional formats in a file", () => {
  it("are read with their cells, rules and looks, in both lists", () => {
    const { conditionalFormats } = openXlsx(conditionalFile(), "a.xlsx").activeSheet;
    expect(conditionalFormats.map(({ list, fileIndex }) => `${list} ${fileIndex}`)).toEqual([
      "own 0", "own 1", "own 2", "own 3", "own 4", "extension 0", "extension 1",
    ]); // prettier-ignore
    const [values, , scale, bar, icons, barMore] = conditionalFormats;
    expect(values).toMatchObject({
      areas: [area(1, 0, 8, 0), area(1, 2, 1, 2)],
      rules: [
        {
          priority: 3,
          stopsIfTrue: true,
          test: { kind: "cellIs", operator: "greaterThan" },
          formulas: ["$B$2"],
          look: { bold: true, fontColor: "#9C0006", fill: "#FFC7CE" },
        },
        {
          look: { fill: "#C6EFCE", borders: { bottom: { line: "thin", color: "#006100" } } },
          formulas: ["1", "3"],
        },
      ],
    });
    expect(scale?.rules[0]?.thresholds.map(({ type, value }) => type + value)).toEqual([
      "min",
      "percentile50",
      "max",
    ]);
    expect(icons?.rules[0]?.test).toMatchObject({ icons: { set: "3TrafficLights1" } });
    expect(bar?.rules[0]?.extensionId).toBe(barMore?.rules[0]?.extensionId);
    expect(barMore?.rules[0]?.test).toMatchObject({
      bar: { border: "#638EC6", negativeColor: "#FF0000", axis: "automatic", isGradient: false },
    });
  });

  it("are kept to the letter where only cells change", async () => {
    const workbook = openXlsx(conditionalFile(), "a.xlsx");
    workbook.activeSheet.setValue(3, 0, 99);
    const xml = partsOf(await saveXlsx(workbook))[CONDITIONAL_SHEET];
    expect(xml).toContain(CELL_IS + TEXTS + SCALE + BAR + ICONS + EXTENSION);
  });

  it("follow inserted rows with their cells and formulas, and keep all else", async () => {
    const xml = await sheetAfter({ lines: "rows", at: 1, count: 2 });
    const moved = (text: string): string =>
      text
        .replace(/sqref="[^"]*"|sqref>[^<]*/g, (cells) =>
          cells.replace(/(\w)2\b/g, "$14").replace(/9/g, "11")
        )
        .replace("$B$2<", "$B$4<")
        .replace(",B2)", ",B4)")
        .replace('"$A$9"', '"$A$11"')
        .replace("$A$3<", "$A$5<");
    for (const element of [CELL_IS, TEXTS, SCALE, BAR, ICONS, EXTENSION])
      expect(xml.replaceAll("&quot;", '"')).toContain(moved(element));
  });

  it("go with their cells, and an extension with its last format", async () => {
    const xml = await sheetAfter({ lines: "columns", at: 3, count: -3 });
    expect(xml).toMatch(/<\/conditionalFormatting><pageSetup [^>]*><\/worksheet>$/);
    expect(xml).toContain(`${CELL_IS}${TEXTS}${SCALE}<pageSetup`);
    const kept = await sheetAfter({ lines: "columns", at: 3, count: -1 });
    expect(kept).not.toContain("x14:dataBar");
    expect(kept).toContain("<xm:sqref>E2:E9</xm:sqref>");
  });

  it("are as they were once a shift is taken back", async () => {
    const xml = await sheetAfter(
      { lines: "rows", at: 4, count: 3 },
      { lines: "rows", at: 4, count: -3 }
    );
    expect(xml).toContain(CELL_IS + TEXTS + SCALE + BAR + ICONS);
    expect(xml).toContain(EXTENSION);
  });
});

describe("single rules of a file", () => {
  const idOf = (sheet: Worksheet, kind: string, place = 0): string =>
    knownRules(sheet).filter(({ rule }) => rule.test.kind === kind)[place]?.id ?? "";

  async function sheetAfterChange(change: (sheet: Worksheet) => void) {
    const workbook = openXlsx(conditionalFile(), "a.xlsx");
    change(workbook.activeSheet);
    workbook.activeSheet.dirty.add("conditionalFormats");
    const bytes = await saveXlsx(workbook);
    const { conditionalFormats } = openXlsx(bytes, "a.xlsx").activeSheet;
    return { xml: partsOf(bytes)[CONDITIONAL_SHEET] ?? "", formats: conditionalFormats };
  }

  it("are taken away and leave their neighbours to the letter", async () => {
    const { xml } = await sheetAfterChange((sheet) => removeRule(sheet, idOf(sheet, "cellIs", 0)));
    expect(xml).toContain(CELL_IS);
    expect(xml).not.toContain('operator="equal"');
    const second = await sheetAfterChange((sheet) => removeRule(sheet, idOf(sheet, "cellIs", 1)));
    expect(second.xml).not.toContain('operator="greaterThan"');
    expect(second.xml).toContain(
      `<cfRule type="cellIs" dxfId="1" priority="4" operator="between"><formula>1</formula><formula>3</formula></cfRule></conditionalFormatting>`
    );
    expect(second.xml).toContain(TEXTS + SCALE + BAR + ICONS + EXTENSION);
  });

  it("go with what the extension says of them", async () => {
    const { xml } = await sheetAfterChange((sheet) => removeRule(sheet, idOf(sheet, "dataBar")));
    expect(xml).not.toContain("dataBar");
    expect(xml).toContain("<xm:sqref>F2:F9</xm:sqref>");
  });

  it("join those of the file in both places when they are new", async () => {
    const { xml, formats } = await sheetAfterChange((sheet) => {
      const [bar] = knownRules(sheet).filter(({ rule }) => rule.test.kind === "dataBar");
      if (bar) addRule(sheet, area(1, 6, 8, 6), bar.rule);
    });
    expect(xml.match(/<x14:conditionalFormattings>/g)).toHaveLength(1);
    expect(xml.match(/<x14:dataBar/g)).toHaveLength(2);
    expect(xml.indexOf("G2:G9")).toBeGreaterThan(xml.indexOf('sqref="E2:E9"'));
    const [first] = placedRules(formats);
    expect(first).toMatchObject({
      areas: [area(1, 6, 8, 6)],
      rule: {
        priority: 1,
        test: { kind: "dataBar", bar: { border: "#638EC6", isGradient: false } },
      },
    });
  });
});

describe("a copy of a sheet with conditional formats", () => {
  it("has all rules of the file, and keeps them in a file of its own", async () => {
    const from = openXlsx(conditionalFile(), "a.xlsx");
    const to = buildWorkbook([{ name: "清单", rows: [] }]);
    const copy = copySheet({ workbook: from, sheet: from.activeSheet }, to, "抄", 1);
    const told = (formats: readonly ConditionalFormat[]) =>
      placedRules(formats).map(({ rule, areas }) => ({
        areas,
        test: rule.test,
        look: rule.look,
        formulas: rule.formulas,
        thresholds: rule.thresholds,
        stopsIfTrue: rule.stopsIfTrue,
      }));
    const wanted = told(from.activeSheet.conditionalFormats);
    expect(told(copy.conditionalFormats)).toEqual(wanted);
    expect(wanted).toHaveLength(8);
    const saved = openXlsx(await saveXlsx(to), "b.xlsx");
    expect(told(saved.sheets[1]?.conditionalFormats ?? [])).toEqual(wanted);
  });
});
