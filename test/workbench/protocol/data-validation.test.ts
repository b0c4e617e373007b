import { area } from "../../../src/workbench/model/area";
import { listWords, validationAt } from "../../../src/workbench/model/data-validation";
import { onSheet } from "./on-sheet";

const LIST = { list: { inCellDropDown: true, source: "是,否" } };

function validations() {
  return workbench.workbook.activeSheet.validations;
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: { code: string }) => error.code
  );
}

beforeEach(() => {
  workbench.open([{ name: "规则", rows: [["参数", "值"]] }]);
});

describe("drop-down lists", () => {
  it("are set on a range and given back as they were set", async () => {
    await onSheet((sheet) => {
      const range = sheet.getRange("B2:B9");
      range.dataValidation.rule = LIST;
      range.dataValidation.errorAlert = {
        message: "请从下拉列表里选择。",
        showAlert: true,
        style: "Stop",
        title: "规则",
      };
      range.dataValidation.prompt = { message: "是或否", showPrompt: true, title: "起点含本数" };
    });
    const found = await onSheet((sheet) =>
      sheet.getRange("B3:B4").dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks")
    );
    expect(found.toJSON()).toEqual({
      type: "List",
      rule: LIST,
      errorAlert: {
        message: "请从下拉列表里选择。",
        showAlert: true,
        style: "Stop",
        title: "规则",
      },
      prompt: { message: "是或否", showPrompt: true, title: "起点含本数" },
      ignoreBlanks: true,
    });
    expect(validations()).toHaveLength(1);
    expect(validations().map(listWords)).toEqual([["是", "否"]]);
  });

  it("give way, cell by cell, to one that is set later and to clear()", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:D4").dataValidation.rule = LIST;
      sheet.getRange("B2:C3").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=$H$1:$H$3" },
      };
      sheet.getRange("D4").dataValidation.clear();
    });
    const at = (row: number, column: number) =>
      validationAt(validations(), row, column)?.formula1 ?? null;
    expect([at(0, 0), at(1, 1), at(2, 2), at(2, 3), at(3, 3)]).toEqual([
      '"是,否"',
      "$H$1:$H$3",
      "$H$1:$H$3",
      '"是,否"',
      null,
    ]);
    const mixed = await onSheet((sheet) =>
      sheet.getRange("A1:B2").dataValidation.load("type,rule")
    );
    expect(mixed.toJSON()).toEqual({ type: "Inconsistent", rule: null });
  });

  it("follow their rows", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2:B3").dataValidation.rule = LIST;
      sheet.getRange("1:2").insert("Down");
    });
    expect(validations().map(({ areas }) => areas)).toEqual([[area(3, 1, 4, 1)]]);
  });

  it("are refused where Excel refuses them, and other rules because they are not built", async () => {
    const rule = (source: string) =>
      codeOf(
        onSheet((sheet) => {
          sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source } };
        })
      );
    expect(await rule("x".repeat(256))).toBe("InvalidArgument");
    expect(await rule("")).toBe("InvalidArgument");
    const whole = onSheet((sheet) => {
      sheet.getRange("B2").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThan" },
      };
    });
    expect(await codeOf(whole)).toBe("NotImplemented");
    expect([...workbench.host.unimplemented]).toEqual([["DataValidation.rule wholeNumber", 1]]);
    expect(validations()).toEqual([]);
  });
});
