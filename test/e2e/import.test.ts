import path from "node:path";
import type { Page } from "playwright-core";
import { paneTexts as texts } from "../../src/locales/zh-CN/pane";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const FOREIGN = path.resolve(__dirname, "../workbooks/foreign");

describe("files brought into the workbench through the pane", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  beforeEach(() => open());

  async function open(prepare?: (page: Page) => Promise<void>): Promise<void> {
    workbench = await openWorkbench("", prepare);
    await workbench.paneButton(texts.firstRun.skip).click();
  }

  function pick(...names: readonly string[]): Promise<void> {
    const files = names.map((name) => path.join(FOREIGN, name));
    return workbench.pane.locator("input[type=file]").setInputFiles(files);
  }

  it("are read in the worker, whatever they are, and become one list", async () => {
    await pick("split-1-of-2.csv", "split-2-of-2.xls");
    await workbench.pane.getByText(texts.choose.imported("2")).waitFor();
    await workbench.paneButton(texts.next).click();
    await workbench.paneButton(texts.match.read).click();
    await workbench.pane.getByText(texts.check.controlMatches).waitFor();
    await workbench.paneButton(texts.check.preview).click();
    await workbench.paneButton(texts.preview.write).click();
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: 60_000 });
    const { rows } = await workbench.sheet("客户清单");
    const ids = rows.map(([id]) => String(id?.[0])).filter((id) => /^\d+$/.test(id));
    expect(ids).toHaveLength(8);
    expect(ids).toContain("00100023499");
  });

  it("are refused with a sentence that names them", async () => {
    await pick("../../../assets/icon-32.png");
    await workbench.pane.getByText(/icon-32\.png.*PNG/).waitFor();
    expect(await workbench.sheetNames()).not.toContain("icon-32");
  });

  it("are refused with what to do where the script that reads them is not to be had", async () => {
    await open(async (page) => {
      await page.route(/chunk-list-worker\.js$/, (route) => route.abort());
    });
    const before = await workbench.sheetNames();
    await pick("list.xls");
    await workbench.pane.getByText(/list\.xls.*网络中断/).waitFor();
    expect(await workbench.sheetNames()).toEqual(before);
  });
});
