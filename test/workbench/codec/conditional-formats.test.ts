import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area } from "../../../src/workbench/model/area";
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
