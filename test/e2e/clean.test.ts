import { readFile } from "node:fs/promises";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { paneTexts as englishTexts } from "../../src/locales/en-US/pane";
import { paneTexts as texts } from "../../src/locales/zh-CN/pane";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const SAMPLE = path.resolve(__dirname, "../../assets/SAMPLE.xlsx");
const LIST = "对公存款客户清单";
const OWN_SHEETS = ["说明"];
const WRITTEN_SHEETS = ["客户清单", "问题清单", "层级汇总"];
const LOG = "运行记录";
/** Of the sample's 80 customers one has no customer number at all. */
const CUSTOMERS = 79;

describe("the built add-in in the workbench", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  const open = async (query = "") => {
    workbench = await openWorkbench(query);
    return workbench;
  };

  async function expectWritten(): Promise<void> {
    expect(await workbench.sheetNames()).toEqual([LIST, ...OWN_SHEETS, ...WRITTEN_SHEETS, LOG]);
    const { rows } = await workbench.sheet("客户清单");
    const customers = rows.filter(([id]) => /^\d{12}$/.test(String(id?.[0])));
    const ids = customers.map(([id]) => id?.[0]);
    expect(ids).toHaveLength(CUSTOMERS);
    expect(ids).toEqual(ids.map(String).sort());
    const formulaLike = customers
      .map(([, name]) => name)
      .find((name) => String(name?.[0]).startsWith("="));
    expect(formulaLike?.slice(0, 2)).toEqual(['=HYPERLINK("点我")商贸行', null]);

    const findings = (await workbench.sheet("问题清单")).rows.map(([, code]) => code?.[0]);
    expect(findings).toEqual(
      expect.arrayContaining([
        "ID_DAMAGED",
        "ID_BLANK",
        "AMOUNT_UNREADABLE",
        "CONTROL_TOTAL_MATCHES",
      ])
    );
    expect((await workbench.sheet("层级汇总")).charts).toBe(1);
  }

  /** Undo takes back what was written; 运行记录 keeps every run, also the undone one. */
  async function expectUndone(
    before: Awaited<ReturnType<WorkbenchDriver["sheets"]>>
  ): Promise<void> {
    const after = await workbench.sheets();
    expect(after.filter(({ name }) => name !== LOG)).toEqual(before);
  }

  it("takes a person through 名单 with the mouse, and back", async () => {
    await open();
    const before = await workbench.sheets();

    await workbench.page.getByRole("button", { name: "名单", exact: true }).click();
    await workbench.paneButton(texts.firstRun.skip).click();
    await workbench.pane.getByRole("radio", { name: LIST }).check();
    await workbench.paneButton(texts.next).click();
    await workbench.paneHeading(texts.match.heading).waitFor();
    await workbench.paneButton(texts.match.read).click();
    await workbench.pane.getByText(texts.check.controlMatches).waitFor();
    await workbench.paneButton(texts.check.preview).click();
    await workbench.paneHeading(texts.preview.heading).waitFor();
    expect(await workbench.sheets()).toEqual(before);
    await workbench.paneButton(texts.preview.write).click();
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: 60_000 });
    await expectWritten();

    await workbench.paneButton(texts.write.undo).click();
    await workbench.paneHeading(texts.write.undoneHeading).waitFor();
    await expectUndone(before);
  });

  it("takes a person through 名单 with the keyboard alone, and back", async () => {
    await open();
    const before = await workbench.sheets();

    await workbench.pressUntil("F6", () => workbench.isPaneFocused());
    await workbench.pressByKeyboard("button", texts.firstRun.useCurrent);
    await workbench.paneHeading(texts.match.heading).waitFor();
    await workbench.pressByKeyboard("button", texts.match.read);
    await workbench.pressByKeyboard("button", texts.check.preview);
    await workbench.pressByKeyboard("button", texts.preview.write);
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: 60_000 });
    await expectWritten();

    await workbench.pressByKeyboard("button", texts.write.undo, "Space");
    await workbench.paneHeading(texts.write.undoneHeading).waitFor();
    await expectUndone(before);
  });

  it("hands over a file that another program reads, with everything that was in it", async () => {
    await open();
    await workbench.paneButton(texts.firstRun.useCurrent).click();
    await workbench.paneButton(texts.match.read).click();
    await workbench.paneButton(texts.check.preview).click();
    await workbench.paneButton(texts.preview.write).click();
    await workbench.paneHeading(texts.write.done).waitFor({ timeout: 60_000 });

    const download = workbench.page.waitForEvent("download");
    await workbench.page.getByRole("button", { name: "保存", exact: true }).click();
    const saved = await readXlsx(await readFile(await (await download).path()));
    const sample = await readXlsx(await readFile(SAMPLE));
    expect(saved.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([LIST, ...OWN_SHEETS, ...WRITTEN_SHEETS, LOG])
    );
    for (const { name, rows, merges } of sample.sheets) {
      const sheet = saved.sheets.find((candidate) => candidate.name === name);
      expect(sheet?.rows).toEqual(rows);
      expect(sheet?.merges).toEqual(merges);
    }
  });

  it("filters the list in place and changes no cell of it", async () => {
    await open();
    const before = await workbench.sheets();
    await workbench.page.getByRole("button", { name: "筛选无贷户", exact: true }).click();
    await workbench.pane.getByText("清除筛选即可恢复").waitFor();
    const [listBefore, listAfter] = [before, await workbench.sheets()].map((sheets) =>
      sheets.find(({ name }) => name === LIST)
    );
    expect(listAfter?.rows).toEqual(listBefore?.rows);
    expect(listAfter?.filter).not.toBeNull();
    expect(listAfter?.hiddenRows.length).toBeGreaterThan(0);
  });

  it("shows its first page once, whose one action brings the sample into an empty workbook", async () => {
    await open();
    await workbench.page.getByRole("button", { name: "新建", exact: true }).click();
    await workbench.paneHeading(texts.firstRun.title).waitFor();
    await workbench.paneButton(texts.firstRun.openSample).click();
    await workbench.paneHeading(texts.match.heading).waitFor();
    expect(await workbench.sheetNames()).toContain(LIST);

    await workbench.page.reload();
    await workbench.paneHeading(texts.choose.heading).waitFor();
  });

  it.each([
    [
      "a file cut short",
      "名单.xlsx",
      async () => (await readFile(SAMPLE)).subarray(0, 9000),
      "文件不完整",
    ],
    ["an empty file", "空.xlsx", () => Promise.resolve(new Uint8Array()), "文件是空的"],
    [
      "a web page",
      "导出.xls",
      () => Promise.resolve(Buffer.from("<html><table></table></html>")),
      "HTML 网页",
    ],
  ])(
    "says in a sentence why %s is not opened and leaves the workbook",
    async (_, name, bytes, sentence) => {
      await open();
      const before = await workbench.sheets();
      await workbench.drop(name, await bytes());
      const dialog = workbench.page.getByRole("dialog");
      await dialog.getByText(sentence).waitFor();
      await dialog.getByRole("button", { name: "确定" }).click();
      expect(await workbench.sheets()).toEqual(before);
    }
  );

  it("speaks English where it is asked to", async () => {
    await open("&lang=en-US");
    await workbench.page.getByRole("button", { name: "Clean list", exact: true }).click();
    await workbench.pane.getByRole("navigation", { name: englishTexts.steps.label }).waitFor();
    expect(await workbench.pane.locator("h2").innerText()).not.toMatch(/\p{Script=Han}/u);
  });
});
