import { claimsPageTexts as texts } from "../../src/locales/zh-CN/claims-page";
import { paneTexts } from "../../src/locales/zh-CN/pane";
import { buildWorkbook, type SheetRows } from "../../src/workbench/build-workbook";
import { saveXlsx } from "../../src/workbench/codec/save-xlsx";
import { workbenchSession } from "./workbench-session";

const HEADERS = ["客户号", "客户名称", "存款余额(元)", "管户人"];

function list(name: string, ...rows: SheetRows["rows"]): SheetRows {
  return { name, rows: [HEADERS, ...rows], numberFormats: { 0: "@" } };
}

/** A workbook that is kept from month to month; the list of an older month is in it as well. */
const SHEETS: readonly SheetRows[] = [
  list("一月", ["C001", "甲公司", 1, null], ["C008", "辛公司", 900_000, null]),
  list(
    "三月",
    ["C001", "甲公司", 6_000_000, "李二"],
    ["C002", "乙公司", 2_000_000, "李二"],
    ["C003", "丙公司", 300_000, null]
  ),
  list(
    "二月",
    ["C001", "甲公司", 6_000_000, "李二"],
    ["C002", "乙公司", 800_000, "张三"],
    ["C009", "寅公司", 70_000, null]
  ),
  {
    name: "人员",
    rows: [
      ["工号", "姓名", "岗位"],
      ["E01", "王一", "网点负责人"],
      ["E02", "李二", "法人客户经理"],
      ["E03", "张三", "高柜"],
    ],
    numberFormats: { 0: "@" },
  },
];

describe("two months side by side, in the workbench", () => {
  const openWorkbench = workbenchSession();

  it("are the list that was allocated and the sheet that a person names, whatever other lists there are", async () => {
    const workbench = await openWorkbench();
    const { page, pane } = workbench;
    await workbench.drop("三月.xlsx", Buffer.from(await saveXlsx(buildWorkbook(SHEETS))));
    await page.getByRole("tab", { name: "三月", exact: true }).click();
    await workbench.paneButton(paneTexts.pages.claims).click();
    await workbench.paneButton(texts.peopleStep.next).click();
    await workbench.paneButton(texts.registerStep.next).click();
    await workbench.paneButton(texts.settleStep.next).click();
    await workbench.paneButton(texts.allocateStep.preview).click();
    await workbench.paneButton(texts.writeStep.write).click();
    await workbench.paneHeading(texts.writeStep.doneHeading).waitFor({ timeout: 60_000 });

    await pane.getByText(texts.months.title, { exact: true }).click();
    const sheet = pane.getByLabel(texts.months.sheet, { exact: true });
    await sheet.selectOption("二月");
    await workbench.paneButton(texts.months.compare).click();
    await pane.getByText(texts.months.written).first().waitFor();
    const changes = (await workbench.sheet("月度比较")).rows.slice(2);
    expect(changes.map(([id, , change]) => [id?.[0], change?.[0]])).toEqual([
      ["C001", "管户人变动"],
      ["C002", "层级变动、管户人变动"],
      ["C003", "新增"],
      ["C009", "流失"],
    ]);
    await pane.getByText(texts.customers("1"), { exact: true }).first().waitFor();
  });
});
