import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { OUTLET_TYPES, outletTypeOf } from "../../src/rules/staffing/staffing-table";
import {
  localizeMetadata,
  type FunctionTexts,
  type Metadata,
} from "../../src/functions/localize-metadata";

const ROOT = path.resolve(__dirname, "../..");
const FOLDER = path.join(ROOT, "src/functions");
/** Every file that declares functions. */
const SOURCES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.join(FOLDER, name))
  .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
const ENGLISH = JSON.parse(
  readFileSync(path.join(ROOT, "src/functions/functions.en-US.json"), "utf8")
) as Record<string, FunctionTexts>;

const ENGLISH_ENUMS = JSON.parse(
  readFileSync(path.join(ROOT, "src/functions/enums.en-US.json"), "utf8")
) as Record<string, Record<string, { name: string; description: string }>>;

/** Kinds of parameters and of the result, by id. */
const SHAPES: Readonly<Record<string, string>> = {
  USCCCHECK: "any matrix required → matrix",
  IDCHECK: "any matrix required → matrix",
  MASK: "any matrix required, any matrix required → matrix",
  HANDBACKDATE: "any matrix required, any matrix optional, any matrix optional → matrix",
  CLAIMRANK: "any matrix required → matrix",
  CLAIMOWNER: "any matrix required, any matrix required → matrix",
  TIER: "any matrix required, any matrix optional → matrix",
  TIERSUMMARY: "any matrix required, any matrix optional → matrix",
  SINGLEPAY: "any matrix required, any scalar optional → matrix",
  JOINTPAY: "any matrix required, any scalar optional → matrix",
  SPLIT: "any scalar required, any matrix required → matrix",
  POINTVALUE: "any scalar required, any matrix required → scalar",
  SCOREPAY: "any scalar required, any matrix required → matrix",
  COEFFICIENT: "any matrix required, any matrix optional → matrix",
  HEADBONUS: "any matrix required, any matrix required → matrix",
  DEPUTYBONUS: "any matrix required, any matrix required, any scalar optional → matrix",
  TELLERS: "any matrix required, any scalar optional → matrix",
  SURPLUS:
    "any matrix required, any matrix required, any scalar optional, any scalar optional, any scalar optional → matrix",
  CASHCOUNTERS: "string matrix required, any matrix required, any scalar optional → matrix",
  NONCASHCOUNTERS: "string matrix required, any matrix required, any scalar optional → matrix",
  MINCOUNTERS:
    "string matrix required, any matrix required, any matrix required, any scalar optional → matrix",
  OUTLETTYPE: "string matrix required → matrix",
  COUNTERSMET: `string matrix required, ${"any matrix required, ".repeat(7)}any scalar optional → matrix`,
  STAFFING: "any matrix required → matrix",
  WINDOWS:
    "any matrix required, any matrix required, any scalar optional, any scalar optional → matrix",
};

interface GeneratedFunction {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality?: string;
    optional?: boolean;
    customEnumId?: string;
  }[];
  result: { dimensionality?: string };
}

interface GeneratedEnum {
  id: string;
  type: string;
  values: { name: string; stringValue: string; tooltip: string }[];
}

async function generated(): Promise<{ functions: GeneratedFunction[]; enums: GeneratedEnum[] }> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(SOURCES, true);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson) as { functions: GeneratedFunction[]; enums: GeneratedEnum[] };
}

describe("the functions' metadata", () => {
  it("keeps ids, order and kinds of parameters, which saved workbooks rely on", async () => {
    const { functions } = await generated();
    const shapes = functions.map(({ id, parameters, result }) => {
      const kinds = parameters.map(({ type, dimensionality = "scalar", optional = false }) =>
        [type, dimensionality, optional ? "optional" : "required"].join(" ")
      );
      return [id, `${kinds.join(", ")} → ${result.dimensionality ?? "scalar"}`];
    });
    expect(Object.fromEntries(shapes)).toEqual(SHAPES);
  });

  it("associates every function with its id", async () => {
    const { associate } = await generateCustomFunctionsMetadata(SOURCES, true);
    expect(associate.map(({ id }) => id).sort()).toEqual(Object.keys(SHAPES).sort());
    expect(associate.map(({ functionName }) => functionName)).not.toContain(undefined);
  });

  it("speaks Chinese in descriptions and names of parameters, with names Excel takes", async () => {
    const { functions } = await generated();
    for (const { name, description, parameters } of functions) {
      expect(name).toMatch(/^[A-Z][A-Z.]{2,}$/);
      for (const text of [
        description,
        ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
      ]) {
        expect(text).toMatch(/\p{Script=Han}/u);
      }
    }
    const tellers = functions.find(({ id }) => id === "TELLERS");
    expect(tellers?.parameters.map(({ name }) => name)).toEqual([
      "日均标准业务量",
      "每名柜员日均笔数",
    ]);
  });

  it("offers the outlet types wherever one is typed, with the other words that mean them", async () => {
    const { functions, enums } = await generated();
    const [offered] = enums;
    expect(offered).toMatchObject({ id: "OUTLETTYPES", type: "string" });
    expect(offered?.values.map(({ stringValue }) => stringValue)).toEqual([...OUTLET_TYPES]);
    for (const { stringValue, tooltip } of offered?.values ?? []) {
      const [, words = ""] = /写 (.+) 也可以/.exec(tooltip) ?? [];
      expect(words.split("、").map(outletTypeOf)).toEqual(words.split("、").map(() => stringValue));
    }
    const parameters = functions.flatMap((declared) => declared.parameters);
    for (const { name, customEnumId } of parameters)
      expect(customEnumId).toBe(name === "网点类型" ? "OUTLETTYPES" : undefined);
  });

  it("points to a page of help that the product brings and that explains each function", async () => {
    const { functions } = await generated();
    for (const { id, helpUrl } of functions) {
      const url = new URL(helpUrl);
      expect(url.origin).toBe("https://localhost:3000");
      const page = path.join(ROOT, url.pathname);
      expect(existsSync(page)).toBe(true);
      expect(readFileSync(page, "utf8")).toContain(`DG.${id}(`);
    }
  });
});

describe("the functions' metadata in English", () => {
  it("has every text in English and changes nothing else", async () => {
    const chinese = await generated();
    const english = localizeMetadata(chinese, ENGLISH, ENGLISH_ENUMS);
    for (const { name, description, parameters } of english.functions) {
      const names = [name, ...parameters.map((parameter) => parameter.name)].join(" ");
      expect(names).not.toMatch(/\p{Script=Han}/u);
      // Words that are typed or shown in Chinese are quoted inside an English sentence.
      for (const text of [description, ...parameters.map((parameter) => parameter.description)])
        expect(text).toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
    const withoutTexts = (metadata: typeof chinese) =>
      metadata.functions.map(({ id, helpUrl, result, parameters }) => ({
        id,
        helpUrl,
        result,
        parameters: parameters.map(({ type, dimensionality, optional }) => [
          type,
          dimensionality,
          optional,
        ]),
      }));
    expect(withoutTexts(english)).toEqual(withoutTexts(chinese));
  });

  it("offers the same values under English names", async () => {
    const chinese = await generated();
    const english = localizeMetadata(chinese, ENGLISH, ENGLISH_ENUMS);
    const valuesOf = ({ values }: GeneratedEnum) => values.map(({ stringValue }) => stringValue);
    expect(english.enums.map(valuesOf)).toEqual(chinese.enums.map(valuesOf));
    for (const { name, tooltip } of english.enums.flatMap(({ values }) => values)) {
      expect(name).not.toMatch(/\p{Script=Han}/u);
      expect(tooltip).toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
    expect(() => localizeMetadata(chinese, ENGLISH, {})).toThrow(
      "no text for OUTLETTYPES.支行营业部.name"
    );
  });

  const metadata: Metadata = {
    functions: [
      {
        id: "ADD",
        name: "ADD",
        description: "加",
        parameters: [{ name: "甲", description: "数" }],
      },
    ],
  };
  const complete: Record<string, FunctionTexts> = {
    ADD: {
      name: "ADD",
      description: "Adds.",
      parameters: { 甲: { name: "a", description: "A number." } },
    },
  };
  const add = complete.ADD as FunctionTexts;

  it("takes the names and descriptions from the texts", () => {
    expect(localizeMetadata(metadata, complete)).toEqual({
      functions: [
        {
          id: "ADD",
          name: "ADD",
          description: "Adds.",
          parameters: [{ name: "a", description: "A number." }],
        },
      ],
    });
  });

  it.each<[string, Record<string, FunctionTexts>, string]>([
    ["a function", {}, "ADD.name"],
    ["a description", { ADD: { ...add, description: "" } }, "ADD.description"],
    ["a parameter", { ADD: { ...add, parameters: {} } }, "ADD.甲.name"],
  ])("refuses texts that lack %s, by name", (_, texts, missing) => {
    expect(() => localizeMetadata(metadata, texts)).toThrow(`no text for ${missing}`);
  });

  it.each<[string, Record<string, FunctionTexts>, string]>([
    ["a function", { ...complete, SUB: add }, "SUB"],
    ["a parameter", { ADD: { ...add, parameters: { ...add.parameters, 乙: add } } }, "ADD.乙"],
  ])("refuses texts for %s that does not exist, by name", (_, texts, stranger) => {
    expect(() => localizeMetadata(metadata, texts)).toThrow(
      `text for ${stranger}, which does not exist`
    );
  });
});
