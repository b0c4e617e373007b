import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { ConditionalLooks } from "../../../src/workbench/model/conditional-looks";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { onSheet } from "./on-sheet";

beforeEach(() => {
  workbench.reset();
});

async function numbers(): Promise<void> {
  await onSheet((sheet) => (sheet.getRange("A1:A4").values = [[1], [20], [300], [-5]]));
}

/** What the formats make of A1 to A4, in the open workbook and in the file it is saved to. */
async function looks<T>(read: (look: ReturnType<ConditionalLooks["lookOf"]>) => T) {
  const of = (workbook: Workbook): T[] => {
    const found = new ConditionalLooks(workbook.activeSheet, workbook);
    return [0, 1, 2, 3].map((row) => read(found.lookOf(row, 0)));
  };
  const { workbook } = workbench;
  return [of(workbook), of(openXlsx(await saveXlsx(workbook), "a.xlsx"))];
}

const twice = <T>(one: T): [T, T] => [one, one];

describe("conditional formats that the add-in makes", () => {
  beforeEach(numbers);

  it("colour what a comparison holds for, and are read back as they were given", async () => {
    const [format, rule, font] = await onSheet((sheet) => {
      const made = sheet.getRange("A1:A4").conditionalFormats.add("CellValue");
      made.cellValue.rule = { operator: "Between", formula1: "10", formula2: "=100" };
      made.cellValue.format.fill.color = "#FFC7CE";
      made.cellValue.format.font.color = "#9C0006";
      made.cellValue.format.font.bold = true;
      return [
        made.load(["type", "priority", "stopIfTrue"]),
        made.cellValue.load("rule"),
        made.cellValue.format.font.load(["bold", "color", "italic"]),
      ] as const;
    });
    expect(format.toJSON()).toMatchObject({ type: "CellValue", priority: 0, stopIfTrue: false });
    expect(rule.rule).toEqual({ operator: "Between", formula1: "=10", formula2: "=100" });
    expect(font.toJSON()).toEqual({ bold: true, color: "#9C0006", italic: null });
    expect(await looks((look) => look?.change)).toEqual(
      twice([{}, { fill: "#FFC7CE", fontColor: "#9C0006", bold: true }, {}, {}])
    );
  });

  it("ask a formula for each cell", async () => {
    const [rule] = await onSheet((sheet) => {
      const made = sheet.getRange("A1:A4").conditionalFormats.add("Custom");
      made.custom.rule.formula = "=A1>$A$1";
      made.custom.format.fill.color = "yellow";
      return [made.custom.rule.load("formula")] as const;
    });
    expect(rule.formula).toBe("=A1>$A$1");
    const { workbook } = workbench;
    const saved = openXlsx(await saveXlsx(workbook), "a.xlsx");
    expect(saved.activeSheet.conditionalFormats[0]?.rules[0]).toMatchObject({
      test: { kind: "expression" },
      formulas: ["A1>$A$1"],
      look: { fill: "#FFFF00" },
    });
  });

  it("draw scales of two and three colours", async () => {
    const [scale] = await onSheet((sheet) => {
      const made = sheet.getRange("A1:A4").conditionalFormats.add("ColorScale");
      made.colorScale.criteria = {
        minimum: { type: "Number", formula: "0", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      return [made.colorScale.load(["criteria", "threeColorScale"])] as const;
    });
    expect(scale.threeColorScale).toBe(false);
    expect(scale.criteria).toEqual({
      minimum: { type: "Number", formula: "=0", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#FF0000" },
    });
    expect(await looks((look) => look?.change.fill)).toEqual(
      twice(["#fffefe", "#ffeeee", "#ff0000", "#FFFFFF"])
    );
  });

  it("draw bars with an axis, as Excel's own, also after the file was saved", async () => {
    await onSheet((sheet) => {
      const { dataBar } = sheet.getRange("A1:A4").conditionalFormats.add("DataBar");
      dataBar.positiveFormat.fillColor = "#00B050";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.upperBoundRule = { type: "Number", formula: "400" };
      dataBar.showDataBarOnly = true;
    });
    const drawn = await looks((look) => ({
      to: look?.bar?.to.toFixed(3),
      isNegative: look?.bar?.isNegative,
      color: look?.bar?.look.color,
      isGradient: look?.bar?.look.isGradient,
      showsValue: look?.showsValue,
    }));
    const bar = { color: "#00B050", isGradient: false, showsValue: false };
    expect(drawn).toEqual(
      twice([
        { ...bar, to: "0.015", isNegative: false },
        { ...bar, to: "0.062", isNegative: false },
        { ...bar, to: "0.753", isNegative: false },
        { ...bar, to: "0.012", isNegative: true },
      ])
    );
  });

  it.each(["FiveArrows", "ThreeStars"] as const)("draw icons: %s", async (style) => {
    const [icons] = await onSheet((sheet) => {
      const made = sheet.getRange("A1:A4").conditionalFormats.add("IconSet");
      made.iconSet.style = style;
      made.iconSet.reverseIconOrder = true;
      return [made.iconSet.load(["style", "criteria", "reverseIconOrder"])] as const;
    });
    expect(icons.style).toBe(style);
    const count = style === "FiveArrows" ? 5 : 3;
    expect(icons.criteria).toHaveLength(count);
    expect(icons.criteria[1]).toMatchObject({ type: "Percent", operator: "GreaterThanOrEqual" });
    expect(await looks((look) => look?.icon?.index)).toEqual(
      twice([count - 1, count - 1, 0, count - 1])
    );
  });

  it("come before those that were there, and are counted, found and taken away", async () => {
    const [count, first, range] = await onSheet((sheet) => {
      const formats = sheet.getRange("A1:B4").conditionalFormats;
      sheet.getRange("A1:A2").conditionalFormats.add("ColorScale");
      sheet.getRange("B1:B2").conditionalFormats.add("Custom");
      const newest = formats.getItemAt(0);
      return [
        formats.getCount(),
        newest.load(["type", "id"]),
        newest.getRange().load("address"),
      ] as const;
    });
    expect(count.value).toBe(2);
    expect(first.type).toBe("Custom");
    expect(range.address).toBe("Sheet1!B1:B2");
    const [left, none, known] = await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange();
      const held = conditionalFormats.getItem(first.id);
      held.delete();
      const gone = conditionalFormats.getItemOrNullObject(first.id);
      return [
        conditionalFormats.load("items/type"),
        gone.load("type"),
        conditionalFormats.getItemAt(0).customOrNullObject.load(),
      ] as const;
    });
    expect(left.items.map(({ type }) => type)).toEqual(["ColorScale"]);
    expect([none.isNullObject, known.isNullObject]).toEqual([true, true]);
  });

  it("are cleared from the cells of a range and stay on the others", async () => {
    const [items] = await onSheet((sheet) => {
      const made = sheet.getRange("A1:A4").conditionalFormats.add("CellValue");
      made.cellValue.rule = { operator: "GreaterThan", formula1: "0" };
      made.cellValue.format.fill.color = "red";
      sheet.getRange("A2:A3").conditionalFormats.clearAll();
      return [sheet.getRange("A2").conditionalFormats.load("items")] as const;
    });
    expect(items.items).toEqual([]);
    expect(await looks((look) => look?.change.fill)).toEqual(
      twice(["#FF0000", undefined, undefined, undefined])
    );
  });

  it("are refused in kinds that the workbench does not make", async () => {
    await expect(
      onSheet((sheet) => sheet.getRange("A1").conditionalFormats.add("TopBottom"))
    ).rejects.toMatchObject({ code: "NotImplemented" });
    await expect(
      onSheet((sheet) => {
        const made = sheet.getRange("A1").conditionalFormats.add("Custom");
        made.iconSet.style = "ThreeArrows";
      })
    ).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
