import { readFile } from "node:fs/promises";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const LIST = "对公存款客户清单";

describe("a person at the workbench", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  const open = async (query = "&file=blank") => {
    workbench = await openWorkbench(query);
    await workbench.page.getByRole("button", { name: "关闭窗格" }).click();
    return workbench.page.keyboard;
  };

  const values = async (sheetName: string) =>
    (await workbench.sheet(sheetName)).rows.map((row) => row.map(([value]) => value));

  const paste = async (text: string, html = "") => {
    await workbench.page.evaluate(
      ([plain, rich]) => {
        const data = new DataTransfer();
        data.setData("text/plain", plain);
        if (rich !== "") data.setData("text/html", rich);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
        document.activeElement?.dispatchEvent(event);
      },
      [text, html] as const
    );
  };

  it("types, with an input method too, corrects, and takes it back", async () => {
    const keyboard = await open();
    await keyboard.type("客户号");
    await keyboard.press("Tab");
    await keyboard.type("余额");
    await workbench.goTo("A2");
    await keyboard.type("'001023001703");
    await keyboard.press("Tab");
    await keyboard.type("1,234.5");
    await keyboard.press("Enter");

    await workbench.goTo("C2");
    const input = await workbench.page.context().newCDPSession(workbench.page);
    const composing = { selectionStart: 5, selectionEnd: 5 };
    await input.send("Input.imeSetComposition", { text: "zhong", ...composing });
    await input.send("Input.insertText", { text: "中型" });
    await keyboard.press("Enter");
    expect(await values("Sheet1")).toEqual([
      ["客户号", "余额"],
      ["001023001703", 1234.5, "中型"],
    ]);

    await workbench.goTo("C2");
    await keyboard.press("F2");
    await keyboard.type("企业");
    await keyboard.press("Escape");
    await keyboard.press("F2");
    await keyboard.type("企业");
    await keyboard.press("Enter");
    expect((await values("Sheet1"))[1]?.[2]).toBe("中型企业");
    await keyboard.press("Control+z");
    await keyboard.press("Control+z");
    expect((await values("Sheet1"))[1]?.[2] ?? null).toBeNull();
    await keyboard.press("Control+y");
    expect((await values("Sheet1"))[1]?.[2]).toBe("中型");
  });

  it("pastes from a spreadsheet, where ids stay what they are, and copies with looks inside the workbook", async () => {
    const keyboard = await open();
    await paste(
      "客户号\t余额\n001023001703\t1,234.57",
      `<table><tr><td>客户号</td><td>余额</td></tr>
       <tr><td style="mso-number-format:'\\@'">001023001703</td><td sdval="1234.5678">1,234.57</td></tr></table>`
    );
    expect(await values("Sheet1")).toEqual([
      ["客户号", "余额"],
      ["001023001703", 1234.5678],
    ]);
    await workbench.goTo("A1:B1");
    await keyboard.press("Control+b");
    await keyboard.press("Control+c");
    await workbench.goTo("A4");
    await keyboard.press("Control+v");
    const { rows } = await workbench.sheet("Sheet1");
    expect(rows[3]).toEqual(rows[0]);
  });

  it("sorts and filters a list, and brings back what it was", async () => {
    const keyboard = await open();
    await paste("客户\t行业\n丙\t制造业\n甲\t批发业\n乙\t制造业");
    await workbench.goTo("A2");
    await workbench.page.getByRole("tab", { name: "开始", exact: true }).click();
    await workbench.page.getByRole("button", { name: "升序" }).click();
    const names = async () => (await values("Sheet1")).map(([name]) => name);
    expect(await names()).toEqual(["客户", "丙", "甲", "乙"].sort(byPinyinAfterHeader));

    await keyboard.press("Control+Shift+l");
    await workbench.goTo("B1");
    await keyboard.press("Alt+ArrowDown");
    const menu = workbench.page.getByRole("dialog", { name: "筛选:行业" });
    await menu.getByRole("checkbox", { name: /批发业/ }).uncheck();
    await menu.getByRole("button", { name: "确定" }).click();
    expect((await workbench.sheet("Sheet1")).hiddenRows).toEqual([2]);
    await keyboard.press("Control+z");
    await keyboard.press("Control+z");
    await keyboard.press("Control+z");
    expect(await names()).toEqual(["客户", "丙", "甲", "乙"]);
    expect((await workbench.sheet("Sheet1")).filter).toBeNull();
  });

  it("changes rows, columns and sheets, saves, and finds everything again after opening the file", async () => {
    const keyboard = await open("");
    const { page } = workbench;
    await workbench.goTo("A7:O7");
    await keyboard.press("Shift+Space");
    await keyboard.press("Control+Minus");
    await workbench.goTo("C6");
    await keyboard.press("Control+Space");
    await keyboard.press("Control+Shift+Equal");
    await page.getByRole("button", { name: "新建工作表" }).click();
    await page.getByRole("tab", { name: "Sheet3" }).dblclick();
    await keyboard.type("备注");
    await keyboard.press("Enter");
    await workbench.goTo("B2");
    await keyboard.type("已核对");
    await keyboard.press("Enter");
    const before = await workbench.sheets();
    expect(before.map(({ name }) => name)).toEqual([LIST, "备注", "说明"]);

    const download = page.waitForEvent("download");
    await keyboard.press("Control+s");
    const saved = await readFile(await (await download).path());
    await workbench.drop("再打开.xlsx", saved);
    await page.getByText("已打开 再打开.xlsx").waitFor();
    const contents = (sheets: typeof before) =>
      sheets.map(({ name, rows, columnWidths, filter }) => ({
        name,
        filter,
        columnWidths,
        values: rows.map((row) => row.map(([value, formula]) => [value, formula])),
      }));
    const [written, opened] = [before, await workbench.sheets()].map(contents);
    expect(opened?.map(({ name }) => name)).toEqual(written?.map(({ name }) => name));
    expect(opened?.map((sheet) => trimmed(sheet.values))).toEqual(
      written?.map((sheet) => trimmed(sheet.values))
    );
  });

  it("is told in a sentence what cannot be done", async () => {
    const keyboard = await open();
    const status = workbench.page.getByRole("status").first();
    await keyboard.press("Control+z");
    expect(await status.innerText()).toContain("没有可撤销的操作");
    await workbench.page.evaluate(() => {
      const sheet = window.workbenchForTests?.workbook.activeSheet;
      if (sheet) sheet.isProtected = true;
    });
    await keyboard.type("改");
    expect(await status.innerText()).toContain("受保护");
    expect(await values("Sheet1")).toEqual([]);
  });
});

function byPinyinAfterHeader(a: string, b: string): number {
  if (a === "客户" || b === "客户") return a === "客户" ? -1 : 1;
  return a.localeCompare(b, "zh-CN-u-co-pinyin");
}

/** Without the blank cells at the ends of rows, which a file does not keep. */
function trimmed(rows: readonly (readonly unknown[][])[]): unknown[] {
  return rows.map((row) => {
    const last = row.findLastIndex(([value, formula]) => value !== null || formula !== null);
    return row.slice(0, last + 1);
  });
}
