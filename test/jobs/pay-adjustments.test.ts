import { writeAdjustments } from "../../src/jobs/pay-adjustments";
import { writeRoster } from "../../src/jobs/roster";
import { undoLastWrite } from "../../src/jobs/undo";
import { UNSTEERED, valueOf } from "../excel/fixtures";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { found, PAY_LISTS, PAY_RULES, paySheets, previewOpen, RUN } from "./pay-workbook";

describe("工资调整, written out to be filled in", () => {
  beforeEach(() => workbench.open(paySheets()));

  it("has the headers and a drop-down of the people, and an empty one changes nothing", async () => {
    const written = valueOf(await writeAdjustments(PAY_RULES, RUN));
    expect(written).toMatchObject({ standing: null, sheets: [{ name: "工资调整" }] });
    expect(rowsOf("工资调整")[1]).toEqual(["工号", "姓名", "金额", "理由", "经办人"]);
    const rule = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("工资调整").getRange("A3");
      cell.dataValidation.load("rule");
      await context.sync();
      return cell.dataValidation.rule;
    });
    expect(rule.list?.source).toContain("E02,E03");
    const preview = await previewOpen();
    expect(found(preview, "error")).toEqual([]);
    expect(preview.pay?.input.adjustments).toEqual([]);
  });

  it("is read as it was filled in", async () => {
    valueOf(await writeAdjustments(PAY_RULES, RUN));
    ["E02", "陆知行", -200, "扣回上月多发", "王某"].forEach((value, column) =>
      sheetNamed("工资调整").setValue(2, column, value)
    );
    const { pay } = await previewOpen();
    expect(pay?.input.adjustments).toMatchObject([
      { person: 2, fen: -20_000, reason: "扣回上月多发", by: "王某" },
    ]);
  });

  it("is written once, never over one that is there, and can be taken back", async () => {
    valueOf(await writeAdjustments(PAY_RULES, RUN));
    const again = valueOf(await writeAdjustments(PAY_RULES, RUN));
    expect(again).toMatchObject({ standing: "工资调整", sheets: [] });
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).toEqual([...Object.keys(PAY_LISTS), "运行记录"]);
  });

  it("does without the drop-down where there is no 人员", async () => {
    const others = Object.entries(PAY_LISTS).filter(([name]) => name !== "人员");
    workbench.open(paySheets(Object.fromEntries(others)));
    expect(valueOf(await writeAdjustments(PAY_RULES, RUN)).sheets).toHaveLength(1);
  });
});

describe("人员 as the add-in writes it out", () => {
  it("is the roster of pay once it is filled in", async () => {
    const { 人员: roster, ...others } = PAY_LISTS;
    workbench.open(paySheets(others));
    valueOf(await writeRoster(PAY_RULES, RUN));
    roster
      .slice(1)
      .forEach((row, at) =>
        row.forEach((value, column) => sheetNamed("人员").setValue(at + 2, column, value))
      );
    const preview = await previewOpen();
    expect(found(preview)).not.toContain("PAY_ROSTER_ABSENT");
    expect(preview.pay?.input.roster).toHaveLength(roster.length - 1);
  });
});
