import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { finding, refused, done } from "../../../../src/rules/finding";
import { LIST_STEPS } from "../../../../src/taskpane/pages/list/list-state";
import { countFindings } from "../../../../src/rules/finding-counts";
import { FILTERED, FORECASTS, INSPECTED, LAYOUT, PREVIEW, READING } from "../../scripted-list";
import { renderPane } from "../../render-pane";
import { press, walkTo } from "../../walk";

const heading = () => screen.getByRole("heading", { level: 2 });
const select = (field: RegExp) => screen.getByRole("combobox", { name: field });

describe("步骤 选表", () => {
  it("shows the sheets, marks what they are and proposes the current one", async () => {
    await renderPane();
    expect(screen.getByRole("radio", { name: /CRM导出/ })).toBeChecked();
    expect(screen.getByRole("radio", { name: /CRM导出/ })).toHaveAccessibleName(/当前表/);
    expect(screen.getByRole("radio", { name: /上月/ })).toHaveAccessibleName(/已隐藏/);
    expect(screen.getByRole("radio", { name: /客户清单/ })).toHaveAccessibleName(/对公助手写的/);
    expect(screen.getByRole("radio", { name: /封面/ })).toBeDisabled();
  });

  it("looks at the sheet the person chose", async () => {
    const inspectList = jest.fn(async () => done(INSPECTED));
    const { person } = await renderPane({ jobs: { inspectList } });
    await person.click(screen.getByRole("radio", { name: /上月/ }));
    await press(person, "下一步");
    expect(inspectList).toHaveBeenCalledWith("{old}", expect.anything());
  });

  it("says why a sheet is no list and stays", async () => {
    const problem = finding("HEADER_NOT_FOUND", { sheet: "CRM导出", cell: null });
    const { person } = await renderPane({ jobs: { inspectList: async () => refused(problem) } });
    await press(person, "下一步");
    expect(heading()).toHaveTextContent("选择客户清单");
    expect(screen.getByRole("button", { name: "关闭提示" })).toBeVisible();
  });

  it("offers the sample where the workbook is empty", async () => {
    await renderPane({ jobs: { listSheets: async () => done([]) } });
    expect(screen.getByRole("button", { name: "打开示例" })).toBeVisible();
  });
});

describe("步骤 对列", () => {
  it("proposes the columns, says how sure it is, and where the header is", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "match");
    expect(screen.getByText(/标题在第 4 行/)).toBeVisible();
    expect(select(/^客户号/)).toHaveDisplayValue("B 列 客户编号");
    expect(select(/^客户号/)).toHaveAccessibleName(/名称一致/);
    expect(select(/^贷款余额/)).toHaveAccessibleDescription(/名称相近/);
    expect(screen.getByText("口径:年日均")).toBeVisible();
  });

  it("does not read before the customer number has a column", async () => {
    const readList = jest.fn(async () => done(READING));
    const { person, texts } = await renderPane({ jobs: { readList } });
    await walkTo(person, texts, "match");
    await person.selectOptions(select(/^客户号/), "");
    await press(person, "读取并检查");
    expect(readList).not.toHaveBeenCalled();
    expect(select(/^客户号/)).toBeInvalid();
    expect(select(/^客户号/)).toHaveAccessibleDescription("请指明客户号在哪一列。");
  });

  it("says which item a column already serves", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "match");
    await person.selectOptions(select(/^贷款余额/), "4");
    expect(select(/^贷款余额/)).toHaveAccessibleDescription("这一列已经用作「存款余额」。");
  });

  it("counts by 存款余额 when the person takes 年日均 out", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "match");
    await person.selectOptions(select(/^年日均/), "");
    expect(screen.getByText("口径:存款余额")).toBeVisible();
  });

  it("reads by the columns the person chose", async () => {
    const readList = jest.fn(async () => done(READING));
    const { person, texts } = await renderPane({ jobs: { readList } });
    await walkTo(person, texts, "match");
    await person.selectOptions(select(/^贷款余额/), "0");
    await press(person, "读取并检查");
    const columns = LAYOUT.columns.map((match) =>
      match.field === "贷款余额" ? { ...match, column: 0, confidence: 1 } : match
    );
    expect(readList).toHaveBeenCalledWith(
      INSPECTED,
      expect.objectContaining({ columns }),
      null,
      expect.anything()
    );
  });

  it("asks for the unit only where the list cannot be read without it, and once", async () => {
    const readList = jest.fn(async (_inspected, _layout, unit) =>
      unit === null ? refused(finding("UNIT_UNKNOWN")) : done(READING)
    );
    const { person, texts } = await renderPane({ jobs: { readList } });
    await walkTo(person, texts, "match");
    expect(screen.queryByRole("radio", { name: "万元" })).not.toBeInTheDocument();

    await press(person, "读取并检查");
    expect(heading()).toHaveTextContent("核对列");
    await press(person, "读取并检查");
    expect(readList).toHaveBeenCalledTimes(1);

    await person.click(screen.getByRole("radio", { name: "万元" }));
    await press(person, "读取并检查");
    expect(heading()).toHaveTextContent("检查结果");
    expect(readList).toHaveBeenLastCalledWith(
      INSPECTED,
      expect.anything(),
      "万元",
      expect.anything()
    );
  });
});

describe("步骤 检查", () => {
  it("shows the numbers and whether they agree with the list's own total", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "check");
    expect(figure("清单行数")).toHaveTextContent("12,342");
    expect(figure("客户")).toHaveTextContent("8,003");
    expect(figure("账户")).toHaveTextContent("12,335");
    expect(figure("存款合计(年日均)")).toHaveTextContent("210,390.12 万元");
    expect(figure("与清单合计核对")).toHaveTextContent("相符");
  });

  it("says by how much the list's own total differs", async () => {
    const controlTotal = { found: true, matches: false, differenceFen: -1_234_505, columns: [] };
    const preview = { ...PREVIEW, summary: { ...PREVIEW.summary, controlTotal } };
    const { person, texts } = await renderPane({
      jobs: { prepareClean: async () => done(preview) },
    });
    await walkTo(person, texts, "check");
    expect(figure("与清单合计核对")).toHaveTextContent("相差 -12,345.05 元");
  });

  it("groups the findings by severity with word and count, and leads to the cell", async () => {
    const goToCell = jest.fn(async () => done(undefined));
    const { person, texts } = await renderPane({ jobs: { goToCell } });
    await walkTo(person, texts, "check");
    expect(screen.getByText("错误 2 条")).toBeVisible();
    expect(screen.getByText("警告 2 条")).toBeVisible();
    expect(screen.getByText("提示 1 条")).toBeVisible();
    await press(person, "定位到 CRM导出!F203");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "CRM导出", cell: "F203" });
  });

  it("lists a hundred of a kind and says where the rest is", async () => {
    const findings = Array.from({ length: 250 }, (_, row) =>
      finding("ID_DAMAGED", { sheet: "CRM导出", cell: `B${row + 5}` }, "6.2E+18")
    );
    const { person, texts } = await renderPane({
      jobs: {
        prepareClean: async () =>
          done({ ...PREVIEW, findings, findingCounts: countFindings(findings) }),
      },
    });
    await walkTo(person, texts, "check");
    expect(screen.getByText("错误 250 条")).toBeVisible();
    expect(screen.getAllByRole("button", { name: /^定位到/ })).toHaveLength(100);
    expect(screen.getByText(/只列前 100 条/)).toBeVisible();
  });

  it("counts again by the conditions, inclusive threshold in yuan", async () => {
    const prepareClean = jest.fn(async () => done(PREVIEW));
    const { person, texts } = await renderPane({ jobs: { prepareClean } });
    await walkTo(person, texts, "check");
    await person.click(screen.getByRole("checkbox", { name: "只看无贷户" }));
    await person.type(screen.getByRole("textbox", { name: "存款起点(元)" }), "50,000");
    await press(person, "预览");
    expect(prepareClean).toHaveBeenLastCalledWith(READING, {
      noLoanOnly: true,
      thresholdYuan: 50_000,
    });
  });

  it("does not go on with a threshold that is no amount, and says what is expected", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "check");
    const threshold = screen.getByRole("textbox", { name: "存款起点(元)" });
    await person.type(threshold, "五万");
    expect(threshold).toBeInvalid();
    expect(threshold).toHaveAccessibleDescription(/请输入不小于 0 的金额/);
    await press(person, "预览");
    expect(heading()).toHaveTextContent("检查结果");
  });
});

describe("步骤 预览", () => {
  it("says what is written and how, and what is not touched", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "preview");
    const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
    expect(rows).toEqual(
      expect.arrayContaining([
        "客户清单8,003 行替换上次的结果",
        "问题清单5 行新建",
        "层级汇总 (2)7 行名称已占用,另加编号",
        "「CRM导出」和其他工作表都保持原样。",
      ])
    );
  });

  it("shows the tiers as a table with headers, 无余额 and total", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "preview");
    const table = screen.getByRole("table", { name: "层级汇总(口径:年日均)" });
    const cells = (name: string) =>
      within(within(table).getByRole("row", { name: new RegExp(`^${name}`) }))
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    expect(cells("≥500万")).toEqual(["42", "128,765.43", "61.20"]);
    expect(cells("无余额")).toEqual(["3", "0.00", "0.00"]);
    expect(cells("合计")).toEqual(["8,003", "210,390.12", "100.00"]);
  });
});

describe("步骤 写入", () => {
  it("makes the preview anew when the person goes back to it", async () => {
    const forecastClean = jest.fn(async () => done(FORECASTS));
    const { person, texts } = await renderPane({ jobs: { forecastClean } });
    await walkTo(person, texts, "write");
    await press(person, "预览 (已完成)");
    expect(heading()).toHaveTextContent("写入前预览");
    expect(forecastClean).toHaveBeenCalledTimes(2);
  });

  it("says what was written and opens it", async () => {
    const goToCell = jest.fn(async () => done(undefined));
    const { person, texts } = await renderPane({ jobs: { goToCell } });
    await walkTo(person, texts, "write");
    expect(heading()).toHaveTextContent("写入完成");
    expect(screen.getByRole("group", { name: /写入 3 张表,共 8,015 行/ })).toBeVisible();
    await press(person, "打开「客户清单」");
    expect(goToCell).toHaveBeenCalledWith({ sheet: "客户清单", cell: null });
  });

  it("filters the list itself by the same conditions and says what is shown", async () => {
    const filterList = jest.fn(async () => done(FILTERED));
    const goToCell = jest.fn(async () => done(undefined));
    const { person, texts } = await renderPane({ jobs: { filterList, goToCell } });
    await walkTo(person, texts, "check");
    await person.click(screen.getByRole("checkbox", { name: "只看无贷户" }));
    await press(person, "预览");
    await press(person, "写入");
    await press(person, "在原表上筛选");
    expect(
      await screen.findByRole("group", { name: /显示 6,400 行\(4,120 户\),隐藏 5,942 行/ })
    ).toBeVisible();
    expect(filterList).toHaveBeenCalledWith(
      READING,
      { noLoanOnly: true, thresholdYuan: 0 },
      expect.anything()
    );
    expect(goToCell).toHaveBeenCalledWith({ sheet: "CRM导出", cell: null });
  });

  it("takes the write back", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "write");
    await press(person, "撤销本次写入");
    expect(heading()).toHaveTextContent("已撤销");
    expect(screen.getByRole("group", { name: "已撤销。" })).toHaveTextContent(
      "已撤销。删去:问题清单和层级汇总 (2)。 恢复原样:客户清单。"
    );
    expect(screen.queryByRole("button", { name: "打开「客户清单」" })).not.toBeInTheDocument();
  });

  it("says why nothing was written and tries again", async () => {
    let isProtected = true;
    const { person, texts } = await renderPane({
      jobs: {
        applyClean: async () =>
          isProtected
            ? refused(finding("HOST_PROTECTED", { sheet: "客户清单", cell: null }))
            : done({ sheets: [{ name: "客户清单", how: "added", rows: 1 }], warnings: [] }),
      },
    });
    await walkTo(person, texts, "write");
    expect(heading()).toHaveTextContent("没有写入");
    isProtected = false;
    await press(person, "再试一次");
    expect(heading()).toHaveTextContent("写入完成");
  });
});

const EVERY_STEP = LIST_STEPS.flatMap((step) => [
  { step, language: "zh-CN" as const },
  { step, language: "en-US" as const },
]);

describe("every step", () => {
  it.each(EVERY_STEP)("is accessible: $step in $language", async ({ step, language }) => {
    const { person, texts, container } = await renderPane({ language });
    await walkTo(person, texts, step);
    expect((await axe(container)).violations).toEqual([]);
  });
});

function figure(name: string): HTMLElement {
  const term = screen.getByText(name, { selector: "dt" });
  const value = term.nextElementSibling;
  if (!(value instanceof HTMLElement)) throw new Error(`${name} has no value`);
  return value;
}
