import type { Page } from "playwright-core";
import { rows, oneSheet, zipOf } from "../workbench/codec/handmade-package";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const openWorkbench = workbenchSession();
let workbench: WorkbenchDriver;
let page: Page;

const open = async (query: string) => {
  workbench = await openWorkbench(query);
  ({ page } = workbench);
};

/** Visible elements of which a part lies outside of the window; the parts of bars that scroll are left out. */
const outside = () =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "button, input, [role=menuitem], [role=tab], h1, h2, dialog, .menu"
      ),
    ]
      .filter((item) => !item.closest(".ribbon-panel, .sheet-tabs, .filter-values, .offscreen"))
      .filter((item) => {
        const scrolled = item.parentElement?.closest(".menu, dialog");
        const { left, right, top, bottom, width } = item.getBoundingClientRect();
        const beyond = left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
        return width > 0 && beyond && !(scrolled && scrolled.scrollHeight > scrolled.clientHeight);
      })
      .map((item) => item.outerHTML.slice(0, 120))
  );

const scrollsSideways = () =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

// A window of 1280 x 800 at 200 %, and one of 1920 x 1080.
describe.each([
  [640, 400],
  [960, 540],
])("in a window magnified to %i x %i pixels", (width, height) => {
  beforeEach(async () => {
    await open("&file=sample");
    await page.setViewportSize({ width, height });
  });

  it("nothing of the page is cut off, nor of its menus, dialogs and bars", async () => {
    const { keyboard } = page;
    expect(await outside()).toEqual([]);
    expect(await scrollsSideways()).toBe(false);
    await page.getByRole("tab", { name: "开始" }).click();
    await page.getByRole("button", { name: "打印" }).first().scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "查找" }).first().click();
    expect(await outside()).toEqual([]);
    await keyboard.press("Escape");
    await keyboard.press("Shift+F10");
    await page.getByRole("menu").waitFor();
    expect(await outside()).toEqual([]);
    await keyboard.press("End");
    expect(await outside()).toEqual([]);
    await keyboard.press("Escape");
    await workbench.goTo("B7");
    await keyboard.press("Control+Shift+l");
    const { filter } = (await workbench.sheets())[0] ?? {};
    const { top } = (filter as { area: { top: number } }).area;
    await workbench.goTo(`B${top + 1}`);
    await keyboard.press("Alt+ArrowDown");
    await page.getByRole("dialog").waitFor();
    expect(await outside()).toEqual([]);
    await keyboard.press("Escape");
    await keyboard.press("Control+p");
    await page.getByRole("dialog").waitFor();
    expect(await outside()).toEqual([]);
    expect(await scrollsSideways()).toBe(false);
  });

  it("every cell can be reached, however many lines are frozen", async () => {
    await workbench.goTo("H60");
    const box = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const [field, grid] = [".cell-input", ".grid-surface"].map((name) =>
        document.querySelector(name)?.getBoundingClientRect()
      );
      return field && grid && { dx: field.left - grid.left, dy: field.top - grid.top, grid };
    });
    expect(box?.dx).toBeGreaterThan(30);
    expect(box?.dy).toBeGreaterThan(20);
    expect(box?.dx).toBeLessThan(box?.grid.width ?? 0);
    expect(box?.dy).toBeLessThan(box?.grid.height ?? 0);
  });
});

describe("a large file", () => {
  const ROWS = 60_000;
  const large = zipOf(
    oneSheet(
      rows(
        Array.from({ length: ROWS }, (_, row) => {
          const cells = [..."ABCDEFGHIJ"].map(
            (column) => `<c r="${column}${row + 1}"><v>${row}.25</v></c>`
          );
          return `<row r="${row + 1}">${cells.join("")}</row>`;
        }).join("")
      )
    )
  );

  const drop = async () => {
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], "大表.xlsx"));
      const { body } = document;
      for (const type of ["dragenter", "dragover", "drop"])
        body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })
        );
    }, Buffer.from(large).toString("base64"));
  };

  it("is opened while the page answers and tells how far it is", async () => {
    await open("&file=blank");
    await page.evaluate(() => {
      const seen = { frames: 0, told: [] as string[] };
      Object.assign(window, { seen });
      const line = document.querySelector(".status-message");
      const tick = (): void => {
        if (line?.textContent?.startsWith("正在打开")) seen.frames++;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      const observer = new MutationObserver(() => seen.told.push(line?.textContent ?? ""));
      observer.observe(line ?? document, { childList: true });
    });
    await drop();
    await page.getByText("已打开 大表.xlsx").first().waitFor({ timeout: 60_000 });
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { frames: number; told: string[] } }).seen
    );
    expect(seen.told.filter((text) => /已读 [\d,]+ 行/.test(text)).length).toBeGreaterThan(2);
    // read in one go, it would be one frame
    expect(seen.frames).toBeGreaterThan(10);
    const read = () => window.workbenchForTests?.workbook.activeSheet.rowLimit;
    expect(await page.evaluate(read)).toBe(ROWS);
  });

  it("can be stopped, and the open workbook stays", async () => {
    await open("&file=blank");
    await page.getByLabel("名称框").waitFor();
    await drop();
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText("已停止打开 大表.xlsx").waitFor();
    expect(await workbench.sheetNames()).toEqual(["Sheet1"]);
  });
});
