import { goldenCases, runCase } from "./golden-runner";

const CASES = goldenCases();

describe("golden cases", () => {
  it("are found", () => {
    expect(CASES.length).toBeGreaterThan(0);
  });

  it.each(CASES.map((golden) => [`${golden.family}/${golden.name}`, golden] as const))("%s", (_, golden) => {
    expect(runCase(golden)).toEqual(golden.expected);
  });
});
