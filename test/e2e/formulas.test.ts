import { readFile } from "node:fs/promises";
import path from "node:path";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const OUTLETS = path.resolve(__dirname, "../../assets/SAMPLE-STAFFING.xlsx");
const FIRST = 2;
const LAST = 41;
const VOLUME = 4;
const RESULT = 11;
/** Where a picture of the list is put, for a look at it. */
const PICTURES = process.env["E2E_PICTURES"];

describe("formulas with the add-in's functions", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  async function openOutlets(query = ""): Promise<void> {
    workbench = await openWorkbench(`&file=blank${query}`);
    await workbench.drop("网点.xlsx", await readFile(OUTLETS));
    await workbench.pane.getByText("网点.xlsx").first().waitFor({ state: "attached" });
  }

  /** Values of a column of a sheet, once `isThere` holds for all of them. */
  async function column(
    sheet: string,
    index: number,
    isThere: (value: unknown, row: number) => boolean
  ): Promise<unknown[]> {
    for (let tries = 0; ; tries++) {
      const { rows } = await workbench.sheet(sheet);
      const values = rows.slice(FIRST, LAST + 1).map((row) => row[index]?.[0]);
      if (values.every((value, row) => isThere(value, FIRST + row)) || tries > 60) return values;
      await workbench.page.waitForTimeout(250);
    }
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES) await workbench.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  it("complete as they are typed, fill down, follow the rules and live on in the saved file", async () => {
    await openOutlets();
    const { page } = workbench;
    const { keyboard } = page;
    const volumes = (await workbench.sheet("网点业务量")).rows.map((row) =>
      Number(row[VOLUME]?.[0])
    );

    await workbench.goTo("L3");
    await keyboard.type("=DG.");
    const list = page.getByRole("listbox", { name: "函数" });
    await list.waitFor();
    expect(await list.getByRole("option").count()).toBeGreaterThan(15);
    await picture("list");
    await keyboard.type("TE");
    const option = list.getByRole("option", { name: /DG\.TELLERS/ });
    expect(await option.innerText()).toContain("应配柜员人数");
    const card = page.locator(".function-card");
    expect(await card.innerText()).toContain("DG.TELLERS(日均标准业务量, [每名柜员日均笔数])");
    await keyboard.press("Tab");
    expect(await card.locator(".function-signature b").innerText()).toBe("日均标准业务量");
    await picture("signature");
    await keyboard.type("E3)");
    await keyboard.press("Enter");

    await workbench.goTo("L3:L42");
    await keyboard.press("Control+d");
    // One outlet of the sample has a text for its volume.
    const expected = (row: number, perTeller: number): unknown => {
      const volume = volumes[row] ?? 0;
      return Number.isNaN(volume) ? { error: "#VALUE!" } : Math.ceil(volume / perTeller);
    };
    const needed = (perTeller: number): unknown[] =>
      Array.from({ length: LAST - FIRST + 1 }, (_, row) => expected(FIRST + row, perTeller));
    const isNumber = (value: unknown, row: number): boolean =>
      typeof value === "number" || Number.isNaN(volumes[row]);
    expect(await column("网点业务量", RESULT, isNumber)).toEqual(needed(130));
    await workbench.goTo(
      `L${volumes.findIndex((volume, row) => row >= FIRST && Number.isNaN(volume)) + 1}`
    );
    await page.getByText("业务量须为不小于 0 的数字。").waitFor();
    await picture("error");

    await workbench.pane.getByText("规则", { exact: true }).first().click();
    await workbench.paneButton("写出规则表").click();
    const tab = page.getByRole("tab", { name: "规则", exact: true });
    await tab.waitFor();
    await workbench.pane
      .getByText(/已写出/)
      .first()
      .waitFor();
    await tab.click();
    const rules = await workbench.sheet("规则");
    const row = rules.rows.findIndex(([label]) =>
      String(label?.[0]).startsWith("每柜员日均业务量")
    );
    expect(rules.rows[row]?.[1]?.[0]).toBe(130);
    await workbench.goTo(`B${row + 1}`);
    await keyboard.type("65");
    await keyboard.press("Enter");
    expect(
      await column(
        "网点业务量",
        RESULT,
        (value, row) => value === expected(row, 65) || Number.isNaN(volumes[row])
      )
    ).toEqual(needed(65));

    const download = page.waitForEvent("download");
    await keyboard.press("Control+s");
    const saved = new Uint8Array(await readFile(await (await download).path()));
    const reopened = openXlsx(saved, "网点.xlsx").sheets[0];
    expect(reopened?.formula(2, RESULT)).toBe("=DG.TELLERS(E3)");
    expect(reopened?.formula(41, RESULT)).toBe("=DG.TELLERS(E42)");

    await workbench.drop("再开.xlsx", saved);
    await workbench.pane.getByText("再开.xlsx").first().waitFor({ state: "attached" });
    await page.getByRole("tab", { name: "网点业务量", exact: true }).click();
    await workbench.goTo("E3");
    await keyboard.type("1300");
    await keyboard.press("Enter");
    const live = await column("网点业务量", RESULT, (value, at) => at !== FIRST || value === 20);
    expect(live[0]).toBe(20);
    await picture("live");
  });
});
