import { freeName, numberedName } from "../../src/excel/sheet-names";

describe("The name of a new sheet", () => {
  it("is the plain name where it is free", () => {
    expect(freeName("客户清单", ["Sheet1"])).toBe("客户清单");
  });

  it("gets the first free number where it is taken", () => {
    expect(freeName("客户清单", ["客户清单", "客户清单 (2)"])).toBe("客户清单 (3)");
  });

  it("counts names that differ only in case as taken, as Excel does", () => {
    expect(freeName("Log", ["LOG"])).toBe("Log (2)");
  });

  it("stays within 31 characters", () => {
    expect(numberedName("甲".repeat(40), 12)).toBe(`${"甲".repeat(26)} (12)`);
  });
});
