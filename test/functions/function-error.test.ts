import { valueError } from "../../src/functions/function-error";

describe("a value error", () => {
  it("is Excel's own where the host brings it, so that the cell shows the sentence", () => {
    expect(valueError("须为数字。")).toMatchObject({
      code: CustomFunctions.ErrorCode.invalidValue,
      message: "须为数字。",
    });
  });

  it("is a plain error where office.js runs without Excel", () => {
    const inExcel = CustomFunctions.Error;
    Object.assign(CustomFunctions, { Error: undefined });
    try {
      const error = valueError("须为数字。");
      expect(error).toBeInstanceOf(Error);
      expect(error).toHaveProperty("message", "须为数字。");
    } finally {
      Object.assign(CustomFunctions, { Error: inExcel });
    }
  });
});
