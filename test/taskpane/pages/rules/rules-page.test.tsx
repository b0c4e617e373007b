import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { exportRuleBook, type LoadedRuleBook } from "../../../../src/jobs/rule-book";
import { done, finding, refused } from "../../../../src/rules/finding";
import { differencesOf } from "../../../../src/rules/rule-book/differences";
import { lintRuleBook } from "../../../../src/rules/rule-book/lint-rule-book";
import { defaultRuleBook, type RuleBook } from "../../../../src/rules/rule-book/rule-book";
import { renderPane, type RenderOptions } from "../../render-pane";
import { deferred } from "../../scripted-jobs";
import { RULES_WRITTEN, STANDARD_RULES } from "../../scripted-rules";
import { press } from "../../walk";
import { ruleCell } from "../../../sheets/rule-sheets/rule-cell";

const OWN_BOOK: RuleBook = {
  ...defaultRuleBook,
  version: "2026.1",
  perTeller: 150,
  jointPool: "after-pool",
  tiers: [
    { name: "≥500万", lowerBound: 5_000_000, positions: ["网点负责人"] },
    { name: "其他", lowerBound: 0, positions: ["高柜"] },
  ],
};

const MISTAKE = finding(
  "RULE_NUMBER_EXPECTED",
  { sheet: "规则", cell: ruleCell("minTellers").split("!")[1] ?? "" },
  "两人",
  {
    parameter: "minTellers",
  }
);

const OWN_RULES: LoadedRuleBook = {
  book: OWN_BOOK,
  findings: [MISTAKE, ...lintRuleBook(OWN_BOOK)],
  differences: differencesOf(OWN_BOOK),
  sheets: ["规则", "规则-层级"],
};

const ownRules = { loadRuleBook: async () => done(OWN_RULES) };

async function openRules(options: RenderOptions = {}) {
  const pane = await renderPane(options);
  const names = pane.texts.pages;
  await press(pane.person, names.rules);
  const heading = await screen.findByRole("heading", { level: 2, name: names.rules });
  return { ...pane, heading };
}

function differenceOf(label: string): HTMLElement {
  const item = screen.getByRole("heading", { level: 4, name: label }).closest("li");
  if (item === null) throw new Error(`no difference of ${label}`);
  return item;
}

/** A file of rules as the browser gives it; jsdom's files have no text(). */
function fileOf(text: string): File {
  const file = new File([text], "rules.json", { type: "application/json" });
  return Object.assign(file, { text: async () => text });
}

async function importFile(person: Awaited<ReturnType<typeof openRules>>["person"], text: string) {
  await person.upload(screen.getByLabelText("导入 JSON", { selector: "input" }), fileOf(text));
}

describe("the way to page 规则", () => {
  it("is one of the pages in the header, by mouse and keyboard", async () => {
    const { person } = await renderPane();
    const pages = screen.getByRole("navigation", { name: "页面" });
    const list = within(pages).getByRole("button", { name: "名单" });
    const rules = within(pages).getByRole("button", { name: "规则" });
    expect(list).toHaveAttribute("aria-current", "page");
    const buttons = within(pages).getAllByRole("button");
    for (let tabs = 0; tabs <= buttons.indexOf(rules); tabs++) await person.tab();
    expect(rules).toHaveFocus();
    await person.keyboard("{Enter}");
    const heading = await screen.findByRole("heading", { level: 2, name: "规则" });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(within(pages).getByRole("button", { name: "规则" })).toHaveAttribute(
      "aria-current",
      "page"
    );
    await press(person, "名单");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("选择客户清单");
  });

  it("is the ribbon's too", async () => {
    const { requests } = await renderPane();
    await act(() => requests.post("openRules"));
    expect(await screen.findByRole("heading", { level: 2, name: "规则" })).toBeVisible();
    await act(() => requests.post("openList"));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("选择客户清单");
  });

  it("is closed while a list is being worked on", async () => {
    const inspecting = deferred<never>();
    const { person } = await renderPane({ jobs: { inspectList: () => inspecting.promise } });
    await press(person, "下一步");
    expect(screen.getByRole("button", { name: "规则" })).toBeDisabled();
  });
});

describe("page 规则", () => {
  it("says that all is as the standard says where there are no rule sheets", async () => {
    await openRules();
    expect(await screen.findByText(/工作簿里没有规则表,全部按默认值/)).toBeVisible();
    expect(screen.getByText("没有不同,全部是默认值。")).toBeVisible();
  });

  it("shows the bank's value, the standard's and the ground of all that differs", async () => {
    await openRules({ jobs: ownRules });
    await screen.findByText("与默认值不同");
    expect(differenceOf("每柜员日均业务量")).toHaveTextContent("依据 R28本行150默认130");
    expect(differenceOf("联合营销进奖池")).toHaveTextContent("先进奖池再分默认未提供");
    const tiers = differenceOf("层级");
    expect(tiers).toHaveTextContent("其他 · 0.00 · 高柜");
    expect(tiers).toHaveTextContent("5万以下 · 0.00 · 高柜、后台");
    // a row that both have is no difference
    expect(tiers).not.toHaveTextContent("≥500万");
    expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(4);
  });

  it("leads to the cell of a finding", async () => {
    const goToCell = jest.fn(async () => done(undefined));
    const { person } = await openRules({ jobs: { ...ownRules, goToCell } });
    expect(await screen.findByText(ruleCell("minTellers"), { exact: false })).toBeVisible();
    await press(person, `定位到 ${ruleCell("minTellers")}`);
    expect(goToCell).toHaveBeenCalledWith({
      sheet: "规则",
      cell: ruleCell("minTellers").split("!")[1] ?? "",
    });
  });

  it("writes the sheets, says what was added, reads again and takes it back", async () => {
    const loadRuleBook = jest.fn(async () => done(STANDARD_RULES));
    const undoLastWrite = jest.fn(async () =>
      done({ removed: ["规则"], restored: [], warnings: [] })
    );
    const { person } = await openRules({ jobs: { loadRuleBook, undoLastWrite } });
    await screen.findByText("没有不同,全部是默认值。");
    await press(person, "写出规则表");
    expect(await screen.findByText("已写出 2 张规则表。")).toBeVisible();
    expect(loadRuleBook).toHaveBeenCalledTimes(2);
    await press(person, "撤销本次写入");
    expect(await screen.findByText("已撤销。")).toBeVisible();
    expect(undoLastWrite).toHaveBeenCalledTimes(1);
  });

  it("says where nothing was missing", async () => {
    const nothing = { ...RULES_WRITTEN, added: [] };
    const { person } = await openRules({ jobs: { writeRuleSheets: async () => done(nothing) } });
    await screen.findByText("没有不同,全部是默认值。");
    await press(person, "写出规则表");
    expect(await screen.findByText("规则表都在,没有要补的。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "撤销本次写入" })).toBeNull();
  });

  it("says why the sheets could not be written or read", async () => {
    const loadRuleBook = async () => refused(finding("HOST_CELL_EDIT"));
    await openRules({ jobs: { loadRuleBook } });
    expect(await screen.findByText("有单元格正在编辑,表格这时不接受其他操作。")).toBeVisible();
  });

  it("reads again when a person has changed the sheets", async () => {
    let rules = STANDARD_RULES;
    const { person } = await openRules({ jobs: { loadRuleBook: async () => done(rules) } });
    await screen.findByText("没有不同,全部是默认值。");
    rules = OWN_RULES;
    await press(person, "重新读取");
    expect(await screen.findByText("每柜员日均业务量")).toBeVisible();
  });

  it("shows what a file would change, and writes it only then", async () => {
    const replaceRuleBook = jest.fn(async () =>
      done({ ...RULES_WRITTEN, added: [], cellsChanged: 5 })
    );
    const { person } = await openRules({ jobs: { replaceRuleBook } });
    await screen.findByText("没有不同,全部是默认值。");
    await importFile(person, exportRuleBook(OWN_BOOK));
    expect(await screen.findByText("导入的规则")).toBeVisible();
    expect(differenceOf("每柜员日均业务量")).toHaveTextContent("导入150现在130");
    expect(replaceRuleBook).not.toHaveBeenCalled();
    await press(person, "导入到规则表");
    expect(replaceRuleBook).toHaveBeenCalledWith(OWN_BOOK, expect.anything());
    expect(await screen.findByText("已改动规则表 5 格。")).toBeVisible();
    expect(screen.queryByText("导入的规则")).toBeNull();
  });

  it("lets a person think better of a file, and says why one is no rule book", async () => {
    const { person } = await openRules();
    await screen.findByText("没有不同,全部是默认值。");
    await importFile(person, exportRuleBook(OWN_BOOK));
    await press(person, "不导入");
    expect(screen.queryByText("导入的规则")).toBeNull();
    await importFile(person, "客户清单");
    expect(await screen.findByText(/不是对公助手导出的规则文件/)).toBeVisible();
  });

  it("hands the rules out as a file", async () => {
    const links: HTMLAnchorElement[] = [];
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      links.push(this);
    });
    const { person } = await openRules({ jobs: ownRules });
    await press(person, await screen.findByText("导出 JSON").then(() => "导出 JSON"));
    expect(links.map(({ download }) => download)).toEqual(["对公规则 2026.1.json"]);
    expect(blobs).toHaveLength(1);
    jest.restoreAllMocks();
  });

  it.each(["zh-CN", "en-US"] as const)(
    "has nothing that axe objects to, in %s",
    async (language) => {
      const { container } = await openRules({ jobs: ownRules, language });
      await screen.findAllByRole("heading", { level: 4 });
      expect((await axe(container)).violations).toEqual([]);
    }
  );
});
