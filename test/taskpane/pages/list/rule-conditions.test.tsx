import { act, screen } from "@testing-library/react";
import { done, finding, refused } from "../../../../src/rules/finding";
import { renderPane } from "../../render-pane";
import { FILTERED, PREVIEW } from "../../scripted-list";
import { press, walkTo } from "../../walk";
import { ruleCell } from "../../../sheets/rule-sheets/rule-cell";

const RULES = { noLoanOnly: true, thresholdYuan: 50_000 };

describe("the conditions of step 检查", () => {
  it("start from the workbook's rule book", async () => {
    const prepareClean = jest.fn(async () => done(PREVIEW));
    const { person, texts } = await renderPane({
      jobs: { ruleConditions: async () => done(RULES), prepareClean },
    });
    await walkTo(person, texts, "check");
    expect(screen.getByRole("checkbox", { name: "只看无贷户" })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "存款起点(元)" })).toHaveValue("50000");
    expect(prepareClean).toHaveBeenLastCalledWith(expect.anything(), RULES);
  });

  it("stay as a person chose them when the list is read again", async () => {
    const { person, texts } = await renderPane({
      jobs: { ruleConditions: async () => done(RULES) },
    });
    await walkTo(person, texts, "check");
    await person.click(screen.getByRole("checkbox", { name: "只看无贷户" }));
    await press(person, "重新读取");
    expect(await screen.findByRole("checkbox", { name: "只看无贷户" })).not.toBeChecked();
  });

  it("are the rule book's for the ribbon's filter too, until a person chooses", async () => {
    const filterActiveList = jest.fn(async () => done(FILTERED));
    const { requests } = await renderPane({ jobs: { filterActiveList } });
    await act(() => requests.post("filterNoLoan"));
    const asked = { noLoanOnly: true, thresholdYuan: null };
    expect(filterActiveList).toHaveBeenLastCalledWith(asked, expect.anything());
  });

  it("give way to the cell of a mistake on the rule sheets", async () => {
    const where = { sheet: "规则", cell: ruleCell("minTellers").split("!")[1] ?? "" };
    const mistake = finding("RULE_NUMBER_EXPECTED", where, "两人", { parameter: "minTellers" });
    const { person, texts } = await renderPane({
      jobs: { prepareClean: async () => refused(mistake) },
    });
    await walkTo(person, texts, "match");
    await press(person, texts.match.read);
    expect(
      await screen.findByText(`${ruleCell("minTellers")}:「最少柜员数」应填数字,「两人」不是数字。`)
    ).toBeVisible();
  });
});
