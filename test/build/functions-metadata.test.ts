import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import {
  localizeMetadata,
  type FunctionTexts,
  type Metadata,
} from "../../src/functions/localize-metadata";

const ROOT = path.resolve(__dirname, "../..");
const SOURCE = path.join(ROOT, "src/functions/staffing.ts");
const ENGLISH = JSON.parse(
  readFileSync(path.join(ROOT, "src/functions/functions.en-US.json"), "utf8")
) as Record<string, FunctionTexts>;

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
  }[];
  result: { dimensionality?: string };
}

async function generated(): Promise<{ functions: GeneratedFunction[] }> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([SOURCE], true);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson) as { functions: GeneratedFunction[] };
}

describe("the functions' metadata", () => {
  it("keeps ids, order and kinds of parameters, which saved workbooks rely on", async () => {
    const { functions } = await generated();
    const shapes = functions.map(({ id, parameters, result }) => ({
      id,
      parameters: parameters.map(({ type, dimensionality = "scalar", optional = false }) =>
        [type, dimensionality, optional ? "optional" : "required"].join(" ")
      ),
      result: result.dimensionality,
    }));
    expect(shapes).toEqual([
      {
        id: "TELLERS",
        parameters: ["any matrix required", "any scalar optional"],
        result: "matrix",
      },
    ]);
  });

  it("associates every function with its id", async () => {
    const { associate } = await generateCustomFunctionsMetadata([SOURCE], true);
    expect(associate.map(({ id, functionName }) => `${id} ${functionName}`)).toEqual([
      "TELLERS tellers",
    ]);
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
    expect(functions[0]?.parameters.map(({ name }) => name)).toEqual([
      "日均标准业务量",
      "每名柜员日均笔数",
    ]);
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
    const english = localizeMetadata(chinese, ENGLISH);
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
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
