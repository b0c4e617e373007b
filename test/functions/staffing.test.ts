import { tellers } from "../../src/functions/staffing";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";

/** What the build appends to the source file of the functions. */
CustomFunctions.associate("TELLERS", tellers);

const calculate = (...args: unknown[]) =>
  workbench.host.invokeCustomFunction("TELLERS", args as never[]);

describe("DG.TELLERS through the custom-functions runtime", () => {
  it("rounds up what one volume needs", async () => {
    await expect(calculate([[260]], null)).resolves.toEqual([[2]]);
    await expect(calculate([[260.01]], null)).resolves.toEqual([[3]]);
    await expect(calculate([[0]], null)).resolves.toEqual([[0]]);
  });

  it("spills a range in its own shape and leaves blanks blank", async () => {
    await expect(
      calculate(
        [
          [130, ""],
          [131, 1040],
        ],
        null
      )
    ).resolves.toEqual([
      [1, ""],
      [2, 8],
    ]);
  });

  it("takes the norm of the rule book where it is left out or blank", async () => {
    const { perTeller } = defaultRuleBook;
    for (const leftOut of [null, ""]) {
      await expect(calculate([[perTeller * 3, perTeller * 3 + 1]], leftOut)).resolves.toEqual([
        [3, 4],
      ]);
    }
  });

  it("takes another norm", async () => {
    await expect(calculate([[300]], 150)).resolves.toEqual([[2]]);
  });

  it.each([0, -1, "一百三", true, "130"])(
    "gives #VALUE! with a sentence for the norm %p",
    async (norm) => {
      await expect(calculate([[300]], norm)).resolves.toEqual({
        error: "#VALUE!",
        message: "每名柜员日均笔数须为大于 0 的数字。",
      });
    }
  );
});

describe("DG.TELLERS for volumes it cannot use", () => {
  it.each([-1, "很多", "260", true])(
    "puts #VALUE! with a sentence into the cell of %p alone",
    (volume) => {
      const [row = []] = tellers([[130, volume, 131]]);
      expect(row[0]).toBe(1);
      expect(row[1]).toBeInstanceOf(CustomFunctions.Error);
      expect(row[1]).toMatchObject({
        code: CustomFunctions.ErrorCode.invalidValue,
        message: "业务量须为不小于 0 的数字。",
      });
      expect(row[2]).toBe(2);
    }
  );
});
