import { oneSheet, worksheet, zipOf } from "../workbench/codec/handmade-package";
import { conditionalFile } from "../workbench/codec/conditional-file";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const text = (address: string, content: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;

const validation = (attributes: string, formula: string): string =>
  `<dataValidation allowBlank="1" showInputMessage="1" showErrorMessage="1" ${attributes}>${formula}</dataValidation>`;

/** B2:B4 a strict list written out, C2 a list from cells that only warns, D2 whole numbers up to 100. */
const FILE = zipOf(
  oneSheet(
    worksheet(
      `<sheetData><row r="1">${text("H1", "战略")}</row><row r="2">${text("B2", "否")}${text("H2", "重点")}</row><row r="3">${text("H3", "一般")}</row></sheetData>` +
        `<dataValidations count="3">` +
        validation(
          `type="list" errorTitle="规则" error="请从下拉列表里选择是或否。" promptTitle="开关" prompt="选是或否" sqref="B2:B4"`,
          `<formula1>"是,否,待定,A类"</formula1>`
        ) +
        validation(
          `type="list" errorStyle="warning" sqref="C2"`,
          `<formula1>$H$1:$H$3</formula1>`
        ) +
        validation(
          `type="whole" operator="lessThanOrEqual" sqref="D2"`,
          `<formula1>100</formula1>`
        ) +
        `</dataValidations>`
    )
  )
);

describe("rules for what may stand in cells", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  beforeEach(async () => {
    workbench = await openWorkbench("&file=blank");
    await workbench.page.getByRole("button", { name: "关闭窗格" }).click();
    await workbench.drop("规则.xlsx", FILE);
    await workbench.page.getByText("已打开 规则.xlsx").first().waitFor();
    // the add-in is loaded anew for the file, and must have read it before a cell is edited
    await workbench.pane.getByText("规则.xlsx").first().waitFor({ state: "attached" });
  });

  const cell = async (row: number, column: number) =>
    (await workbench.sheet("表")).rows[row]?.[column]?.[0] ?? null;

  const listbox = () => workbench.page.getByRole("listbox");
  const activeChoice = () => workbench.page.locator(".choice-list .active").textContent();

  it("open a list by key or arrow, walked through by arrows and by typing, left by Escape", async () => {
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.goTo("B2");
    await page.getByText("选是或否").waitFor();
    await keyboard.press("Alt+ArrowDown");
    await listbox().waitFor();
    expect(await page.getByRole("option").allTextContents()).toEqual(["是", "否", "待定", "A类"]);
    expect(await activeChoice()).toBe("否");
    await keyboard.press("ArrowDown");
    await keyboard.press("Escape");
    await listbox().waitFor({ state: "detached" });
    expect(await cell(1, 1)).toBe("否");

    await page.getByRole("button", { name: /打开下拉列表/ }).click();
    await keyboard.press("Home");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    expect(await cell(1, 1)).toBe("待定");
    await keyboard.press("Alt+ArrowDown");
    await keyboard.press("a");
    await keyboard.press("Enter");
    expect(await cell(1, 1)).toBe("A类");
    await keyboard.press("Control+z");
    expect(await cell(1, 1)).toBe("待定");

    await workbench.goTo("C2");
    await keyboard.press("Alt+ArrowDown");
    await page.getByRole("option", { name: "重点" }).click();
    expect(await cell(1, 2)).toBe("重点");
    await keyboard.type("7");
    await keyboard.press("Escape");
    expect(await cell(1, 2)).toBe("重点");
  });

  it("refuse a wrong entry in the rule's own words until it is mended or given up", async () => {
    const { page } = workbench;
    const { keyboard } = page;
    const dialog = page.getByRole("dialog");
    await workbench.goTo("B3");
    await keyboard.type("也许");
    await keyboard.press("Enter");
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("请从下拉列表里选择是或否。");
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await keyboard.type("是");
    await keyboard.press("Enter");
    expect(await cell(2, 1)).toBe("是");

    await keyboard.type("也许");
    await page.mouse.click(600, 600);
    await dialog.getByRole("button", { name: "取消" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await cell(3, 1)).toBeNull();
    await workbench.goTo("D2");
    await keyboard.type("100.5");
    await keyboard.press("Tab");
    await dialog.getByRole("button", { name: "取消" }).click();
    await dialog.waitFor({ state: "detached" });
    await keyboard.type("100");
    await keyboard.press("Tab");
    expect(await cell(1, 3)).toBe(100);
  });

  it("only warn where the rule warns, and let pasted cells pass", async () => {
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.goTo("C2");
    await keyboard.type("别的");
    await keyboard.press("Enter");
    await page.getByRole("button", { name: "仍然保留" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await cell(1, 2)).toBe("别的");
    await workbench.goTo("B4");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "也许");
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
      document.activeElement?.dispatchEvent(event);
    });
    expect(await cell(3, 1)).toBe("也许");
  });

  it("draw conditional formats, which move along with their cells", async () => {
    const { page } = workbench;
    await workbench.drop("条件.xlsx", conditionalFile());
    await page.getByText("已打开 条件.xlsx").first().waitFor();
    const color = (x: number, y: number) =>
      page.evaluate(
        async ([left, top]) => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          const canvas = document.querySelector("canvas");
          const pixel = canvas?.getContext("2d")?.getImageData(left ?? 0, top ?? 0, 1, 1).data;
          return [...(pixel ?? [])].slice(0, 3);
        },
        [x, y]
      );
    const row = (index: number): number => 22 + index * 20 + 6;
    // B2 is there twice; the least and the greatest of C; the negative bar of D8
    expect(await color(160, row(1))).toEqual([255, 199, 206]);
    expect(await color(172, row(7))).toEqual([248, 105, 107]);
    expect(await color(172, row(8))).toEqual([99, 190, 123]);
    expect(await color(232, row(7))).toEqual([255, 0, 0]);
    await workbench.goTo("1:1");
    await page.keyboard.press("Control+Shift+Equal");
    expect(await color(160, row(1))).toEqual([255, 255, 255]);
    expect(await color(160, row(2))).toEqual([255, 199, 206]);
    expect(await color(232, row(8))).toEqual([255, 0, 0]);
  });
});
