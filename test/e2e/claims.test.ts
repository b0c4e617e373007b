import { readFile } from "node:fs/promises";
import path from "node:path";
import { claimsPageTexts as texts } from "../../src/locales/zh-CN/claims-page";
import { commandTexts } from "../../src/locales/zh-CN/commands";
import type { WorkbenchDriver } from "./workbench-driver";
import { workbenchSession } from "./workbench-session";

const SAMPLE = path.resolve(__dirname, "../../assets/SAMPLE-CLAIMS.xlsx");
const REGISTER = "认领登记";
const RESULTS = ["分配结果", "负荷对比", "未分配", "问题清单", "客户清单", "层级汇总"];
const CUSTOMERS = 79;
/** Whom the sample has two of one position claim. */
const CONFLICTS = ["001023001738", "001023001800", "001023002122"];
/** A customer nobody claims in the sample, on this row of 认领登记. */
const UNCLAIMED = { id: "001023002205", row: 16 };
const CLAIMANT = { id: "330105", label: "沈知行(330105)" };

describe("from a list with claims to written assignments, in the workbench", () => {
  const openWorkbench = workbenchSession();
  let workbench: WorkbenchDriver;

  beforeEach(async () => {
    workbench = await openWorkbench();
    await workbench.drop("SAMPLE-CLAIMS.xlsx", await readFile(SAMPLE));
    await workbench.page.getByRole("tab", { name: REGISTER }).waitFor();
    await workbench.pane.getByRole("heading", { level: 2 }).first().waitFor();
  });

  /** The cells of a sheet's row by their headers. */
  async function rowOf(sheet: string, id: string): Promise<Record<string, unknown>> {
    const { rows } = await workbench.sheet(sheet);
    const headers = rows.find(([first]) => first?.[0] === "客户号") ?? [];
    const row = rows.find(([first]) => first?.[0] === id) ?? [];
    return Object.fromEntries(headers.map(([header], column) => [header, row[column]?.[0]]));
  }

  /** Clicks down the first column until the name box says the cell, then right-clicks there. */
  async function rightClickCell(cell: string): Promise<void> {
    const { page } = workbench;
    const canvas = page.locator("main canvas").first();
    const { height } = (await canvas.boundingBox()) ?? { height: 0 };
    for (let y = 30; y < height; y += 8) {
      const position = { x: 80, y };
      await canvas.click({ position });
      if ((await page.getByLabel("名称框").inputValue()) !== cell) continue;
      await canvas.click({ position, button: "right" });
      return;
    }
    throw new Error(`${cell} is not to be seen.`);
  }

  const claimantBox = () => workbench.pane.getByLabel(texts.registerStep.claimant, { exact: true });
  const conflict = () => workbench.pane.getByText(texts.settleStep.position("1", "3"));

  async function expectAssigned(): Promise<void> {
    const names = await workbench.sheetNames();
    expect(names).toEqual(expect.arrayContaining([...RESULTS, "认领协调", "运行记录"]));
    const { rows } = await workbench.sheet("分配结果");
    const ids = rows.map(([id]) => String(id?.[0])).filter((id) => /^\d{12}$/.test(id));
    expect(ids).toHaveLength(CUSTOMERS);
    expect(new Set(ids).size).toBe(CUSTOMERS);
    for (const id of CONFLICTS) {
      const row = await rowOf("分配结果", id);
      expect([id, row["状态"]]).toEqual([id, "已认领"]);
      expect(["负责人裁定", "负责人改派"]).toContain(row["方式"]);
      expect((await rowOf("认领协调", id))["裁定人"]).toBe("高远山");
    }
    const claimed = await rowOf("分配结果", UNCLAIMED.id);
    expect(claimed["管户人工号"]).toBe(CLAIMANT.id);
    expect(claimed["方式"]).toBe("单人认领");
  }

  it("by mouse: right-click claim, conflicts, allocation, sheets to print, an explanation, and back", async () => {
    const { page, pane } = workbench;
    const before = await workbench.sheets();
    await page.getByRole("button", { name: commandTexts.openClaims, exact: true }).click();
    await workbench.paneButton(texts.peopleStep.next).waitFor();
    await claimantBox().selectOption(CLAIMANT.id);

    await page.getByRole("tab", { name: REGISTER, exact: true }).click();
    await rightClickCell(`A${UNCLAIMED.row}`);
    await page.getByRole("menuitem", { name: commandTexts.claimRows, exact: true }).click();
    await pane
      .getByText(texts.selection.claimed(CLAIMANT.label, "1", REGISTER))
      .first()
      .waitFor();
    expect((await rowOf(REGISTER, UNCLAIMED.id))["认领人1"]).toBe(CLAIMANT.label);

    await workbench.paneButton(texts.peopleStep.next).click();
    await workbench.paneButton(texts.registerStep.next).click();
    await conflict().waitFor();
    for (const id of CONFLICTS) {
      await pane.getByText(id, { exact: true }).waitFor();
      await pane.getByRole("radio").first().check();
      await workbench.paneButton(texts.settleStep.save).click();
      await expect(settledTo(id)).resolves.not.toBeNull();
    }
    await pane.getByText(texts.settleStep.allSettled("3")).first().waitFor();
    await workbench.paneButton(texts.settleStep.next).click();
    await workbench.paneButton(texts.allocateStep.preview).waitFor();
    await pane.getByRole("radio", { name: texts.allocateStep.modes.balanced }).check();
    await pane.getByText(texts.allocateStep.certificate).waitFor();
    await workbench
      .paneButton(texts.whatIf.otherMode(texts.allocateStep.modes["in-order"]))
      .click();
    await pane.getByText(texts.whatIf.moved).first().waitFor();
    await workbench.paneButton(texts.allocateStep.preview).click();
    await workbench.paneButton(texts.writeStep.write).click();
    await workbench.paneHeading(texts.writeStep.doneHeading).waitFor({ timeout: 60_000 });
    await expectAssigned();

    await rightClickCell("A3");
    await page.getByRole("menuitem", { name: commandTexts.explainRow, exact: true }).click();
    const { rows } = await workbench.sheet("分配结果");
    await pane.getByText(String(rows[2]?.[10]?.[0]), { exact: true }).waitFor();

    await workbench.paneButton(texts.writeStep.perPerson).click();
    await workbench.untilSheet("管户-");
    await workbench.paneButton(texts.undo).waitFor();
    const personal = (await workbench.sheetNames()).filter((name) => name.startsWith("管户-"));
    expect(personal.length).toBeGreaterThan(3);

    // back: the lists to print, the results, three decisions with 认领协调, and the claim
    await workbench.paneButton(texts.undo).click();
    await pane.getByText(texts.undone).first().waitFor();
    await workbench.paneButton(texts.undo).click();
    await workbench.paneHeading(texts.writeStep.heading).waitFor();
    const names = await workbench.sheetNames();
    expect(names.filter((name) => RESULTS.includes(name) || name.startsWith("管户-"))).toEqual([]);
    const list = before[0];
    expect(await workbench.sheet(list?.name ?? "")).toEqual(list);
  });

  it("by keyboard alone", async () => {
    const { page, pane } = workbench;
    const { keyboard } = page;
    await walkToGrid();
    await walkToSheet(REGISTER);
    await walkToCell(`A${UNCLAIMED.row}`);
    await keyboard.press("Shift+F10");
    await chooseMenuItem(commandTexts.claimRows);
    // nobody is chosen yet: the pane asks for whom
    await pane.getByText(texts.selection.noClaimant).first().waitFor();
    await workbench.pressUntil("F6", () => workbench.isPaneFocused());
    await focusByTab(claimantBox());
    await workbench.pressUntil(
      "ArrowDown",
      async () => CLAIMANT.id === (await claimantBox().inputValue())
    );
    await workbench.pressByKeyboard("button", texts.selection.claim);
    await pane
      .getByText(texts.selection.claimed(CLAIMANT.label, "1", REGISTER))
      .first()
      .waitFor();

    await workbench.pressByKeyboard("button", texts.peopleStep.next);
    await workbench.pressByKeyboard("button", texts.registerStep.next);
    await conflict().waitFor();
    for (const id of CONFLICTS) {
      await pane.getByText(id, { exact: true }).waitFor();
      await focusByTab(pane.getByRole("radio").first());
      await keyboard.press("Space");
      await workbench.pressByKeyboard("button", texts.settleStep.save);
      await settledTo(id);
    }
    await workbench.pressByKeyboard("button", texts.settleStep.next);
    await workbench.pressByKeyboard("button", texts.allocateStep.preview);
    await workbench.pressByKeyboard("button", texts.writeStep.write);
    await workbench.paneHeading(texts.writeStep.doneHeading).waitFor({ timeout: 60_000 });
    await expectAssigned();
    await workbench.pressByKeyboard("button", texts.writeStep.perPosition);
    await workbench.untilSheet("管户-高柜");
    await workbench.paneButton(texts.undo).waitFor();
    expect(await workbench.sheetNames()).toContain("管户-高柜");
    await walkToGrid();
    await walkToSheet("分配结果");
    await walkToCell("A4");
    await keyboard.press("Shift+F10");
    await chooseMenuItem(commandTexts.explainRow);
    await pane.getByText(texts.explanation.reason, { exact: true }).waitFor();
  });

  /** Waits until 认领协调 says whom the head chose. */
  async function settledTo(id: string): Promise<unknown> {
    for (let tries = 0; tries < 100; tries++) {
      if ((await workbench.sheetNames()).includes("认领协调")) {
        const person = (await rowOf("认领协调", id))["裁定管户人"];
        if (person != null && person !== "") return person;
      }
      await workbench.page.waitForTimeout(100);
    }
    throw new Error(`${id} was not settled.`);
  }

  /** By F6 to the cells: they are the first part of the sheet's side. */
  async function walkToGrid(): Promise<void> {
    await workbench.pressUntil("F6", () =>
      workbench.page.evaluate(() => document.activeElement?.closest("main") != null)
    );
  }

  /** To the first tab, and from there to the right. */
  async function walkToSheet(name: string): Promise<void> {
    const isAt = async (tab: string): Promise<boolean> => {
      const { page } = workbench;
      return (
        (await page.getByRole("tab", { selected: true, name: tab, exact: true }).count()) === 1
      );
    };
    const [first = ""] = await workbench.sheetNames();
    await workbench.pressUntil("Control+PageUp", () => isAt(first));
    await workbench.pressUntil("Control+PageDown", () => isAt(name));
  }

  /** To the first column, up to its top and down again, as many times as there are rows between: the name box follows a little later. */
  async function walkToCell(cell: string): Promise<void> {
    const nameBox = workbench.page.getByLabel("名称框");
    await workbench.pressUntil("ArrowLeft", async () => /^A\d+$/.test(await nameBox.inputValue()));
    await workbench.pressUntil(
      "Control+ArrowUp",
      async () => (await nameBox.inputValue()) === "A1"
    );
    for (let row = 1; row < Number(cell.slice(1)); row++)
      await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>("input[aria-label='名称框']")?.value === wanted,
      cell
    );
  }

  async function chooseMenuItem(name: string): Promise<void> {
    const item = workbench.page.getByRole("menuitem", { name, exact: true });
    await item.waitFor();
    await workbench.pressUntil("ArrowDown", () =>
      item.evaluate((element) => element === document.activeElement)
    );
    await workbench.page.keyboard.press("Enter");
  }

  async function focusByTab(control: ReturnType<typeof claimantBox>): Promise<void> {
    await control.waitFor();
    await workbench.pressUntil("Tab", () =>
      control.evaluate((element) => element === document.activeElement)
    );
  }
});
