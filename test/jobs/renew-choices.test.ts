import { applyClaimRegister } from "../../src/jobs/claim-register";
import { undoLastWrite } from "../../src/jobs/undo";
import { area } from "../../src/workbench/model/area";
import {
  listWords,
  NO_VALIDATION,
  validationAt,
  withValidation,
} from "../../src/workbench/model/data-validation";
import { UNSTEERED, valueOf } from "../excel/fixtures";
import { assign, LIST, openWith, prepareRegister, register, RUN, STAFF } from "./claim-run";
import { rowsOf, sheetNamed } from "./clean-run";

const NEWCOMER = ["E11", "新来", "高柜", "是", null] as const;

function offeredAt(sheet: string, row: number, column: number): readonly string[] {
  const validation = validationAt(sheetNamed(sheet).validations, row, column);
  return (validation && listWords(validation)) ?? [];
}

async function writeRegister(): Promise<{ readonly cellsChanged: number }> {
  return valueOf(await applyClaimRegister(await prepareRegister(), RUN));
}

/** Somebody comes to the outlet and gets a row on 人员. */
function hire(): void {
  const staff = sheetNamed("人员");
  NEWCOMER.forEach((cell, column) => staff.setValue(STAFF.rows.length, column, cell));
}

describe("Drop-downs of rows that stand on 认领登记", () => {
  it("offer people who came to 人员 since, and change nothing that was entered", async () => {
    openWith();
    await writeRegister();
    const sheet = sheetNamed("认领登记");
    sheet.setValue(2, 5, "李二(E02)");
    sheet.setValue(3, 6, "走了的人");
    sheet.setValue(4, 7, "=1+1");
    const before = rowsOf("认领登记");
    expect(offeredAt("认领登记", 2, 5)).not.toContain("新来(E11)");

    hire();
    const preview = await prepareRegister();
    expect(preview).toMatchObject({ rowsChanged: 0, rowsAdded: 0 });
    const report = valueOf(await applyClaimRegister(preview, RUN));
    expect(report.cellsChanged).toBe(0);
    for (const column of [5, 6, 7])
      for (const row of [2, 7, 20])
        expect(offeredAt("认领登记", row, column)).toEqual(
          expect.arrayContaining(["新来(E11)", "李二(E02)"])
        );
    expect(rowsOf("认领登记")).toEqual(before);
    expect(rowsOf("运行记录").at(-1)).toContain("更新 认领登记 的下拉列表");
  });

  it("are left alone where they offer everybody, and people who left are offered no more", async () => {
    openWith();
    await writeRegister();
    expect((await prepareRegister()).edits).toEqual([]);
    sheetNamed("人员").setValue(2, 3, "离岗");
    await writeRegister();
    expect(offeredAt("认领登记", 2, 5)).not.toContain("李二(E02)");
    expect((await prepareRegister()).edits).toEqual([]);
  });

  it("are the same in old rows and in those of new customers", async () => {
    openWith();
    await writeRegister();
    hire();
    sheetNamed("名单").setValue(7, 0, "C777");
    sheetNamed("名单").setValue(7, 2, 800_000);
    await writeRegister();
    expect(rowsOf("认领登记")[8]?.[0]).toBe("C777");
    expect(offeredAt("认领登记", 8, 5)).toEqual(offeredAt("认领登记", 2, 5));
    expect((await prepareRegister()).edits).toEqual([]);
  });

  it("follow 人员 where the people are too many for a list", async () => {
    const many = Array.from({ length: 60 }, (_, at) => [`P${at}`, `某某${at}`, "高柜", "是", null]);
    workbench.open([LIST, { ...STAFF, rows: [...STAFF.rows, ...many] }]);
    await writeRegister();
    const staff = sheetNamed("人员");
    NEWCOMER.forEach((cell, column) => staff.setValue(71, column, cell));
    await writeRegister();
    const { formula1 } = validationAt(sheetNamed("认领登记").validations, 2, 5) ?? {};
    expect(formula1).toBe("'人员'!$A$2:$A$72");
    expect((await prepareRegister()).edits).toEqual([]);
  });

  it("stay as people made them: their own, or none", async () => {
    openWith();
    await writeRegister();
    const sheet = sheetNamed("认领登记");
    const own = { ...NO_VALIDATION, type: "list", formula1: '"是,否"' };
    sheet.validations = withValidation(sheet.validations, area(0, 5, 40, 5), own);
    sheet.validations = withValidation(sheet.validations, area(0, 6, 40, 6), null);
    hire();
    await writeRegister();
    expect(offeredAt("认领登记", 2, 5)).toEqual(["是", "否"]);
    expect(validationAt(sheet.validations, 2, 6)).toBeUndefined();
    expect(offeredAt("认领登记", 2, 7)).toContain("新来(E11)");
  });

  it("do not keep the rest of a refresh from being taken back", async () => {
    openWith();
    await writeRegister();
    hire();
    sheetNamed("名单").setValue(2, 2, 50);
    const before = rowsOf("认领登记");
    await writeRegister();
    expect(rowsOf("认领登记")).not.toEqual(before);
    valueOf(await undoLastWrite(UNSTEERED));
    expect(rowsOf("认领登记")).toEqual(before);
  });
});

describe("Drop-downs of rows that stand on 认领协调", () => {
  it("offer people who came to 人员 since, and keep the head's words", async () => {
    openWith(register(["C002", "李二(E02)", "张三(E03)"]));
    valueOf(await assign());
    sheetNamed("认领协调").setValue(2, 7, "张三(E03)");
    hire();
    valueOf(await assign());
    expect(offeredAt("认领协调", 2, 7)).toEqual(expect.arrayContaining(["新来(E11)", "张三(E03)"]));
    expect(rowsOf("认领协调")[2]?.[7]).toBe("张三(E03)");
    const again = valueOf(await assign());
    expect(again.preview.edits).toEqual([]);
  });
});
