import { differencesOf } from "../../../src/rules/rule-book/differences";
import {
  parameterNamed,
  parametersOf,
  parameterValue,
  RULE_TABLE_NAMES,
  TABLE_ROWS,
} from "../../../src/rules/rule-book/parameters";
import { defaultRuleBook, ruleBookSchema } from "../../../src/rules/rule-book/rule-book";

const PARAMETERS = parametersOf(defaultRuleBook);

describe("The parameters of the rule book", () => {
  it("are, with the tables, all that the schema has", () => {
    const heads = [...PARAMETERS.map(({ name }) => name), ...RULE_TABLE_NAMES].map(
      (name) => name.split(".", 1)[0]
    );
    expect([...new Set(heads)].sort()).toEqual(Object.keys(ruleBookSchema.shape).sort());
  });

  it("each have one value, found by its name", () => {
    expect(parameterValue(defaultRuleBook, "perTeller")).toBe(130);
    expect(parameterValue(defaultRuleBook, "masks.手机")).toEqual({ head: 3, tail: 4 });
    expect(parameterValue(defaultRuleBook, "scorecardParts.total")).toBe(200);
    expect(parameterValue(defaultRuleBook, "coefficient")).toBeNull();
    expect(parameterValue(defaultRuleBook, "sizeRouting.特大型")).toBeNull();
    for (const { name } of PARAMETERS)
      expect(parameterValue(defaultRuleBook, name)).not.toBeUndefined();
  });

  it("are known by name, sizes of the bank's own too", () => {
    for (const parameter of PARAMETERS) expect(parameterNamed(parameter.name)).toEqual(parameter);
    expect(parameterNamed("sizeRouting.特大型")).toMatchObject({ kind: "text" });
    expect(parameterNamed("masks.学历")).toBeNull();
    expect(parameterNamed("perteller")).toBeNull();
  });
});

describe("What differs from the standard", () => {
  it("is nothing for the standard", () => {
    expect(differencesOf(defaultRuleBook)).toEqual([]);
  });

  it("is named part by part, in the order of the standard", () => {
    const book = {
      ...defaultRuleBook,
      perTeller: 150,
      depositThreshold: 50_000,
      sizeRouting: { ...defaultRuleBook.sizeRouting, 特大型: "网点负责人" },
      coefficient: { type: "bands" as const, bands: [{ lowerScore: 0, coefficient: 1 }] },
    };
    const names = differencesOf(book).map((one) =>
      one.kind === "table" ? one.table : [one.parameter.name, one.value, one.standard]
    );
    expect(names).toEqual([
      ["depositThreshold", 50_000, 0],
      ["perTeller", 150, 130],
      ["coefficient", "bands", null],
      ["sizeRouting.特大型", "网点负责人", null],
      "coefficient.bands",
    ]);
    expect(TABLE_ROWS["coefficient.bands"](book)).toHaveLength(1);
  });

  it("sees a size that the bank took out", () => {
    const book = { ...defaultRuleBook, sizeRouting: { 大型: "网点负责人" } };
    const names = differencesOf(book).map((one) => one.kind === "parameter" && one.parameter.name);
    expect(names).toEqual(["sizeRouting.中型", "sizeRouting.小型", "sizeRouting.微型"]);
  });
});
