import { readFile } from "node:fs/promises";
import path from "node:path";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const OUTLETS = path.resolve(__dirname, "../../assets/SAMPLE-STAFFING.xlsx");
const SHEET = "编制测算";
const REQUIRED = 6;
const SURPLUS = 9;
const TOTALS = 42;
/** Where a picture of the page is put, for a look at it. */
const PICTURES = process.env["E2E_PICTURES"];

describe("page 编制", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  async function picture(name: string): Promise<void> {
    if (PICTURES) await workbench.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  async function valueAt(row: number, column: number): Promise<unknown> {
    return (await workbench.sheet(SHEET)).rows[row]?.[column]?.[0];
  }

  async function until(row: number, column: number, value: unknown): Promise<void> {
    for (let tries = 0; tries < 40 && (await valueAt(row, column)) !== value; tries++)
      await workbench.page.waitForTimeout(250);
    expect(await valueAt(row, column)).toEqual(value);
  }

  it("writes formulas that follow the list and the rules, and takes them back", async () => {
    workbench = await openWorkbench("&file=blank");
    const { page, pane } = workbench;
    await workbench.drop("网点.xlsx", await readFile(OUTLETS));
    await pane.getByText("网点.xlsx").first().waitFor({ state: "attached" });
    await pane.getByText("编制", { exact: true }).first().click();
    await workbench.paneButton("测算").click();
    await pane.getByRole("radio", { name: /^公式/ }).check();
    await picture("staffing-choice");
    await workbench.paneButton("写出编制测算").click();
    await pane
      .getByText(/已写出/)
      .first()
      .waitFor({ timeout: 60_000 });
    const { rows } = await workbench.sheet(SHEET);
    expect(rows[2]?.[REQUIRED]).toEqual([2, "=DG.TELLERS('网点业务量'!E3)", expect.anything()]);
    expect(rows[TOTALS]?.[REQUIRED]?.slice(0, 2)).toEqual([154, "=SUM(G$3:G$42)"]);
    await picture("staffing-written");

    await page.getByRole("tab", { name: "网点业务量", exact: true }).click();
    await workbench.goTo("E4");
    await page.keyboard.type("130");
    await page.keyboard.press("Enter");
    await until(3, REQUIRED, 1);
    await until(3, SURPLUS, 4);
    await until(TOTALS, REQUIRED, 151);

    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const saved = openXlsx(new Uint8Array(await readFile(await (await download).path())), "a.xlsx");
    expect(saved.sheetByName(SHEET)?.formula(3, SURPLUS)).toBe(
      "=DG.SURPLUS(H4,'网点业务量'!E4,SUM(E4:F4))"
    );
    expect(saved.sheetByName(SHEET)?.value(3, SURPLUS)).toBe(4);

    await workbench.paneButton("撤销本次写入").click();
    await pane.getByText("已撤销。").waitFor();
    expect(await workbench.sheetNames()).not.toContain(SHEET);
  });
});
