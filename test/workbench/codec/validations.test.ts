import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area } from "../../../src/workbench/model/area";
import {
  NO_VALIDATION,
  validationAt,
  withValidation,
} from "../../../src/workbench/model/data-validation";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { oneSheet, partsOf, worksheet, zipOf } from "./handmade-package";

const SHEET = "xl/worksheets/sheet1.xml";
const LIST =
  `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="规则" error="请从下拉列表里选择。" ` +
  `sqref="B3:B9 D3" imeMode="on"><formula1>"是,否"</formula1></dataValidation>`;
const WHOLE = `<dataValidation type="whole" operator="greaterThan" showErrorMessage="1" sqref="C3"><formula1>A1&gt;0</formula1></dataValidation>`;
const FILE = zipOf(
  oneSheet(
    worksheet(
      `<sheetData/><dataValidations count="2" disablePrompts="1">${LIST}${WHOLE}</dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`
    )
  )
);

async function xmlAfter(change: (workbook: Workbook) => void): Promise<string> {
  const workbook = openXlsx(FILE, "a.xlsx");
  change(workbook);
  return partsOf(await saveXlsx(workbook))[SHEET] ?? "";
}

describe("data validations in a file", () => {
  it("are read with their lists, rules and messages", () => {
    const { validations } = openXlsx(FILE, "a.xlsx").activeSheet;
    expect(validations).toEqual([
      {
        areas: [area(2, 1, 8, 1), area(2, 3, 2, 3)],
        type: "list",
        operator: "",
        formula1: '"是,否"',
        formula2: "",
        ignoreBlanks: true,
        hasDropDown: true,
        alert: { isShown: true, style: "stop", title: "规则", message: "请从下拉列表里选择。" },
        prompt: { isShown: true, title: "", message: "" },
      },
      expect.objectContaining({ type: "whole", operator: "greaterThan", formula1: "A1>0" }),
    ]);
  });

  it("are kept to the letter where nobody touches them, also when another is added", async () => {
    const xml = await xmlAfter(({ activeSheet }) => {
      const list = { ...NO_VALIDATION, type: "list", formula1: '"月,季,年"' };
      activeSheet.validations = withValidation(activeSheet.validations, area(2, 5, 3, 5), list);
      activeSheet.dirty.add("validations");
    });
    expect(xml).toContain(
      `<dataValidations count="3" disablePrompts="1">${LIST}${WHOLE}` +
        `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="F3:F4">` +
        `<formula1>&quot;月,季,年&quot;</formula1></dataValidation></dataValidations><pageMargins`
    );
  });

  it("survive a new file, and go where none is left", async () => {
    const xml = await xmlAfter(({ activeSheet }) => {
      activeSheet.validations = [];
      activeSheet.dirty.add("validations");
    });
    expect(xml).not.toContain("dataValidation");

    const workbook = openXlsx(FILE, "a.xlsx");
    const { validations } = workbook.activeSheet;
    const added = workbook.addSheet("新");
    added.validations = validations.map((validation) => ({ ...validation }));
    const again = openXlsx(await saveXlsx(workbook), "b.xlsx");
    expect(again.sheetByName("新")?.validations).toEqual(validations);
  });

  it("are found by cell", () => {
    const { validations } = openXlsx(FILE, "a.xlsx").activeSheet;
    expect(validationAt(validations, 8, 1)?.type).toBe("list");
    expect(validationAt(validations, 2, 2)?.type).toBe("whole");
    expect(validationAt(validations, 9, 1)).toBeUndefined();
  });
});
