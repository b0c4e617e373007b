import fc from "fast-check";
import { applyClaimRegister } from "../../src/jobs/claim-register";
import { ClaimDesk } from "../../src/jobs/desk/claim-desk";
import { readClaimInputs } from "../../src/jobs/read-claims";
import { readOrdered } from "../../src/jobs/run-clean";
import { writeRoster } from "../../src/jobs/roster";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { listWords, validationAt } from "../../src/workbench/model/data-validation";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import {
  assign,
  deskHere,
  LIST,
  openWith,
  prepareRegister,
  records,
  RUN,
  STAFF,
} from "./claim-run";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";

async function write(): ReturnType<typeof applyClaimRegister> {
  return applyClaimRegister(await prepareRegister(), RUN);
}

function wordsAt(sheet: string, row: number, column: number): readonly string[] | null {
  const validation = validationAt(sheetNamed(sheet).validations, row, column);
  return validation ? listWords(validation) : null;
}

describe("Writing 人员", () => {
  it("adds it empty with drop-downs of positions and 是/否, once", async () => {
    workbench.open([LIST]);
    const report = valueOf(await writeRoster(defaultRuleBook, RUN));
    expect(report.sheets).toEqual([{ name: "人员", how: "added", rows: 0 }]);
    expect(rowsOf("人员")[1]).toEqual(["工号", "姓名", "岗位", "在岗", "容量", "备注"]);
    expect(wordsAt("人员", 2, 2)).toEqual(expect.arrayContaining(defaultRuleBook.claimOrder));
    expect(wordsAt("人员", 100, 3)).toEqual(["是", "否"]);
    const again = valueOf(await writeRoster(defaultRuleBook, RUN));
    expect(again).toEqual({ standing: "人员", sheets: [], warnings: [] });
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).toEqual(["名单", "运行记录"]);
  });

  it("leaves a list of people that somebody made under another name", async () => {
    workbench.open([LIST, { ...STAFF, name: "花名册" }]);
    expect(valueOf(await writeRoster(defaultRuleBook, RUN)).standing).toBe("花名册");
  });
});

describe("Writing 认领登记", () => {
  it("goes on from our own 客户清单 where the exported list is gone", async () => {
    openWith();
    valueOf(await assign());
    workbench.workbook.removeSheet(sheetNamed("名单"));
    expect(refusalOf(await readOrdered({ unit: null }, UNSTEERED))).toBe("SOURCE_MISSING");
    valueOf(await write());
    expect(records("认领登记").map((row) => [row["客户号"], row["存款余额"]])).toEqual(
      LIST.rows.slice(1).map(([id, , balance]) => [id, balance])
    );
  });

  it("lists the customers with their tier and offers everybody on duty, and nothing else of them", async () => {
    openWith();
    const report = valueOf(await write());
    expect(report.sheets).toEqual([{ name: "认领登记", how: "added", rows: 6 }]);
    expect(rowsOf("认领登记")[1]).toEqual([
      "客户号",
      "客户名称",
      "存款余额",
      "层级",
      "原管户人",
      "认领人1",
      "认领人2",
      "认领人3",
    ]);
    expect(rowsOf("认领登记")[2]?.slice(0, 5)).toEqual([
      "C001",
      "甲公司",
      6_000_000,
      "≥500万",
      "旧人",
    ]);
    expect(wordsAt("认领登记", 2, 5)).toContain("李二(E02)");
    expect(wordsAt("认领登记", 2, 5)).not.toContain("郑九(E09)");
  });

  it("offers the 工号 on 人员 where the people are too many for a list", async () => {
    const more = Array.from({ length: 60 }, (_, at) => [`P${at}`, `某某${at}`, "高柜", "是", null]);
    workbench.open([LIST, { ...STAFF, rows: [...STAFF.rows, ...more] }]);
    valueOf(await write());
    const validation = validationAt(sheetNamed("认领登记").validations, 2, 5);
    expect(validation?.formula1).toBe("'人员'!$A$2:$A$71");
  });

  it("refuses without people: its drop-downs are the people", async () => {
    workbench.open([LIST]);
    const desk = new ClaimDesk(await deskHere());
    expect(refusalOf(await desk.read(defaultRuleBook, UNSTEERED))).toBe("STAFF_SHEET_MISSING");
    expect(refusalOf(await readClaimInputs(defaultRuleBook, UNSTEERED))).toBe(
      "STAFF_SHEET_MISSING"
    );
  });

  it("refreshes what comes from the list, adds new customers, keeps vanished ones and every claim", async () => {
    openWith();
    valueOf(await write());
    const register = sheetNamed("认领登记");
    register.setValue(3, 5, "李二(E02)");
    register.setValue(3, 9, "李二的老同学");
    const list = sheetNamed("名单");
    list.setValue(2, 2, 50);
    list.setValue(6, 0, "C777");
    const preview = await prepareRegister();
    expect(preview).toMatchObject({ added: [], rowsChanged: 1, rowsAdded: 1 });
    expect(preview.findings.find(({ code }) => code === "REGISTER_ROW_VANISHED")).toMatchObject({
      where: { sheet: "认领登记", cell: "A8" },
      content: "C006",
    });
    valueOf(await applyClaimRegister(preview, RUN));
    const rows = rowsOf("认领登记");
    expect(rows.slice(2).map(([id]) => id)).toEqual([
      "C001",
      "C002",
      "C003",
      "C004",
      "C005",
      "C006",
      "C777",
    ]);
    expect(rows[3]).toEqual(
      expect.arrayContaining(["C002", 50, "5万以下", "李二(E02)", "李二的老同学"])
    );
    expect(wordsAt("认领登记", 8, 5)).toContain("李二(E02)");
    valueOf(await undoLastWrite(UNSTEERED));
    expect(rowsOf("认领登记")[3]?.[2]).toBe(2_000_000);
    expect(rowsOf("认领登记")[8]).toBeUndefined();
  });

  it("gives ours a number where a sheet of that name has other headers", async () => {
    openWith({
      name: "认领登记",
      rows: [
        ["客户号", "认领工号"],
        ["C001", "E02"],
      ],
    });
    const report = valueOf(await write());
    expect(report.sheets).toEqual([{ name: "认领登记 (2)", how: "numbered", rows: 6 }]);
    expect(rowsOf("认领登记")).toEqual([
      ["客户号", "认领工号"],
      ["C001", "E02"],
    ]);
  });
});

describe("Whatever people write on 认领登记 and 认领协调", () => {
  const word = fc.constantFrom(
    "李二(E02)",
    "张三",
    "李二、张三",
    "E04",
    "谁?",
    "=1+1",
    "'撇号",
    "",
    "7"
  );
  const place = fc.record({
    sheet: fc.constantFrom("认领登记", "认领协调"),
    row: fc.integer({ min: 2, max: 11 }),
    column: fc.integer({ min: 5, max: 12 }),
    text: word,
  });
  const writing = fc.array(place, { minLength: 1, maxLength: 8 });

  it("is there after a re-run, in its cell", async () => {
    await fc.assert(
      fc.asyncProperty(writing, async (written) => {
        openWith();
        valueOf(await write());
        sheetNamed("认领登记").setValue(2, 5, "李二、张三");
        valueOf(await assign());
        // 认领协调 has two columns more of ours
        const people = written.filter(({ sheet, column }) => sheet === "认领登记" || column >= 7);
        for (const { sheet, row, column, text } of people)
          sheetNamed(sheet).setValue(row, column, text);
        const before = new Map(
          ["认领登记", "认领协调"].map((name) => [
            name,
            rowsOf(name).map((row) => [row[0], ...row.slice(name === "认领登记" ? 5 : 7)]),
          ])
        );
        sheetNamed("名单").setValue(3, 2, 9_000_000);
        sheetNamed("名单").setValue(7, 0, "C900");
        valueOf(await write());
        valueOf(await assign());
        for (const [name, rows] of before) {
          const after = rowsOf(name);
          rows.forEach(([id, ...cells], row) => {
            const now = after[row] ?? [];
            // the title counts, everything below stays where it was
            if (row > 0 && id !== null && id !== "") expect(now[0]).toBe(id);
            const theirs = now.slice(name === "认领登记" ? 5 : 7);
            cells.forEach((cell, at) => {
              if (cell !== null && cell !== "") expect(theirs[at]).toBe(cell);
            });
          });
        }
      }),
      { numRuns: 15 }
    );
  }, 120_000);
});

it("has one record per customer of the list", async () => {
  openWith();
  valueOf(await write());
  expect(new Set(records("认领登记").map((row) => row["客户号"])).size).toBe(6);
});
