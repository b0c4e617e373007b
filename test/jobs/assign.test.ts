import { forecastAssign } from "../../src/jobs/assign";
import { prepareAssign } from "../../src/jobs/prepare-assign";
import { readClaimInputs } from "../../src/jobs/read-claims";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { listWords, validationAt } from "../../src/workbench/model/data-validation";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import {
  assign,
  holdings,
  LIST,
  openWith,
  readingInFront,
  records,
  register,
  STAFF,
} from "./claim-run";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";

const CONFLICTS = register(
  ["C001", "吴八(E08)", "王一(E01)"],
  ["C002", "李二(E02)", "张三"],
  ["C003", "赵四(E04)、钱五", null],
  ["C004", "E06"]
);

const codes = (findings: readonly { readonly code: string }[]): string[] =>
  findings.map(({ code }) => code);

describe("Claim and allocation from the cells of a workbook", () => {
  it("gives every customer one row, by claim, order of positions, arbitration or allocation", async () => {
    openWith(CONFLICTS);
    const { preview } = valueOf(await assign());
    expect(holdings()).toEqual({
      C001: "E01 岗位顺序 已认领",
      C002: "待协调",
      C003: "E04 岗位顺序 已认领",
      C004: "E06 单人认领 已认领",
      C005: "E06 分配 已分配",
      C006: "E08 分配 已分配",
    });
    expect(preview.summary).toMatchObject({
      customers: 6,
      fen: 861_010_000,
      statuses: {
        已认领: { customers: 3, fen: 655_000_000 },
        已分配: { customers: 2 },
        待协调: { customers: 1, fen: 200_000_000 },
        未分配: { customers: 0, fen: 0 },
      },
    });
  });

  it("writes its sheets with 分配结果 in front, and says so before and in the run log", async () => {
    openWith(CONFLICTS);
    const reading = await readingInFront();
    const inputs = valueOf(await readClaimInputs(defaultRuleBook, UNSTEERED));
    const preview = valueOf(await prepareAssign({ reading, inputs }, defaultRuleBook, UNSTEERED));
    const forecast = valueOf(await forecastAssign(preview));
    expect(sheetNames()).toEqual(["名单", "人员", "认领登记"]);
    const { report } = valueOf(await assign());
    expect(report.sheets).toEqual(forecast);
    expect(report.sheets.map(({ name }) => name)).toEqual([
      "分配结果",
      "负荷对比",
      "未分配",
      "问题清单",
      "客户清单",
      "层级汇总",
      "认领协调",
    ]);
    expect(workbench.workbook.activeSheet.name).toBe("分配结果");
    expect(rowsOf("运行记录").at(-1)).toEqual(
      expect.arrayContaining([
        "认领与分配",
        expect.stringContaining("已认领 3 户、已分配 2 户、待协调 1 户、未分配 0 户"),
      ])
    );
  });

  it("asks the head about customers that people of one position claim, with a proposal", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    expect(records("认领协调")).toEqual([
      expect.objectContaining({
        客户号: "C002",
        "认领人(岗位)": "李二(法人客户经理)、张三(法人客户经理)",
        建议管户人: "李二(E02):原管户人",
        裁定管户人: null,
      }),
    ]);
    const validation = validationAt(sheetNamed("认领协调").validations, 2, 7);
    const words = validation ? listWords(validation) : [];
    expect(words).toContain("张三(E03)");
    expect(words).not.toContain("郑九(E09)");
  });

  it("follows the head's decision on the next run and keeps his words", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    const sheet = sheetNamed("认领协调");
    ["张三(E03)", "开户经办人", "王一", "2026-03-06"].forEach((text, place) =>
      sheet.setValue(2, 7 + place, text)
    );
    valueOf(await assign());
    expect(holdings()["C002"]).toBe("E03 负责人裁定 已认领");
    expect(sheetNames().filter((name) => name.startsWith("认领协调"))).toEqual(["认领协调"]);
    expect(rowsOf("认领协调")[2]?.slice(7)).toEqual([
      "张三(E03)",
      "开户经办人",
      "王一",
      "2026-03-06",
    ]);
    expect(records("分配结果")[1]?.["原因"]).toContain("开户经办人");
  });

  it("says on a row whose conflict went away who claims the customer now, and keeps the head's cells", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    sheetNamed("认领协调").setValue(2, 9, "王一");
    sheetNamed("认领协调").setValue(2, 11, "备注:先等等");
    sheetNamed("认领登记").setValue(2, 2, null);
    valueOf(await assign());
    expect(records("认领协调")).toEqual([
      expect.objectContaining({
        客户号: "C002",
        "认领人(岗位)": "李二(法人客户经理)",
        建议管户人: null,
        裁定管户人: null,
        裁定人: "王一",
      }),
    ]);
    expect(rowsOf("认领协调")[2]?.[11]).toBe("备注:先等等");
    sheetNamed("认领登记").setValue(2, 1, null);
    valueOf(await assign());
    expect(records("认领协调")[0]?.["认领人(岗位)"]).toBeNull();
    const { report } = valueOf(await assign());
    expect(report.cellsChanged).toBe(0);
  });

  it("adds new conflicts below those that are there", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    sheetNamed("认领协调").setValue(2, 11, "备注:先等等");
    sheetNamed("认领登记").setValue(5, 0, "C005");
    sheetNamed("认领登记").setValue(5, 1, "李二、张三");
    const { report } = valueOf(await assign());
    expect(records("认领协调").map((row) => row["客户号"])).toEqual(["C002", "C005"]);
    expect(rowsOf("认领协调")[2]?.[11]).toBe("备注:先等等");
    expect(report.cellsChanged).toBeGreaterThan(0);
  });

  it("changes nothing where it runs twice", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    const once = ["分配结果", "负荷对比", "未分配", "认领协调", "客户清单"].map(rowsOf);
    const { report } = valueOf(await assign());
    expect(report.cellsChanged).toBe(0);
    expect(["分配结果", "负荷对比", "未分配", "认领协调", "客户清单"].map(rowsOf)).toEqual(once);
  });

  it("is taken back whole", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    sheetNamed("认领登记").setValue(5, 0, "C005");
    sheetNamed("认领登记").setValue(5, 1, "李二、张三");
    const before = ["分配结果", "认领协调"].map(rowsOf);
    valueOf(await assign());
    expect(rowsOf("认领协调")).not.toEqual(before[1]);
    valueOf(await undoLastWrite(UNSTEERED));
    expect(["分配结果", "认领协调"].map(rowsOf)).toEqual(before);
  });

  it("shows loads before and after, how far they are from the mean of the position, and a chart", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    const loads = records("负荷对比");
    const of = (id: string): Record<string, unknown> | undefined =>
      loads.find((row) => row["工号"] === id);
    expect(of("E06")).toMatchObject({
      分配前户数: 1,
      分配后户数: 2,
      分配后存款: 310_000,
      容量: "不限",
    });
    expect(of("E09")).toMatchObject({ 姓名: "郑九(不在岗)", 户数偏离: null });
    expect(of("合计")).toMatchObject({ 分配前户数: 3, 分配后户数: 5 });
    expect(sheetNamed("负荷对比").charts).toHaveLength(1);
  });

  it("lists who has nobody, with the reason and a remedy", async () => {
    openWith(CONFLICTS);
    valueOf(await assign({ capacity: { 高柜: 0, 后台: 0 } }));
    expect(records("未分配").map((row) => [row["客户号"], row["状态"]])).toEqual([
      ["C002", "待协调"],
      ["C006", "未分配"],
    ]);
    expect(records("未分配")[1]?.["原因"]).toContain("容量");
    expect(records("未分配")[1]?.["建议"]).toContain("容量");
  });
});

describe("What people wrote that cannot be used", () => {
  it("is listed with its cell and changes nothing", async () => {
    openWith(
      register(
        ["C001", "李二(E02)", "李二"],
        ["C009", "王一"],
        ["C002", "某某(E99)"],
        ["C003", "郑九"],
        [null, "张三"],
        ["C004", "李二(E03)"]
      )
    );
    const { preview } = valueOf(await assign());
    const places = Object.fromEntries(
      preview.findings.map(({ code, where }) => [code, where?.cell ?? null])
    );
    expect(places).toMatchObject({
      CLAIM_REPEATED: "C2",
      CLAIM_CUSTOMER_UNKNOWN: "B3",
      CLAIM_STAFF_UNKNOWN: "B4",
      CLAIM_STAFF_OFF_DUTY: "B5",
      CLAIM_WITHOUT_CUSTOMER: "A6",
      CLAIM_NAME_DIFFERS: "B7",
    });
    expect(holdings()).toMatchObject({
      C001: "E02 单人认领 已认领",
      C002: expect.stringContaining("分配") as string,
      C004: "E03 单人认领 已认领",
    });
  });

  it("names several people of one name instead of guessing", async () => {
    const staff = { ...STAFF, rows: [...STAFF.rows, ["E11", "李二", "后台", "是", null]] };
    workbench.open([LIST, staff, register(["C001", "李二"])]);
    const { preview } = valueOf(await assign());
    const found = preview.findings.find(({ code }) => code === "CLAIM_NAME_AMBIGUOUS");
    expect(found).toMatchObject({
      where: { sheet: "认领登记", cell: "B2" },
      params: { people: "李二(E02)、李二(E11)" },
    });
    expect(holdings()["C001"]).toBe("E01 分配 已分配");
  });

  it("is read from a long form and from a list with claimants too", async () => {
    const long = {
      name: "各人认领",
      rows: [
        ["客户号", "认领工号"],
        ["C001", "E02"],
        ["C002", "E03"],
      ],
    };
    openWith(long, register(["C003", "赵四"]));
    valueOf(await assign());
    expect(holdings()).toMatchObject({
      C001: "E02 单人认领 已认领",
      C002: "E03 单人认领 已认领",
      C003: "E04 单人认领 已认领",
    });
  });

  it("lists a decision whose customer is gone, and leaves it on its sheet", async () => {
    const decisions = {
      name: "认领协调",
      rows: [
        ["客户号", "裁定管户人", "裁定理由", "裁定人", "裁定时间"],
        ["C099", "李二(E02)", "老客户", "王一", "2026-02-01"],
        ["C006", "张三", "重点提升", "王一", "2026-02-01"],
      ],
    };
    openWith(decisions);
    const { preview } = valueOf(await assign());
    expect(preview.findings.find(({ code }) => code === "DECISION_CUSTOMER_UNKNOWN")).toMatchObject(
      {
        where: { sheet: "认领协调", cell: "B2" },
      }
    );
    expect(holdings()["C006"]).toBe("E03 负责人改派 已认领");
    expect(rowsOf("认领协调")).toEqual(decisions.rows);
    // ours has more columns: it stands beside, with the decision it follows
    expect(records("认领协调 (2)")).toEqual([
      expect.objectContaining({ 客户号: "C006", 裁定管户人: "张三(E03)", 裁定理由: "重点提升" }),
    ]);
  });

  it("leaves everybody to allocation where nobody claims", async () => {
    openWith();
    const { preview } = valueOf(await assign());
    expect(codes(preview.findings)).toContain("CLAIMS_ABSENT");
    expect(preview.summary.statuses.已分配.customers).toBe(6);
    expect(sheetNames()).not.toContain("认领协调");
  });

  it("goes on from our own 客户清单 where the exported list is gone, and leaves that sheet as it is", async () => {
    openWith(CONFLICTS);
    valueOf(await assign());
    const [before, own] = [holdings(), rowsOf("客户清单")];
    workbench.workbook.removeSheet(sheetNamed("名单"));
    const { preview } = valueOf(await assign());
    expect(codes(preview.findings)).toContain("LIST_OF_OURS_USED");
    expect(holdings()).toEqual(before);
    expect(rowsOf("客户清单")).toEqual(own);
  });

  it("refuses without people, and writes nothing", async () => {
    workbench.open([LIST]);
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await assign())).toBe("STAFF_SHEET_MISSING");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
    workbench.open([LIST, { name: "人员", rows: [["工号", "姓名", "岗位"]] }]);
    expect(refusalOf(await assign())).toBe("STAFF_SHEET_EMPTY");
  });

  it("lists the customers of somebody who left and says who has them now", async () => {
    openWith(register(["C001", "李二(E02)"]));
    valueOf(await assign());
    sheetNamed("人员").setValue(2, 3, "离岗");
    const { preview } = valueOf(await assign());
    const left = preview.findings.filter(({ code }) => code === "HOLDER_LEFT");
    expect(left.map(({ params }) => [params["id"], params["holder"], params["now"]])).toEqual([
      ["C001", "李二(E02)", "王一(E01) 分配"],
      ["C002", "李二(E02)", "张三(E03) 分配"],
    ]);
    expect(codes(preview.findings)).toContain("CLAIM_STAFF_OFF_DUTY");
  });
});
