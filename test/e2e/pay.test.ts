import { readFile } from "node:fs/promises";
import path from "node:path";
import { commandTexts } from "../../src/locales/zh-CN/commands";
import { payPageTexts as texts } from "../../src/locales/zh-CN/pay-page";
import { CHINESE_PRINT } from "../../src/workbench/page/texts/print-texts";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const SAMPLE = path.resolve(__dirname, "../../assets/SAMPLE-PAY.xlsx");
const LISTS = ["人员", "计价登记", "计分卡", "千分制", "过程考核"];
const RESULTS = ["工资汇总", "计价明细", "计分卡奖金", "负责人奖金", "过程考核奖金"];
const PERSON = "陆知行";
const MONTH = "2026-03";
/** Where the folder is named, the print preview is kept there as a picture, to be looked at. */
const PICTURES = process.env["E2E_PICTURES"];

describe("a month's pay in the workbench", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  beforeEach(async () => {
    workbench = await openWorkbench();
    await workbench.drop("SAMPLE-PAY.xlsx", await readFile(SAMPLE));
    // the pane that belongs to the opened file
    await workbench.pane.getByText("SAMPLE-PAY.xlsx").waitFor();
    await workbench.page.getByRole("button", { name: commandTexts.openPay, exact: true }).click();
    await workbench.paneHeading(texts.parameters.heading).waitFor();
  });

  const field = (label: string) => workbench.pane.getByRole("textbox", { name: label });
  const choose = (name: string) =>
    workbench.pane.getByRole("radio", { name: new RegExp(`^${name}`) }).check();

  async function fillParameters(): Promise<void> {
    await field(texts.parameters.month).fill(MONTH);
    await field(texts.parameters.basePool).fill("45,000.00");
    await choose(texts.parameters.jointPools.none.name);
    await choose(texts.parameters.headFundings.separate.name);
    await choose(texts.parameters.coefficients.linear.name);
    await field(texts.parameters.base).fill("1.5");
  }

  async function walkToWritten(form: keyof typeof texts.write.forms = "values"): Promise<void> {
    await workbench.paneButton(texts.parameters.next).click();
    await walkOnFromCheck(form);
  }

  async function walkOnFromCheck(form: keyof typeof texts.write.forms = "values"): Promise<void> {
    await workbench.paneButton(texts.check.next).click();
    await workbench.paneButton(texts.trial.next).click();
    await workbench.pane.getByText(texts.preview.balanced).waitFor();
    await workbench.paneButton(texts.preview.next).click();
    await choose(texts.write.forms[form].name);
    await workbench.paneButton(texts.write.write).click();
    await workbench.paneHeading(texts.write.doneHeading).waitFor({ timeout: 60_000 });
  }

  /** A sheet's rows from its headers on. */
  async function rowsOf(sheet: string): Promise<unknown[][]> {
    const { rows } = await workbench.sheet(sheet);
    return rows.map((row) => row.map(([value]) => value));
  }

  async function until(isThere: () => Promise<boolean>, patienceMs = 30_000): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!(await isThere())) {
      if (Date.now() > end) throw new Error(`Not there after ${patienceMs} ms.`);
      await workbench.page.waitForTimeout(100);
    }
  }

  /** What 核对 of 工资汇总 says is left over: must be nothing. */
  function differencesIn(rows: readonly (readonly unknown[])[]): unknown[] {
    return rows.filter((row) => String(row[2]).startsWith("差额")).map((row) => row[7]);
  }

  it("goes from the sample to locked sheets and the print preview of a statement", async () => {
    const { page, pane } = workbench;
    const lists = await workbench.sheets();

    await workbench.paneButton(texts.parameters.next).click();
    expect(await pane.getByText(texts.parameters.choiceFault).count()).toBe(2);
    await fillParameters();
    await walkToWritten();
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining([...LISTS, ...RESULTS]));
    const after = await workbench.sheets();
    expect(after.filter(({ name }) => LISTS.includes(name))).toEqual(lists);

    const rows = await rowsOf("工资汇总");
    const people = rows.filter(([id]) => /^\d{6}$/.test(String(id)));
    const total = rows.find(([label]) => label === "合计")?.[7];
    const fen = people.reduce((sum, row) => sum + Math.round(Number(row[7]) * 100), 0);
    expect(people).toHaveLength(10);
    expect(fen).toBe(Math.round(Number(total) * 100));
    expect(differencesIn(rows)).toEqual([0, 0, 0]);

    await workbench.paneButton(PERSON).click();
    await page.getByRole("tab", { name: `工资单-${PERSON}`, selected: true }).waitFor();
    await workbench.goTo("A1");
    await page.keyboard.press("Control+p");
    const preview = page.getByRole("dialog");
    await preview.getByText(CHINESE_PRINT.pageCount(1)).waitFor();
    const paper = preview.getByRole("img", { name: CHINESE_PRINT.pageOf(1, 1) });
    await page.waitForFunction((image) => image?.getAttribute("src"), await paper.elementHandle());
    if (PICTURES !== undefined) await paper.screenshot({ path: path.join(PICTURES, "工资单.png") });
    await preview.getByRole("button", { name: CHINESE_PRINT.close }).click();

    await workbench.paneButton(texts.write.next).click();
    await field(texts.lock.by).fill("秦掌柜");
    await workbench.paneButton(texts.lock.lock).click();
    await pane.getByText(texts.lock.locked(MONTH, "1")).first().waitFor();
    const locked = await rowsOf("工资锁定");
    expect(locked.filter(([month]) => month === MONTH)).toHaveLength(people.length);
  });

  it("refuses the locked month, and pays it again as version 2 once it is unlocked with a reason", async () => {
    const { pane } = workbench;
    await fillParameters();
    await walkToWritten();
    await workbench.paneButton(texts.write.next).click();
    await field(texts.lock.by).fill("秦掌柜");
    await workbench.paneButton(texts.lock.lock).click();
    await pane.getByText(texts.lock.locked(MONTH, "1")).first().waitFor();

    await pane.getByRole("button", { name: new RegExp(`^${texts.steps.parameters}`) }).click();
    await field(texts.parameters.basePool).fill("46000");
    await workbench.paneButton(texts.parameters.next).click();
    await workbench.paneHeading(texts.check.headingBlocked).waitFor();
    await field(texts.lock.unlockReason).fill("核定数有误");
    await workbench.paneButton(texts.lock.unlock).click();
    await pane.getByText(texts.lock.unlocked(MONTH)).first().waitFor();

    await walkOnFromCheck();
    expect(String((await rowsOf("工资汇总"))[0]?.[0])).toContain("版本 2");
    expect(await workbench.sheetNames()).toContain("工资差异");
  });

  it("writes formulas on demand: they follow an amount typed into 计价登记, until the lock makes them values", async () => {
    const { page, pane } = workbench;
    await fillParameters();
    await walkToWritten("formulas");
    const totals = async () => {
      const rows = await rowsOf("工资汇总");
      return [rows.find(([label]) => label === "合计")?.[7], ...differencesIn(rows)];
    };
    const formulas = async () =>
      (await workbench.sheets())
        .filter(({ name }) => RESULTS.includes(name))
        .flatMap(({ rows }) => rows.flat().filter(([, formula]) => formula !== null)).length;
    const before = await totals();
    expect(await formulas()).toBeGreaterThan(80);

    await page.getByRole("tab", { name: "计价登记" }).click();
    await workbench.goTo("D3");
    await page.keyboard.type("2234.56");
    await page.keyboard.press("Enter");
    // #BUSY! is no answer: the figures follow one after the other
    const calculated = async () => (await totals()).every((value) => typeof value === "number");
    await until(async () => (await calculated()) && (await totals())[0] !== before[0]);
    expect((await totals()).slice(1)).toEqual([0, 0, 0]);

    await workbench.paneButton(texts.write.next).click();
    await field(texts.lock.by).fill("秦掌柜");
    await workbench.paneButton(texts.lock.lock).click();
    await pane.getByText(texts.lock.locked(MONTH, "1")).first().waitFor({ timeout: 60_000 });
    expect(await formulas()).toBe(0);
  });

  it("takes the written sheets back", async () => {
    const before = await workbench.sheets();
    await fillParameters();
    await walkToWritten();
    await workbench.paneButton(texts.undo).click();
    await workbench.paneHeading(texts.write.heading).waitFor();
    const after = await workbench.sheets();
    expect(after.filter(({ name }) => name !== "运行记录")).toEqual(before);
  });
});
