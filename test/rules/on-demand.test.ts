import { onDemand } from "../../src/rules/on-demand";

describe("Something made on demand", () => {
  it("is made once, when it is first asked for", () => {
    let times = 0;
    const value = onDemand(() => {
      times += 1;
      return undefined;
    });
    expect(times).toBe(0);
    value();
    value();
    expect(times).toBe(1);
  });
});
