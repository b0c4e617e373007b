import { lockPayMonth, lockState, unlockPayMonth } from "../../src/jobs/pay-lock";
import { undoLastWrite } from "../../src/jobs/undo";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { found, PAY_RULES, payOpen, paySheets, previewOpen, RUN } from "./pay-workbook";

const ORDER = { ruleBook: PAY_RULES, by: "王某", reason: "已发放" };

describe("Locking a month", () => {
  beforeEach(async () => {
    workbench.open(paySheets());
    await payOpen();
  });

  it("keeps everybody's figures on 工资锁定 and refuses further runs on the month, not on another one", async () => {
    valueOf(await lockPayMonth(ORDER, RUN));
    expect(rowsOf("工资锁定").slice(1, 4)).toEqual([
      [
        "月份",
        "版本",
        "动作",
        "时间",
        "操作人",
        "理由",
        "工号",
        "姓名",
        "个人计价",
        "计分卡奖金",
        "负责人奖金",
        "过程考核",
        "合计",
      ],
      [
        "2026-03",
        1,
        "锁定",
        "2026-04-02 09:00:00",
        "王某",
        "已发放",
        "E01",
        "江远山",
        0,
        0,
        10199.86,
        0,
        10199.86,
      ],
      [
        "2026-03",
        1,
        "锁定",
        "2026-04-02 09:00:00",
        "王某",
        "已发放",
        "E09",
        "沈月白",
        0,
        0,
        9179.87,
        0,
        9179.87,
      ],
    ]);
    const locked = await previewOpen();
    expect(found(locked, "error")).toEqual(["PAY_MONTH_LOCKED"]);
    expect(locked.pay).toBeNull();
    expect((await previewOpen({ payMonth: "2026-04" })).pay).not.toBeNull();
  });

  it("opens again with a reason: the next run is version 2 and writes what differs", async () => {
    valueOf(await lockPayMonth(ORDER, RUN));
    const later = { ...RUN, startedAt: new Date(2026, 3, 3, 10, 0) };
    valueOf(await unlockPayMonth({ ...ORDER, reason: "补登一笔" }, later));
    expect(valueOf(await lockState(PAY_RULES, UNSTEERED))).toMatchObject({
      version: 2,
      lockedBy: null,
    });
    sheetNamed("计价登记").setValue(3, 3, 6000);
    const preview = await payOpen();
    expect(found(preview)).toContain("PAY_MONTH_UNLOCKED");
    expect(rowsOf("工资汇总")[0]?.[0]).toBe("工资汇总(2026年03月,单位:元,版本 2)");
    const differences = rowsOf("工资差异");
    expect(differences[0]?.[0]).toContain("版本 1 → 版本 2");
    expect(differences.find(([id]) => id === "E03")?.slice(2, 5)).toEqual([
      10822.63, 11572.7, 750.07,
    ]);
    expect(differences.some(([id]) => id === "E08")).toBe(false);
    valueOf(await lockPayMonth(ORDER, { ...RUN, startedAt: new Date(2026, 3, 4, 9, 0) }));
    expect(valueOf(await lockState(PAY_RULES, UNSTEERED)).lockedBy?.version).toBe(2);
  });

  it("is refused without a month, twice, and where no pay of the month is written or somebody changed it", async () => {
    const noMonth = { ...ORDER, ruleBook: { ...PAY_RULES, payMonth: null } };
    expect(refusalOf(await lockPayMonth(noMonth, RUN))).toBe("PAY_MONTH_OPEN");
    const april = { ...ORDER, ruleBook: { ...PAY_RULES, payMonth: "2026-04" } };
    expect(refusalOf(await lockPayMonth(april, RUN))).toBe("PAY_NOT_WRITTEN");
    expect(refusalOf(await unlockPayMonth(ORDER, RUN))).toBe("PAY_MONTH_NOT_LOCKED");
    sheetNamed("工资汇总").setValue(4, 7, 99999);
    expect(refusalOf(await lockPayMonth(ORDER, RUN))).toBe("PAY_NOT_WRITTEN");
    sheetNamed("工资汇总").setValue(4, 7, 10451.49);
    valueOf(await lockPayMonth(ORDER, RUN));
    expect(refusalOf(await lockPayMonth(ORDER, RUN))).toBe("PAY_MONTH_LOCKED");
  });

  it("can be taken back", async () => {
    valueOf(await lockPayMonth(ORDER, RUN));
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).not.toContain("工资锁定");
    expect((await previewOpen()).pay).not.toBeNull();
  });
});
