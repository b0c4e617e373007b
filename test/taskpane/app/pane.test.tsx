import { act, render, screen, waitFor } from "@testing-library/react";
import { axe } from "jest-axe";
import type { RunControl } from "../../../src/jobs/job";
import { done, finding, refused, type Outcome } from "../../../src/rules/finding";
import { GatePage } from "../../../src/taskpane/app/GatePage";
import { Pane } from "../../../src/taskpane/app/Pane";
import type { ListOnDesk } from "../../../src/jobs/desk/list-desk";
import { renderPane } from "../render-pane";
import { deferred } from "../scripted-jobs";
import { CRM_SHEET, INSPECTED, READING, SHEETS } from "../scripted-list";
import { press, walkTo } from "../walk";

const heading = () => screen.getByRole("heading", { level: 2 });

describe("the pane", () => {
  it("always shows the product, the workbook and the sheet", async () => {
    const { person, texts } = await renderPane();
    for (const step of ["match", "check"] as const) {
      await walkTo(person, texts, step);
      expect(screen.getByRole("banner")).toHaveTextContent(
        "对公助手名单认领编制绩效规则对公客户2026年10月.xlsx › CRM导出"
      );
      await press(person, "选表 (已完成)");
    }
  });

  it("says its version and that data stay on the computer", async () => {
    await renderPane();
    expect(screen.getByRole("contentinfo")).toHaveTextContent(/数据不出本机版本 \d+\.\d+\.\d+/);
  });

  it("leaves the focus to Excel when it opens", async () => {
    const { container } = await renderPane();
    expect(container).not.toContainElement(document.activeElement as HTMLElement);
  });

  it("moves the focus to the heading of each step", async () => {
    const { person } = await renderPane();
    for (const button of ["下一步", "读取并检查", "预览", "写入"]) {
      await press(person, button);
      await waitFor(() => expect(heading()).toHaveFocus());
    }
  });

  it("keeps what a person chose and typed when they go back, and does not read again", async () => {
    const readList = jest.fn(async () => done(READING));
    const { person, texts } = await renderPane({ jobs: { readList } });
    await walkTo(person, texts, "check");
    await person.click(screen.getByRole("checkbox", { name: "只看无贷户" }));
    await person.type(screen.getByRole("textbox", { name: "存款起点(元)" }), "50000");
    await press(person, "上一步");
    expect(heading()).toHaveTextContent("核对列");
    await press(person, "读取并检查");
    expect(screen.getByRole("checkbox", { name: "只看无贷户" })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "存款起点(元)" })).toHaveValue("50000");
    expect(readList).toHaveBeenCalledTimes(1);
  });

  it("loses nothing to Escape", async () => {
    const { person, texts } = await renderPane();
    await walkTo(person, texts, "check");
    await person.type(screen.getByRole("textbox", { name: "存款起点(元)" }), "50000{Escape}");
    expect(heading()).toHaveTextContent("检查结果");
    expect(screen.getByRole("textbox", { name: "存款起点(元)" })).toHaveValue("50000");
  });

  it("can be used by keyboard alone, with Enter for the primary button", async () => {
    const { person } = await renderPane();
    const tabTo = async (element: HTMLElement) => {
      for (let presses = 0; presses < 40; presses++) {
        if (document.activeElement === element) return;
        await person.tab();
      }
      throw new Error("Tab does not get there");
    };
    await tabTo(screen.getByRole("radio", { name: /CRM导出/ }));
    await person.keyboard("{Enter}");
    await tabTo(await screen.findByRole("button", { name: "读取并检查" }));
    await person.keyboard("{Enter}");
    await tabTo(await screen.findByRole("checkbox", { name: "只看无贷户" }));
    await person.keyboard(" ");
    expect(screen.getByRole("checkbox", { name: "只看无贷户" })).toBeChecked();
    await person.tab();
    await person.keyboard("50000{Enter}");
    expect(heading()).toHaveTextContent("检查结果");
    await tabTo(screen.getByRole("button", { name: "预览" }));
    await person.keyboard("{Enter}");
    await tabTo(await screen.findByRole("button", { name: "写入" }));
    await person.keyboard("{Enter}");
    expect(heading()).toHaveTextContent("写入完成");
  });

  it("shows progress, stops when asked, and comes back with the columns as they were", async () => {
    const reading = deferred<Outcome<ListOnDesk>>();
    let control: RunControl | null = null;
    const { person, texts } = await renderPane({
      jobs: {
        readList: (_inspected, _layout, _unit, given) => {
          control = given;
          return reading.promise;
        },
      },
    });
    await walkTo(person, texts, "match");
    await press(person, "读取并检查");
    act(() => control?.report({ stage: "read", done: 4_200, total: 12_342 }));
    const bar = screen.getByRole("progressbar", { name: "正在读取" });
    expect(bar).toHaveProperty("value", 4200);
    expect(bar).toHaveProperty("max", 12_342);
    expect(screen.getByText("4,200 / 12,342 行")).toBeVisible();
    expect(screen.getByRole("button", { name: "预览" })).toHaveAttribute("aria-disabled", "true");

    await press(person, "停止");
    expect(screen.getByRole("progressbar", { name: "正在停止" })).toBeVisible();
    expect(control).toHaveProperty("signal.aborted", true);
    await act(async () => reading.settle(refused(finding("STOPPED"))));
    expect(heading()).toHaveTextContent("核对列");
    expect(heading()).toHaveFocus();
    expect(screen.getByRole("combobox", { name: /^客户号/ })).toHaveDisplayValue("B 列 客户编号");
  });

  it("tells screen readers about work under way and trouble", async () => {
    const { person } = await renderPane({
      jobs: { inspectList: async () => refused(finding("HOST_CELL_EDIT")) },
    });
    await press(person, "下一步");
    const spoken = () =>
      Array.from(document.querySelectorAll("[aria-live]"), (region) => region.textContent).join();
    await waitFor(() => expect(spoken()).toMatch(/单元格/));
  });

  it("gives the pane back when a job breaks", async () => {
    const { person } = await renderPane({
      jobs: { inspectList: () => Promise.reject(new Error("broken inside")) },
    });
    await press(person, "下一步");
    expect(await screen.findByRole("group", { name: /broken inside/ })).toBeVisible();
    expect(screen.getByRole("button", { name: "下一步" })).not.toHaveAttribute("aria-disabled");
  });
});

describe("the first run", () => {
  it("says what the product is good for in three lines, with one action, and is accessible", async () => {
    const { container } = await renderPane({ isFirstRun: true });
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect((await axe(container)).violations).toEqual([]);
  });

  it("opens the sample and goes straight to its columns", async () => {
    const { person } = await renderPane({ isFirstRun: true });
    await press(person, "打开示例");
    expect(await screen.findByRole("heading", { name: "核对列" })).toBeVisible();
  });

  it("takes the current sheet where the workbook has a list", async () => {
    const inspectList = jest.fn(async () => done(INSPECTED));
    const { person } = await renderPane({ isFirstRun: true, jobs: { inspectList } });
    await press(person, "用当前表");
    expect(inspectList).toHaveBeenCalledWith(CRM_SHEET.id, expect.anything());
  });

  it("does not offer the current sheet where there is no list", async () => {
    await renderPane({ isFirstRun: true, jobs: { listSheets: async () => done([]) } });
    expect(screen.queryByRole("button", { name: "用当前表" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "跳过" })).toBeVisible();
  });

  it("comes once", async () => {
    const { person } = await renderPane({ isFirstRun: true });
    await press(person, "跳过");
    expect(heading()).toHaveTextContent("选择客户清单");
    expect(localStorage.length).toBe(1);
  });
});

describe("commands of the ribbon", () => {
  it("整理名单 looks at the sheet the person is on", async () => {
    const inspectList = jest.fn(async () => done(INSPECTED));
    const sheets = SHEETS.map((sheet) => ({ ...sheet, isActive: sheet.id === "{old}" }));
    const { requests } = await renderPane({
      isFirstRun: true,
      jobs: { inspectList, listSheets: async () => done(sheets) },
    });
    await act(() => requests.post("cleanList"));
    expect(inspectList).toHaveBeenCalledWith("{old}", expect.anything());
    expect(heading()).toHaveTextContent("核对列");
  });

  it("整理名单 says why the sheet is no list", async () => {
    const { requests } = await renderPane({
      jobs: { inspectList: async () => refused(finding("HEADER_NOT_FOUND")) },
    });
    await act(() => requests.post("cleanList"));
    expect(heading()).toHaveTextContent("选择客户清单");
    expect(screen.getByRole("button", { name: "关闭提示" })).toBeVisible();
  });

  it("筛选无贷户 filters at once with the pane's threshold and shows the result", async () => {
    const filterActiveList = jest.fn(async () =>
      done({ rowsShown: 10, rowsHidden: 2, customersShown: 7, warnings: [] })
    );
    const { person, texts, requests } = await renderPane({ jobs: { filterActiveList } });
    await walkTo(person, texts, "check");
    await person.type(screen.getByRole("textbox", { name: "存款起点(元)" }), "50000");
    await act(() => requests.post("filterNoLoan"));
    expect(filterActiveList).toHaveBeenCalledWith(
      { noLoanOnly: true, thresholdYuan: 50_000 },
      expect.anything()
    );
    expect(screen.getByRole("group", { name: /显示 10 行\(7 户\),隐藏 2 行/ })).toBeVisible();
    expect(heading()).toHaveTextContent("检查结果");
  });

  it("撤销写入 says that there is nothing to undo", async () => {
    const { requests } = await renderPane({
      jobs: { undoLastWrite: async () => refused(finding("NOTHING_TO_UNDO")) },
    });
    await act(() => requests.post("undoWrite"));
    expect(screen.getByRole("button", { name: "关闭提示" })).toBeVisible();
  });

  it("名单 leaves everything as it is", async () => {
    const { person, texts, requests } = await renderPane();
    await walkTo(person, texts, "check");
    await act(() => requests.post("openList"));
    expect(heading()).toHaveTextContent("检查结果");
  });
});

describe("in English", () => {
  it("walks to the end with the same numbers", async () => {
    const { person, texts } = await renderPane({ language: "en-US" });
    await walkTo(person, texts, "write");
    expect(heading()).toHaveTextContent("Written");
    expect(screen.getByRole("group", { name: /3 sheets with 8,015 rows/ })).toBeVisible();
  });
});

describe("the page for an Excel that is too old", () => {
  it("names the version found and needed, and the way on", async () => {
    const { container } = render(
      <Pane theme="light" language="zh-CN">
        <GatePage
          gate={{ kind: "too old", found: "Excel PC 16.0.10417", needed: "ExcelApi 1.9" }}
        />
      </Pane>
    );
    expect(container).toHaveTextContent("ExcelApi 1.9");
    expect(container).toHaveTextContent("Excel PC 16.0.10417");
    expect(container).toHaveTextContent("工作台");
    expect((await axe(container)).violations).toEqual([]);
  });
});
