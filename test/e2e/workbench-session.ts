import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../config/browser";
import { serveBuild, type ServedBuild } from "./serve";
import { WorkbenchDriver } from "./workbench-driver";

/** Opens the built workbench with its sample list, or as the query says (`&file=blank`); see `WorkbenchDriver.open`. */
type OpenWorkbench = (
  query?: string,
  prepare?: (page: Page) => Promise<void>
) => Promise<WorkbenchDriver>;

/**
 * One server and one browser for a suite's tests. Every workbench a test opens is closed after it, and must have seen no trouble: nothing asked
 * for outside the server or missing there, no error that nobody caught.
 */
export function workbenchSession(): OpenWorkbench {
  let served: ServedBuild;
  let browser: Browser;
  let opened: WorkbenchDriver[] = [];

  jest.setTimeout(180_000);

  beforeAll(async () => {
    served = await serveBuild();
    browser = await launchBrowser();
  });

  afterEach(async () => {
    const workbenches = opened;
    opened = [];
    for (const workbench of workbenches) await workbench.close();
    expect(workbenches.flatMap(({ trouble }) => trouble)).toEqual([]);
    expect([...served.missing]).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  return async (query, prepare) => {
    const workbench = await WorkbenchDriver.open(browser, served, query, prepare);
    opened.push(workbench);
    return workbench;
  };
}
