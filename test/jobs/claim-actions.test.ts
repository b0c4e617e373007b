import { applyClaimRegister } from "../../src/jobs/claim-register";
import { applyClaimRows, prepareClaimRows } from "../../src/jobs/claim-rows";
import { explainCustomer, explainSelectedRow } from "../../src/jobs/explain-row";
import { applyPersonalSheets, preparePersonalSheets } from "../../src/jobs/personal-sheets";
import { settleConflict } from "../../src/jobs/settle-conflict";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { area } from "../../src/workbench/model/area";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { assign, holdings, openWith, prepareRegister, records, register, RUN } from "./claim-run";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";

const CONTESTED = register(["C001", "李二(E02)", "张三(E03)"], ["C002", null], ["C005", "孙六"]);

/** Selects rows (zero-based) of a sheet and puts it in front, as a person does. */
function select(name: string, top: number, bottom: number): void {
  const sheet = sheetNamed(name);
  workbench.workbook.activate(sheet);
  sheet.selection = area(top, 0, bottom, 0);
}

async function claimFor(staffId: string, ids?: readonly string[]) {
  return valueOf(await prepareClaimRows(staffId, defaultRuleBook, UNSTEERED, ids));
}

describe("Claiming selected rows for a person", () => {
  it("writes his name into the first free column of each customer's row, undoably", async () => {
    openWith(CONTESTED);
    select("名单", 1, 2);
    const preview = await claimFor("E04");
    expect(preview).toMatchObject({ person: "赵四(E04)", claimed: ["C001", "C002"] });
    expect(valueOf(await applyClaimRows(preview, RUN)).claimed).toBe(2);
    expect(rowsOf("认领登记")[1]).toEqual(["C001", "李二(E02)", "张三(E03)", "赵四(E04)"]);
    expect(rowsOf("认领登记")[2]?.slice(0, 2)).toEqual(["C002", "赵四(E04)"]);
    expect(workbench.workbook.activeSheet.name).toBe("名单");
    valueOf(await undoLastWrite(UNSTEERED));
    expect(rowsOf("认领登记")[1]?.[3] ?? null).toBeNull();
  });

  it("says who is not in the register, claimed by him already, or without a free column", async () => {
    openWith(register(["C001", "李二(E02)", "张三(E03)", "E04"], ["C005", "孙六"]));
    const preview = await claimFor("E06", ["C001", "C004", "C005"]);
    expect(preview.edits).toEqual([]);
    expect(preview.findings.map(({ code, where }) => [code, where?.cell ?? null])).toEqual([
      ["CLAIM_NO_ROOM", "A2"],
      ["CLAIM_NOT_IN_REGISTER", null],
      ["CLAIM_ALREADY_THERE", "A3"],
    ]);
    expect(valueOf(await applyClaimRows(preview, RUN)).claimed).toBe(0);
  });

  it("adds rows to a long register", async () => {
    openWith({
      name: "认领登记",
      rows: [
        ["客户号", "认领工号"],
        ["C001", "E02"],
      ],
    });
    valueOf(await applyClaimRows(await claimFor("E04", ["C001", "C002"]), RUN));
    expect(rowsOf("认领登记").slice(1)).toEqual([
      ["C001", "E02"],
      ["C001", "E04"],
      ["C002", "E04"],
    ]);
    valueOf(await assign());
    expect(holdings()["C002"]).toBe("E04 单人认领 已认领");
  });

  it("claims in the register that we wrote, from the selection on it", async () => {
    openWith();
    valueOf(await applyClaimRegister(await prepareRegister(), RUN));
    select("认领登记", 0, 3);
    const preview = await claimFor("E05");
    expect(preview.claimed).toEqual(["C001", "C002"]);
  });

  it("refuses rows without a customer, people off duty or unknown, and a workbook without register", async () => {
    openWith(CONTESTED);
    select("人员", 1, 2);
    const prepare = (id: string): ReturnType<typeof prepareClaimRows> =>
      prepareClaimRows(id, defaultRuleBook, UNSTEERED);
    expect(refusalOf(await prepare("E04"))).toBe("ROWS_WITHOUT_CUSTOMER");
    select("名单", 1, 1);
    expect(refusalOf(await prepare("E09"))).toBe("CLAIMANT_OFF_DUTY");
    expect(refusalOf(await prepare("E77"))).toBe("DECISION_PERSON_UNKNOWN");
    openWith();
    select("名单", 1, 1);
    expect(refusalOf(await prepare("E04"))).toBe("REGISTER_MISSING");
  });
});

describe("Settling a conflict", () => {
  const settlement = { customerId: "C001", to: "E03", reason: "开户经办人", by: "王一" };

  it("writes the head's word into 认领协调, and the next run follows it", async () => {
    openWith(CONTESTED);
    valueOf(await assign());
    expect(holdings()["C001"]).toBe("待协调");
    valueOf(await settleConflict(settlement, defaultRuleBook, RUN));
    expect(records("认领协调")[0]).toMatchObject({
      裁定管户人: "张三(E03)",
      裁定理由: "开户经办人",
      裁定人: "王一",
      裁定时间: "2026-03-06 09:30",
    });
    valueOf(await assign());
    expect(holdings()["C001"]).toBe("E03 负责人裁定 已认领");
  });

  it("can be taken back, and replaced", async () => {
    openWith(CONTESTED);
    valueOf(await assign());
    valueOf(await settleConflict(settlement, defaultRuleBook, RUN));
    valueOf(await settleConflict({ ...settlement, to: "E02" }, defaultRuleBook, RUN));
    expect(records("认领协调")[0]?.["裁定管户人"]).toBe("李二(E02)");
    valueOf(await undoLastWrite(UNSTEERED));
    expect(records("认领协调")[0]?.["裁定管户人"]).toBe("张三(E03)");
  });

  it("adds a row for a customer who is not contested", async () => {
    openWith(CONTESTED);
    valueOf(await assign());
    valueOf(await settleConflict({ ...settlement, customerId: "C005" }, defaultRuleBook, RUN));
    valueOf(await assign());
    expect(holdings()["C005"]).toBe("E03 负责人改派 已认领");
  });

  it("refuses people who cannot get a customer, and a workbook without 认领协调", async () => {
    openWith(CONTESTED);
    const settle = (to: string): ReturnType<typeof settleConflict> =>
      settleConflict({ ...settlement, to }, defaultRuleBook, RUN);
    expect(refusalOf(await settle("E03"))).toBe("ARBITRATION_MISSING");
    valueOf(await assign());
    expect(refusalOf(await settle("E09"))).toBe("CLAIMANT_OFF_DUTY");
    expect(refusalOf(await settle("E99"))).toBe("DECISION_PERSON_UNKNOWN");
  });
});

describe("Explaining a row", () => {
  it("says what 分配结果 says of the customer, wherever his row is selected", async () => {
    openWith(CONTESTED);
    valueOf(await assign());
    select("名单", 5, 5);
    const row = valueOf(await explainSelectedRow(UNSTEERED));
    expect(row).toMatchObject({ id: "C005", holderName: "孙六", method: "单人认领" });
    expect(row.reason).toContain("孙六(E06) 一人认领");
    expect(row.ground).toContain("R41");
    select("认领登记", 1, 1);
    expect(valueOf(await explainSelectedRow(UNSTEERED)).status).toBe("待协调");
  });

  it("says what is missing", async () => {
    openWith(CONTESTED);
    expect(refusalOf(await explainCustomer("C001", UNSTEERED))).toBe("ASSIGNMENTS_MISSING");
    valueOf(await assign());
    expect(refusalOf(await explainCustomer("C099", UNSTEERED))).toBe("ROW_NOT_ASSIGNED");
    select("人员", 1, 1);
    expect(refusalOf(await explainSelectedRow(UNSTEERED))).toBe("ROWS_WITHOUT_CUSTOMER");
  });
});

describe("Sheets to print", () => {
  it("are one per person with his customers, their sum and a row to sign in", async () => {
    openWith(register(["C001", "李二"], ["C003", "李二"], ["C005", "孙六"]));
    valueOf(await assign());
    const preview = valueOf(
      await preparePersonalSheets("person", defaultRuleBook, UNSTEERED, ["E02"])
    );
    valueOf(await applyPersonalSheets(preview, RUN));
    const [title, , first, second, total, signature] = rowsOf("管户-李二");
    expect(title?.[0]).toBe("管户清单:李二(工号 E02,法人客户经理,口径:存款余额,共 2 户,单位:元)");
    expect(first?.slice(0, 4)).toEqual([1, "C001", "甲公司", 6_000_000]);
    expect(second?.slice(0, 2)).toEqual([2, "C003"]);
    expect(total?.slice(2, 4)).toEqual(["合计 2 户", 6_300_000]);
    expect(signature?.[2]).toContain("管户人签字");
    const { printTitleRows } = sheetNamed("管户-李二").page;
    expect(printTitleRows).toMatchObject({ first: 0, last: 1 });
  });

  it("are one per position on request, and replaced on the next run", async () => {
    openWith(register(["C001", "李二"], ["C003", "张三"], ["C005", "孙六"]));
    valueOf(await assign());
    for (let run = 0; run < 2; run++) {
      const preview = valueOf(await preparePersonalSheets("position", defaultRuleBook, UNSTEERED));
      valueOf(await applyPersonalSheets(preview, RUN));
    }
    const written = sheetNames().filter((name) => name.startsWith("管户-"));
    expect(written).toEqual(expect.arrayContaining(["管户-法人客户经理", "管户-个人客户经理"]));
    expect(new Set(written).size).toBe(written.length);
    expect(written.some((name) => name.endsWith("(2)"))).toBe(false);
  });

  it("need a result", async () => {
    openWith();
    const refusal = await preparePersonalSheets("person", defaultRuleBook, UNSTEERED);
    expect(refusalOf(refusal)).toBe("ASSIGNMENTS_MISSING");
  });
});
