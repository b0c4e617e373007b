import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { claimsPageTexts as claims } from "../../src/locales/zh-CN/claims-page";
import { paneTexts as texts } from "../../src/locales/zh-CN/pane";
import type { SheetContent } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const DESK_WORKER = /chunk-desk-worker\.js$/;
const LOG = "运行记录";
const CLAIMS_SAMPLE = path.resolve(__dirname, "../../assets/SAMPLE-CLAIMS.xlsx");

/** A browser that has no workers at all. */
async function forbidWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
}

/** A worker whose script is not there. */
async function loseWorker(page: Page): Promise<void> {
  await page.route(DESK_WORKER, (route) => route.abort());
}

describe("the rules of the built add-in, in a worker", () => {
  const openWorkbench = workbenchSession();

  /** All sheets but the log, which has times, after a person cleaned the sample; and the workers that were at work. */
  async function cleanSample(
    prepare?: (page: Page) => Promise<void>
  ): Promise<{ sheets: SheetContent[]; workers: number }> {
    const workbench = await openWorkbench("", prepare);
    await workbench.paneButton(texts.firstRun.useCurrent).click();
    await workbench.paneButton(texts.match.read).click();
    await workbench.paneButton(texts.check.preview).click();
    await workbench.paneButton(texts.preview.write).click();
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: 60_000 });
    const workers = workbench.page.workers().filter((worker) => DESK_WORKER.test(worker.url()));
    const sheets = (await workbench.sheets()).filter(({ name }) => name !== LOG);
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

  /** The same after a person had the sample's claims resolved and its other customers allocated, 「均衡」. */
  async function allocateSample(
    prepare?: (page: Page) => Promise<void>
  ): Promise<{ sheets: SheetContent[]; workers: number }> {
    const workbench = await openWorkbench("", prepare);
    const { page, pane } = workbench;
    await workbench.drop("SAMPLE-CLAIMS.xlsx", await readFile(CLAIMS_SAMPLE));
    await workbench.paneButton(texts.pages.claims).click();
    await workbench.paneButton(claims.peopleStep.next).click();
    await workbench.paneButton(claims.registerStep.next).click();
    await workbench.paneButton(claims.settleStep.next).click();
    await pane.getByText(claims.allocateStep.loadsHint).waitFor();
    await pane.locator("progress").waitFor({ state: "detached" });
    await pane.getByRole("radio", { name: claims.allocateStep.modes.balanced }).check();
    await pane.getByText(claims.allocateStep.certificate).waitFor();
    await workbench.paneButton(claims.allocateStep.preview).click();
    await workbench.paneButton(claims.writeStep.write).click();
    await workbench.paneHeading(claims.writeStep.doneHeading).waitFor({ timeout: 60_000 });
    const workers = page.workers().filter((worker) => DESK_WORKER.test(worker.url()));
    const sheets = (await workbench.sheets()).filter(({ name }) => name !== LOG);
    return { sheets, workers: workers.length };
  }

  it("write the same assignments, cell by cell, in the worker and where none can be started", async () => {
    const beside = await allocateSample();
    expect(beside.workers).toBe(1);
    expect(beside.sheets.map(({ name }) => name)).toContain("认领协调");
    expect(await allocateSample(forbidWorkers)).toEqual({ sheets: beside.sheets, workers: 0 });
  });
});
