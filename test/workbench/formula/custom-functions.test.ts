import type {
  CustomAnswer,
  CustomCall,
  CustomFunction,
  CustomFunctions,
  CustomParameter,
} from "../../../src/workbench/formula/custom-functions";
import { CalculatedSheet } from "./calculated-sheet";

const NUMBER: CustomParameter = {
  name: "业务量",
  type: "number",
  dimensionality: "scalar",
  optional: false,
  repeating: false,
};

function offered(
  id: string,
  parameters: readonly Partial<CustomParameter>[],
  more: Partial<CustomFunction> = {}
): CustomFunction {
  return {
    id,
    parameters: parameters.map((parameter) => ({ ...NUMBER, ...parameter })),
    isVolatile: false,
    takesErrors: false,
    ...more,
  };
}

/** Somebody who offers functions and remembers what was asked, turn by turn. */
class Offers implements CustomFunctions {
  readonly calls: CustomCall[] = [];
  turns = 0;

  constructor(
    private readonly functions: readonly CustomFunction[],
    private readonly answer: (call: CustomCall) => Promise<CustomAnswer> | CustomAnswer
  ) {}

  find(name: string): CustomFunction | null {
    return this.functions.find(({ id }) => name === `DG.${id}`) ?? null;
  }

  answers(calls: readonly CustomCall[]): Promise<CustomAnswer[]> {
    this.calls.push(...calls);
    this.turns++;
    return Promise.all(calls.map(this.answer));
  }
}

const DOUBLE = offered("DOUBLE", [{}]);
const doubled = (call: CustomCall): Promise<CustomAnswer> =>
  Promise.resolve(Number(call.args[0]) * 2);

describe("a custom function in a cell", () => {
  it("shows #BUSY! until its answer comes, and then all that depends on it follows", async () => {
    const offers = new Offers([DOUBLE], doubled);
    const sheet = new CalculatedSheet(
      { A1: 4, B1: "=DG.DOUBLE(A1)", C1: "=B1+1" },
      { customFunctions: offers }
    );
    expect(sheet.rows("B1:C1")).toEqual([["#BUSY!", "#BUSY!"]]);
    await sheet.book.settled();
    expect(sheet.rows("B1:C1")).toEqual([[8, 9]]);
    sheet.put("A1", 5);
    await sheet.book.settled();
    expect(sheet.rows("B1:C1")).toEqual([[10, 11]]);
  });

  it("is asked together with all others in one turn", async () => {
    const offers = new Offers([DOUBLE], doubled);
    const cells = Object.fromEntries(
      Array.from({ length: 500 }, (_, row) => [`B${row + 1}`, `=DG.DOUBLE(${row})`])
    );
    const sheet = new CalculatedSheet(cells, { customFunctions: offers });
    await sheet.book.settled();
    expect(offers.calls).toHaveLength(500);
    expect(offers.turns).toBe(1);
    expect(sheet.at("B500")).toBe(998);
  });

  it("works inside of other functions and of itself", async () => {
    const offers = new Offers([DOUBLE], doubled);
    const sheet = new CalculatedSheet(
      { A1: "=IFERROR(DG.DOUBLE(DG.DOUBLE(3))+DG.DOUBLE(1),-1)", A2: "=SUM(A1,1)" },
      { customFunctions: offers }
    );
    expect(sheet.at("A1")).toBe("#BUSY!");
    await sheet.book.settled();
    expect(sheet.rows("A1:A2")).toEqual([[14], [15]]);
  });

  it("spills an answer of several values", async () => {
    const table = offered("TABLE", [{ type: "any", dimensionality: "matrix" }]);
    const offers = new Offers([table], ({ args: [rows] }) =>
      (rows as (number | string)[][]).map((row) => [...row, "满足"])
    );
    const sheet = new CalculatedSheet(
      { A1: 1, A2: 2, C1: "=DG.TABLE(A1:A3)", F1: "=COUNTA(C1#)" },
      { customFunctions: offers }
    );
    await sheet.book.settled();
    expect(sheet.rows("C1:D3")).toEqual([
      [1, "满足"],
      [2, "满足"],
      ["", "满足"],
    ]);
    expect(sheet.at("F1")).toBe(6);
  });

  it("is #NAME? where nobody offers it, until somebody does", async () => {
    const sheet = new CalculatedSheet({ A1: "=DG.DOUBLE(2)", B1: "=A1" });
    expect(sheet.rows("A1:B1")).toEqual([["#NAME?", "#NAME?"]]);
    sheet.book.customFunctions = new Offers([DOUBLE], doubled);
    await sheet.book.settled();
    expect(sheet.rows("A1:B1")).toEqual([[4, 4]]);
  });

  it("shows its error, with what it says about it", async () => {
    const offers = new Offers([DOUBLE], ({ args: [value] }) => {
      if (value === 1) return { error: "#N/A", message: "没有这种网点" };
      return { error: "#VALUE!", message: "不能为负" };
    });
    const sheet = new CalculatedSheet(
      { A1: "=DG.DOUBLE(1)", A2: "=DG.DOUBLE(2)" },
      { customFunctions: offers }
    );
    await sheet.book.settled();
    expect(sheet.rows("A1:A2")).toEqual([["#N/A"], ["#VALUE!"]]);
    const messages = [0, 1].map((row) => sheet.book.errorMessageAt(sheet.sheet, row, 0));
    expect(messages).toEqual(["没有这种网点", "不能为负"]);
    sheet.put("A1", "=1");
    expect(sheet.book.errorMessageAt(sheet.sheet, 0, 0)).toBeNull();
  });

  it.each([
    ["refuse", () => Promise.reject(new Error("失败"))],
    [
      "break",
      () => {
        throw new Error("失败");
      },
    ],
  ])("is #VALUE! with a sentence where those who offer it %s", async (_, answer) => {
    const sheet = new CalculatedSheet(
      { A1: "=DG.DOUBLE(1)", A2: "=DG.DOUBLE(2)" },
      { customFunctions: new Offers([DOUBLE], answer) }
    );
    await sheet.book.settled();
    expect(sheet.rows("A1:A2")).toEqual([["#VALUE!"], ["#VALUE!"]]);
    expect(sheet.book.errorMessageAt(sheet.sheet, 1, 0)).toBe("失败");
  });

  it("never stays #BUSY!: without an answer it fails", async () => {
    const offers = new Offers([DOUBLE], () => new Promise<CustomAnswer>(() => undefined));
    const sheet = new CalculatedSheet(
      { A1: "=DG.DOUBLE(1)" },
      { customFunctions: offers, patience: 20 }
    );
    await sheet.book.settled();
    expect(sheet.at("A1")).toBe("#VALUE!");
    expect(sheet.book.errorMessageAt(sheet.sheet, 0, 0)).toContain("DOUBLE");
  });

  it("gives the last formula's value where the cell is changed while it waits", async () => {
    const offers = new Offers([DOUBLE], doubled);
    const sheet = new CalculatedSheet({ A1: 1, B1: "=DG.DOUBLE(A1)" }, { customFunctions: offers });
    sheet.put("A1", 50);
    sheet.put("C1", "=DG.DOUBLE(A1)");
    sheet.put("C1", 3);
    await sheet.book.settled();
    expect(sheet.rows("A1:C1")).toEqual([[50, 100, 3]]);
  });
});

describe("arguments of a custom function", () => {
  async function argumentsOf(
    parameters: readonly Partial<CustomParameter>[],
    call: string,
    more: Partial<CustomFunction> = {}
  ): Promise<unknown> {
    const offers = new Offers([offered("F", parameters, more)], () => 1);
    const sheet = new CalculatedSheet(
      { A1: 1, A2: "2", A4: { error: "#DIV/0!" }, A5: true, C1: `=DG.F(${call})` },
      { customFunctions: offers }
    );
    await sheet.book.settled();
    return offers.calls[0]?.args ?? sheet.at("C1");
  }
  const matrix = { type: "any", dimensionality: "matrix" } as const;

  it.each([
    ["a number as it is", [{}], "A1", [1]],
    ["a text of digits as a number", [{}], "A2", [2]],
    ["a blank cell as 0 for a number", [{}], "A3", [0]],
    ["a blank cell as an empty text for a text", [{ type: "string" as const }], "A3", [""]],
    ["a number as a text for a text", [{ type: "string" as const }], "A1", ["1"]],
    ["one cell as a matrix for a matrix", [matrix], "A1", [[[1]]]],
    ["a range as rows", [matrix], "A1:A3", [[[1], ["2"], [""]]]],
    ["an optional parameter left out as null", [{}, { optional: true }], "A1", [1, null]],
    ["nothing between commas as null", [{ optional: true }, {}], ",A1", [null, 1]],
    ["the rest as a list", [{ repeating: true }], "1,2,3", [[1, 2, 3]]],
    ["a range for a single value as #VALUE!", [{}], "A1:A2", "#VALUE!"],
    ["a wrong kind as #VALUE!", [{}], '"abc"', "#VALUE!"],
    ["an error as the result", [{}], "A4", "#DIV/0!"],
    ["too many arguments as #VALUE!", [{}], "1,2", "#VALUE!"],
    ["too few arguments as #VALUE!", [{}, {}], "1", "#VALUE!"],
  ])("come: %s", async (_, parameters, call, expected) => {
    expect(await argumentsOf(parameters, call)).toEqual(expected);
  });

  it("come with their errors where the function takes them", async () => {
    const taken = await argumentsOf([matrix], "A4:A5", { takesErrors: true });
    expect(taken).toEqual([[[{ error: "#DIV/0!" }], [true]]]);
  });
});
