import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { ServedBuild } from "./serve";

declare global {
  interface Window {
    /** What the workbench page shows of itself where its address says `test=1`. */
    readonly workbenchForTests?: { readonly workbook: Workbook };
  }
}

type Cell = readonly [value: unknown, formula: string | null, style: number | null];

/** All of a sheet that undo must bring back. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: string;
  /** Values, formulas and styles, row by row; a row ends with its last cell that holds anything. */
  readonly rows: readonly (readonly Cell[])[];
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly hiddenRows: readonly number[];
  readonly filter: unknown;
  readonly charts: number;
}

/** The workbench in a browser window of its own: nothing is remembered from other tests. */
export class WorkbenchDriver {
  /** Addresses outside the server, and errors nobody caught, in the order they came. */
  readonly trouble: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page
  ) {}

  /** Opens the built workbench with its sample list and waits until the add-in has drawn its pane. `prepare` comes before anything is loaded. */
  static async open(
    browser: Browser,
    served: ServedBuild,
    query = "",
    prepare: (page: Page) => Promise<void> = async () => undefined
  ): Promise<WorkbenchDriver> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const driver = new WorkbenchDriver(context, page);
    driver.watch(served.origin);
    await prepare(page);
    await page.goto(`${served.origin}/workbench.html?test=1${query}`);
    await driver.pane.getByRole("heading", { level: 2 }).first().waitFor({ timeout: 30_000 });
    return driver;
  }

  private watch(origin: string): void {
    this.context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
        this.trouble.push(`asked for ${url}`);
    });
    this.page.on("pageerror", (error) =>
      this.trouble.push(`error ${error.stack ?? error.message}`)
    );
    this.context.on("serviceworker", () => this.trouble.push("a service worker was installed"));
  }

  /** The add-in's own document. */
  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  close(): Promise<void> {
    return this.context.close();
  }

  paneButton(name: string) {
    return this.pane.getByRole("button", { name, exact: true });
  }

  paneHeading(name: string) {
    return this.pane.getByRole("heading", { name, exact: true });
  }

  /** The open workbook, read from the model itself and not from what the page draws. */
  sheets(): Promise<SheetContent[]> {
    return this.page.evaluate(() => {
      const workbook = window.workbenchForTests?.workbook;
      if (workbook === undefined) throw new Error("The page does not show its workbook to tests.");
      return workbook.sheets.map((sheet) => {
        const rows = Array.from({ length: sheet.rowLimit }, (_, row) => {
          const cells: [unknown, string | null, number | null][] = [];
          sheet.forEachCell(row, (column, value, formula, style) => {
            while (cells.length < column) cells.push([null, null, null]);
            cells.push([value, formula ?? null, style ?? null]);
          });
          return cells;
        });
        while (rows.at(-1)?.length === 0) rows.pop();
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          rows,
          columnWidths: [...sheet.columnWidths],
          hiddenRows: [...sheet.hiddenRows, ...sheet.filteredRows],
          filter: sheet.autoFilter,
          charts: sheet.charts.length,
        };
      });
    });
  }

  async sheetNames(): Promise<string[]> {
    return (await this.sheets()).map(({ name }) => name);
  }

  async sheet(sheetName: string): Promise<SheetContent> {
    const sheet = (await this.sheets()).find(({ name }) => name === sheetName);
    if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
    return sheet;
  }

  /** Lets go of a file over the page, as from the desktop. */
  async drop(fileName: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([name, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], name));
        return data;
      },
      [fileName, [...bytes]] as const
    );
    for (const type of ["dragenter", "dragover", "drop"]) {
      await this.page.dispatchEvent("body", type, { dataTransfer: transfer });
    }
  }

  /** Goes to a cell of the sheet in front by its address, as with the name box; the focus is in the cells afterwards. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.page.locator(".name-box");
    await nameBox.fill(address);
    await nameBox.press("Enter");
  }

  /** Waits until the workbook has a sheet whose name begins so. */
  async untilSheet(beginning: string, patienceMs = 30_000): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!(await this.sheetNames()).some((name) => name.startsWith(beginning))) {
      if (Date.now() > end) throw new Error(`No sheet ${beginning} after ${patienceMs} ms.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** What a key did shows in the next frame; on a busy machine the next question would come before it. */
  private async untilDrawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    );
  }

  /** Presses a key until `isThere` holds, as a person looking for the focus does. */
  async pressUntil(key: string, isThere: () => Promise<boolean>, most = 80): Promise<void> {
    for (let pressed = 0; pressed < most; pressed++) {
      if (await isThere()) return;
      await this.page.keyboard.press(key);
      await this.untilDrawn();
    }
    throw new Error(`${most} times ${key} did not get there.`);
  }

  /** Whether the keyboard is in the pane at all. */
  isPaneFocused(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  }

  /** Walks to a control of the pane by Tab alone and presses it. */
  async pressByKeyboard(role: "button" | "radio", name: string, key = "Enter"): Promise<void> {
    const control = this.pane.getByRole(role, { name, exact: true });
    await control.waitFor();
    await this.pressUntil("Tab", () =>
      control.evaluate((element) => element === document.activeElement)
    );
    await this.page.keyboard.press(key);
  }
}
