import { parseCommandLine } from "../../../src/workbench/batch/command-line";

describe("the batch command line", () => {
  it("reads job, input, output, settings and the json switch in any order", () => {
    const argv = [
      "--json",
      "clean",
      "--set",
      "depositThreshold=50000",
      "list.xlsx",
      "--out",
      "out.xlsx",
      "--set",
      "unit=元",
    ];
    expect(parseCommandLine(argv)).toEqual({
      job: "clean",
      inputs: ["list.xlsx"],
      out: "out.xlsx",
      settings: ["depositThreshold=50000", "unit=元"],
      formulas: false,
      json: true,
    });
  });

  it("takes formulas for a job whose results can be some, and for no other", () => {
    const argv = ["outlets.xlsx", "--formulas", "--out", "out.xlsx"];
    expect(parseCommandLine(["staffing", ...argv])).toMatchObject({ formulas: true });
    expect(parseCommandLine(["clean", ...argv])).toContain("--formulas");
  });

  it.each([
    ["no job", []],
    ["an unknown job", ["claen", "list.xlsx", "--out", "out.xlsx"]],
    ["no input", ["clean", "--out", "out.xlsx"]],
    ["no output", ["clean", "list.xlsx"]],
    ["an output that is no .xlsx", ["clean", "list.xlsx", "--out", "out.xls"]],
    ["an unknown option", ["clean", "list.xlsx", "--out", "out.xlsx", "--force"]],
    ["an option without its value", ["clean", "list.xlsx", "--out"]],
  ])("says what is wrong with %s", (_, argv) => {
    expect(typeof parseCommandLine(argv)).toBe("string");
  });
});
