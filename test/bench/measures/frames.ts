import type { Browser, Page } from "playwright-core";
import { paneTexts as texts } from "../../../src/locales/zh-CN/pane";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { chooseBrowser, launchBrowser, rememberBrowser } from "../../config/browser";
import { serveBuild } from "../../e2e/serve";
import { WorkbenchDriver } from "../../e2e/workbench-driver";
import { workbookOf } from "../office/office-bench";
import { type FrameFigures, framesDuring, watchFrames } from "../page/frame-watch";
import { workload } from "../workload";

export interface StageFrames extends FrameFigures {
  readonly stage: "read and check" | "write";
}

const PATIENCE_MS = 240_000;

/** A person cleans a list in the built page: what the page's and the pane's frames were like meanwhile. */
export async function measureFrames({
  rows,
  page: folder,
}: {
  readonly rows: number;
  /** The built product. */
  readonly page: string;
}): Promise<readonly StageFrames[]> {
  const served = await serveBuild(folder);
  rememberBrowser(await chooseBrowser());
  const browser = await launchBrowser();
  try {
    const workbench = await WorkbenchDriver.open(browser, served, "", watchFrames);
    await openList(workbench.page, await saveXlsx(workbookOf(workload(rows))));
    return await cleanWatched(browser, workbench);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Opens a workbook whose list is the bench's. The bytes come by the network: as an argument of a script they would take minutes. */
export async function openList(page: Page, bytes: Uint8Array): Promise<void> {
  await page.route("**/list.xlsx", (route) => route.fulfill({ body: Buffer.from(bytes) }));
  await page.evaluate(async () => {
    const response = await fetch("list.xlsx");
    const data = new DataTransfer();
    data.items.add(new File([await response.arrayBuffer()], "名单.xlsx"));
    for (const type of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer: data }));
  });
  await page.getByRole("tab", { name: "CRM导出" }).waitFor({ timeout: PATIENCE_MS });
}

async function cleanWatched(browser: Browser, workbench: WorkbenchDriver): Promise<StageFrames[]> {
  const { page } = workbench;
  await workbench.paneButton(texts.firstRun.useCurrent).click({ timeout: PATIENCE_MS });
  await workbench.paneHeading(texts.match.heading).waitFor({ timeout: PATIENCE_MS });
  const read = await framesDuring(browser, page, async () => {
    await workbench.paneButton(texts.match.read).click();
    await workbench.pane.getByText(texts.check.figures).waitFor({ timeout: PATIENCE_MS });
  });
  const write = await framesDuring(browser, page, async () => {
    await workbench.paneButton(texts.check.preview).click();
    await workbench.paneHeading(texts.preview.heading).waitFor({ timeout: PATIENCE_MS });
    await workbench.paneButton(texts.preview.write).click();
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: PATIENCE_MS });
  });
  return [
    { stage: "read and check", ...read },
    { stage: "write", ...write },
  ];
}
