import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { helpTexts as english } from "../../../src/locales/en-US/help";
import { helpTexts as chinese } from "../../../src/locales/zh-CN/help";
import { renderPane } from "../render-pane";
import { press } from "../walk";

describe("the help of a page", () => {
  it("is loaded when it is opened, and follows the page", async () => {
    const { person } = await renderPane();
    expect(screen.queryByText(chinese.list[0] ?? "")).toBeNull();
    await person.click(screen.getByText("帮助:名单"));
    expect(await screen.findByText(chinese.list[0] ?? "")).toBeVisible();
    await press(person, "规则");
    expect(await screen.findByText(chinese.rules[0] ?? "")).toBeVisible();
    expect(screen.queryByText(chinese.list[0] ?? "")).toBeNull();
  });

  it("speaks the person's language and has no barrier", async () => {
    const { person, container } = await renderPane({ language: "en-US" });
    await person.click(screen.getByText("Help: List"));
    expect(await screen.findByText(english.list[0] ?? "")).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
  });

  it("is there for every page in both languages", () => {
    for (const texts of [chinese, english]) {
      for (const lines of Object.values(texts)) expect(lines.length).toBeGreaterThan(1);
    }
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
  });
});
