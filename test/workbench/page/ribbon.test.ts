/** @jest-environment jsdom */
import type {
  CommandButton,
  CommandMenu,
  RibbonTab,
} from "../../../src/workbench/page/manifest-reader";
import { iconFor, menuItems, RibbonView } from "../../../src/workbench/page/ribbon";

function command(id: string, label: string): CommandButton {
  return {
    kind: "button",
    id,
    label,
    tipTitle: label,
    tip: `${label}的说明`,
    icons: new Map([
      [16, `${id}-16.png`],
      [80, `${id}-80.png`],
    ]),
    action: { kind: "executeFunction", functionName: id },
  };
}

const MENU: CommandMenu = {
  kind: "menu",
  id: "more",
  label: "更多",
  tipTitle: "",
  tip: "",
  icons: new Map(),
  items: [command("export", "导出"), command("about", "关于")],
};

const TABS: RibbonTab[] = [
  {
    id: "t1",
    label: "对公助手",
    groups: [{ id: "g", label: "名单", controls: [command("clean", "整理"), MENU] }],
  },
  { id: "t2", label: "计价", groups: [] },
];

function ribbon() {
  const run: string[] = [];
  const view = new RibbonView(
    TABS,
    { ribbon: "功能区", ribbonTabs: "选项卡", home: "开始" },
    ({ id }) => run.push(id),
    document.createElement("div")
  );
  document.body.replaceChildren(view.element);
  return { view, run };
}

function named(role: string, name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(role)].find(
    ({ textContent }) => textContent === name
  );
  if (!found) throw new Error(`no ${role} ${name}`);
  return found;
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

describe("the ribbon", () => {
  it("runs the command of the button that is pressed", () => {
    const { run } = ribbon();
    named("button", "整理").click();
    expect(run).toEqual(["clean"]);
    expect(named("button", "整理").title).toBe("整理\n整理的说明");
  });

  it("shows one tab at a time and changes it by the arrow keys", () => {
    ribbon();
    const panels = () =>
      [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]')].map(({ hidden }) => hidden);
    expect(panels()).toEqual([true, false, true]);
    named('[role="tab"]', "对公助手").focus();
    press("ArrowRight");
    expect(panels()).toEqual([true, true, false]);
    expect(document.activeElement?.textContent).toBe("计价");
  });

  it("greys out buttons and hides tabs as the add-in asks", () => {
    const { view, run } = ribbon();
    view.show({ isEnabled: (id) => id !== "clean", isVisible: (id) => id !== "t1" });
    named("button", "整理").click();
    expect(run).toEqual([]);
    expect(named('[role="tab"]', "对公助手").hidden).toBe(true);
    expect(named('[role="tab"]', "计价").getAttribute("aria-selected")).toBe("true");
    view.show({ isEnabled: () => true, isVisible: () => true });
    named("button", "整理").click();
    expect(run).toEqual(["clean"]);
  });

  it("drops a menu down that the keyboard walks through, and gives the focus back", () => {
    const { run } = ribbon();
    named("button", "更多").focus();
    named("button", "更多").click();
    expect(document.activeElement?.textContent).toBe("导出");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("关于");
    press("Escape");
    expect(document.querySelector('[role="menu"]')).toBeNull();
    expect(document.activeElement?.textContent).toBe("更多");
    named("button", "更多").click();
    named('[role="menuitem"]', "关于").click();
    expect(run).toEqual(["about"]);
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });
});

describe("the menu of the cells", () => {
  it("lists the items of a menu in its place", () => {
    expect(
      menuItems([command("clean", "整理"), MENU], () => undefined).map(({ label }) => label)
    ).toEqual(["整理", "导出", "关于"]);
  });
});

describe("iconFor", () => {
  it("prefers the next larger size and takes the largest where all are smaller", () => {
    expect(iconFor(command("a", "甲"), 16)).toBe("a-16.png");
    expect(iconFor(command("a", "甲"), 32)).toBe("a-80.png");
    expect(iconFor(command("a", "甲"), 99)).toBe("a-80.png");
    expect(iconFor(MENU, 16)).toBeUndefined();
  });
});
