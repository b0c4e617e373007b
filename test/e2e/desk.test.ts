import type { Browser, Page } from "playwright-core";
import { paneTexts as texts } from "../../src/locales/zh-CN/pane";
import { launchBrowser } from "../config/browser";
import { serveBuild, type ServedBuild } from "./serve";
import { WorkbenchDriver, type SheetContent } from "./workbench-driver";

const DESK_WORKER = /chunk-desk-worker\.js$/;
const LOG = "运行记录";

jest.setTimeout(120_000);

/** A browser that has no workers at all. */
async function forbidWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
}

/** A worker whose script is not there. */
async function loseWorker(page: Page): Promise<void> {
  await page.route(DESK_WORKER, (route) => route.abort());
}

describe("the rules of the built add-in, in a worker", () => {
  let served: ServedBuild;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveBuild();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** All sheets but the log, which has times, after a person cleaned the sample; and the workers that were at work. */
  async function cleanSample(
    prepare?: (page: Page) => Promise<void>
  ): Promise<{ sheets: SheetContent[]; workers: number }> {
    const workbench = await WorkbenchDriver.open(browser, served, "", prepare);
    await workbench.paneButton(texts.firstRun.useCurrent).click();
    await workbench.paneButton(texts.match.read).click();
    await workbench.paneButton(texts.check.preview).click();
    await workbench.paneButton(texts.preview.write).click();
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: 60_000 });
    const workers = workbench.page.workers().filter((worker) => DESK_WORKER.test(worker.url()));
    const sheets = (await workbench.sheets()).filter(({ name }) => name !== LOG);
    expect(workbench.trouble).toEqual([]);
    await workbench.close();
    return { sheets, workers: workers.length };
  }

  it("write the same sheets, cell by cell, as they do on the pane's thread where no worker can be started", async () => {
    const beside = await cleanSample();
    expect(beside.workers).toBe(1);
    const forbidden = await cleanSample(forbidWorkers);
    expect(forbidden).toEqual({ sheets: beside.sheets, workers: 0 });
    const lost = await cleanSample(loseWorker);
    expect(lost.sheets).toEqual(beside.sheets);
  });
});
