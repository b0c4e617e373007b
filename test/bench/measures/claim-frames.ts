import type { Browser } from "playwright-core";
import { claimsPageTexts as words } from "../../../src/locales/zh-CN/claims-page";
import { paneTexts as texts } from "../../../src/locales/zh-CN/pane";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { chooseBrowser, launchBrowser, rememberBrowser } from "../../config/browser";
import { serveBuild } from "../../e2e/serve";
import { WorkbenchDriver } from "../../e2e/workbench-driver";
import { claimWorkbook } from "../office/claim-workbook";
import { type FrameFigures, framesDuring, watchFrames } from "../page/frame-watch";
import { openList } from "./frames";

export interface ClaimStageFrames extends FrameFigures {
  readonly stage: "claims read, resolved, 「按序」" | "「均衡」" | "results written";
}

const PATIENCE_MS = 240_000;

/** A person has claims resolved and a large list allocated in the built page, in both modes: what the frames were like meanwhile. */
export async function measureClaimFrames({
  rows,
  people,
  page: folder,
}: {
  readonly rows: number;
  readonly people: number;
  /** The built product. */
  readonly page: string;
}): Promise<readonly ClaimStageFrames[]> {
  const served = await serveBuild(folder);
  rememberBrowser(await chooseBrowser());
  const browser = await launchBrowser();
  try {
    const workbench = await WorkbenchDriver.open(browser, served, "", watchFrames);
    await openList(workbench.page, await saveXlsx(claimWorkbook(rows, people)));
    return await allocateWatched(browser, workbench);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function allocateWatched(
  browser: Browser,
  workbench: WorkbenchDriver
): Promise<ClaimStageFrames[]> {
  const { page, pane } = workbench;
  const patience = { timeout: PATIENCE_MS };
  await workbench.paneButton(texts.pages.claims).click(patience);
  await workbench.paneButton(words.peopleStep.next).waitFor(patience);
  const read = await framesDuring(browser, page, async () => {
    await workbench.paneButton(words.peopleStep.next).click();
    for (const button of [words.registerStep.next, words.settleStep.next]) {
      await workbench.paneButton(button).click(patience);
      await idle(workbench);
    }
  });
  const balanced = await framesDuring(browser, page, async () => {
    await pane.getByRole("radio", { name: words.allocateStep.modes.balanced }).check();
    await pane.getByText(words.allocateStep.certificate).waitFor(patience);
    await idle(workbench);
  });
  const write = await framesDuring(browser, page, async () => {
    await workbench.paneButton(words.allocateStep.preview).click();
    await workbench.paneButton(words.writeStep.write).click(patience);
    await workbench.paneHeading(words.writeStep.doneHeading).waitFor(patience);
  });
  return [
    { stage: "claims read, resolved, 「按序」", ...read },
    { stage: "「均衡」", ...balanced },
    { stage: "results written", ...write },
  ];
}

/** Each step reads the sheets anew; while it does, what the step before found is still to be seen. */
async function idle({ pane }: WorkbenchDriver): Promise<void> {
  await pane.locator("progress").first().waitFor({ state: "detached", timeout: PATIENCE_MS });
}
