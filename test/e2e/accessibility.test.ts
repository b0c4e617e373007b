import type { Page } from "playwright-core";
import { oneSheet, worksheet, zipOf } from "../workbench/codec/handmade-package";
import { violations } from "./axe";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const LISTED = zipOf(
  oneSheet(
    worksheet(
      `<sheetData/><dataValidations count="1"><dataValidation type="list" showInputMessage="1" showErrorMessage="1" prompt="选一个" sqref="A1">` +
        `<formula1>"是,否"</formula1></dataValidation></dataValidations>`
    )
  )
);

const SCHEMES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

const openWorkbench = workbenchSession();

describe.each(SCHEMES)(
  "for axe, with $colorScheme colours and forced colours $forcedColors,",
  (scheme) => {
    let workbench: WorkbenchDriver;
    let page: Page;

    beforeEach(async () => {
      workbench = await openWorkbench("&file=sample");
      ({ page } = workbench);
      await page.emulateMedia(scheme);
    });

    it("the page, its tabs, menus and bars have no fault", async () => {
      expect(await violations(page)).toEqual([]);
      await page.getByRole("tab", { name: "开始" }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "填充色" }).click();
      await page.getByRole("menu").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "查找" }).first().click();
      await page.getByLabel("查找内容").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menu").waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it("its dialogs, the filter, the print preview and a cell's list have no fault", async () => {
      const { keyboard } = page;
      await workbench.goTo("A4");
      await keyboard.press("Control+Shift+l");
      await workbench.goTo("B1");
      const { filter } = (await workbench.sheets())[0] ?? {};
      expect(filter).not.toBeNull();
      const { top, left } = (filter as { area: { top: number; left: number } }).area;
      await workbench.goTo(`${String.fromCharCode(65 + left)}${top + 1}`);
      await keyboard.press("Alt+ArrowDown");
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
      await keyboard.press("Escape");
      await keyboard.press("Control+p");
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
      await keyboard.press("Escape");
      await page.getByRole("button", { name: "新建", exact: true }).click();
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "不保存" }).click();
      await workbench.drop("清单.xlsx", LISTED);
      await page.getByText("已打开 清单.xlsx").first().waitFor();
      await page.getByText("选一个").waitFor();
      await keyboard.press("Alt+ArrowDown");
      await page.getByRole("listbox").waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it("the pane in its frame has no fault", async () => {
      const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
      if (!frame) throw new Error("the pane has no frame");
      expect(await violations(frame)).toEqual([]);
      await workbench.pane.getByText("规则", { exact: true }).first().click();
      await workbench.pane.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await violations(frame)).toEqual([]);
    });
  }
);
