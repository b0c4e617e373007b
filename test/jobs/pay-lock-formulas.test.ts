import { applyPay } from "../../src/jobs/pay";
import { lockPayMonth, unlockPayMonth } from "../../src/jobs/pay-lock";
import { undoLastWrite } from "../../src/jobs/undo";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { offerPayFunctions } from "./live-pay-sheets";
import { PAY_RULES, payOpen, paySheets, previewOpen, RUN } from "./pay-workbook";

const ORDER = { ruleBook: PAY_RULES, by: "王某", reason: "已发放" };

const RESULTS = ["工资汇总", "计价明细", "计分卡奖金", "负责人奖金", "过程考核奖金"];

/** The numbers of a row. */
function amounts(row: readonly unknown[]): unknown[] {
  return row.filter((value) => typeof value === "number");
}

async function payLive() {
  valueOf(await applyPay(await previewOpen(), RUN, PAY_RULES));
  await workbench.host.formulas.recalculate("rebuilt");
}

/** How many cells of the pay sheets hold a formula. */
function formulas(): number {
  const { sheets } = workbench.workbook;
  const paid = sheets.filter(({ name }) => /工资|奖金|计价明细/.test(name));
  return paid.reduce((count, sheet) => {
    const used = sheet.usedArea(true);
    if (!used) return count;
    for (let row = 0; row <= used.bottom; row++)
      for (let column = 0; column <= used.right; column++)
        if (sheet.formula(row, column)?.startsWith("=")) count++;
    return count;
  }, 0);
}

describe("A month paid with formulas", () => {
  beforeAll(offerPayFunctions);
  beforeEach(async () => {
    workbench.open(paySheets());
    await payLive();
  });

  it("stands on the sheets as formulas that come to the figures of a month paid with values", async () => {
    const figures = () => [...RESULTS, "工资单-陆知行"].map((name) => rowsOf(name).map(amounts));
    const live = figures();
    expect(formulas()).toBeGreaterThan(100);
    workbench.open(paySheets());
    await payOpen();
    expect(formulas()).toBe(0);
    expect(live).toEqual(figures());
  });

  it("follows the lists, and a further run replaces it", async () => {
    sheetNamed("计价登记").setValue(3, 3, 6000);
    await workbench.host.formulas.recalculate("rebuilt");
    expect(rowsOf("计价明细")[3]?.slice(7, 9)).toEqual([4200, 1800]);
    const names = sheetNames();
    const live = rowsOf("工资汇总").map((row) => row.slice(0, 8));
    await payOpen();
    expect(sheetNames()).toEqual(names);
    expect(rowsOf("工资汇总").map((row) => row.slice(0, 8))).toEqual(live);
    expect(formulas()).toBe(0);
  });

  it("is undone like any other", async () => {
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).toEqual(["人员", "计价登记", "计分卡", "千分制", "过程考核", "运行记录"]);
  });

  it("becomes values when it is locked, and formulas again when the lock is taken back", async () => {
    const [before, names] = [formulas(), sheetNames()];
    const figures = rowsOf("工资汇总").map((row) => row.slice(0, 8));
    valueOf(await lockPayMonth(ORDER, RUN));
    expect(formulas()).toBe(0);
    expect(sheetNames()).toEqual([...names, "工资锁定"]);
    expect(rowsOf("工资汇总").map((row) => row.slice(0, 8))).toEqual(figures);
    sheetNamed("计价登记").setValue(3, 3, 6000);
    await workbench.host.formulas.recalculate("rebuilt");
    expect(rowsOf("工资汇总").map((row) => row.slice(0, 8))).toEqual(figures);
    sheetNamed("计价登记").setValue(3, 3, 5000);
    valueOf(await undoLastWrite(UNSTEERED));
    expect(formulas()).toBe(before);
    expect(sheetNames()).toEqual(names);
  });

  it("is not locked where its lists now come to something else than it shows", async () => {
    sheetNamed("计价登记").setValue(6, 0, "J9");
    ["产品", "单人", 100, "E02"].forEach((value, at) =>
      sheetNamed("计价登记").setValue(6, at + 1, value)
    );
    expect(refusalOf(await lockPayMonth(ORDER, RUN))).toBe("PAY_RESULTS_OUTDATED");
    expect(sheetNames()).not.toContain("工资锁定");
    expect(formulas()).toBeGreaterThan(100);
  });

  it("is compared with its locked figures in a further version, with formulas too", async () => {
    valueOf(await lockPayMonth(ORDER, RUN));
    const later = { ...RUN, startedAt: new Date(2026, 3, 3, 10, 0) };
    valueOf(await unlockPayMonth({ ...ORDER, reason: "补登一笔" }, later));
    sheetNamed("计价登记").setValue(3, 3, 6000);
    await payLive();
    const difference = () =>
      rowsOf("工资差异")
        .find(([id]) => id === "E03")
        ?.slice(2, 5);
    expect(difference()).toEqual([10822.63, 11572.7, 750.07]);
    sheetNamed("计价登记").setValue(3, 3, 5000);
    await workbench.host.formulas.recalculate("rebuilt");
    expect(difference()).toEqual([10822.63, 10822.63, 0]);
  });
});
