import { insertSample } from "../../src/jobs/insert-sample";
import { buildWorkbook } from "../../src/workbench/build-workbook";
import { refusalOf, valueOf } from "../excel/fixtures";
import { sheetNames } from "./clean-run";

/** The page's own server gives the sample file, or does not; jsdom has no `fetch`. */
function serve(status: number, bytes: readonly number[]): void {
  const response = {
    ok: status === 200,
    status,
    arrayBuffer: async () => Uint8Array.from(bytes).buffer,
  };
  Object.assign(globalThis, { fetch: async () => response });
}

describe("Opening the sample list", () => {
  it("adds its sheet behind the person's own, puts it in front and says which it is", async () => {
    workbench.open([{ name: "首页", rows: [["x"]] }]);
    serve(200, [80, 75, 255, 0]);
    let received: number[] = [];
    workbench.host.insertWorkbook = (bytes) => {
      received = [...bytes];
      return buildWorkbook([{ name: "示例清单", rows: [["客户号"], ["001"]] }]);
    };
    const sheet = valueOf(await insertSample());
    expect(received).toEqual([80, 75, 255, 0]);
    expect(sheet).toMatchObject({ name: "示例清单", isActive: true, rowCount: 2 });
    expect(sheetNames()).toEqual(["首页", "示例清单"]);
    expect(workbench.workbook.activeSheet.name).toBe("示例清单");
  });

  it("says so where the file cannot be had", async () => {
    serve(404, []);
    expect(refusalOf(await insertSample())).toBe("HOST_FAILED");
  });
});
