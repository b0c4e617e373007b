/** @jest-environment jsdom */
import { Workbook } from "../../../src/workbench/model/workbook";
import { nextPart } from "../../../src/workbench/page/focus-cycle";
import { thumbPlace } from "../../../src/workbench/page/grid/scroll-bar";
import { cellText } from "../../../src/workbench/page/grid/cell-text";
import { neighbouringSheet, SheetTabs } from "../../../src/workbench/page/sheet-tabs";
import { NARROWEST_PANE, paneWidthAfter, WIDEST_PANE } from "../../../src/workbench/page/splitter";
import { pageLanguage, pageTexts } from "../../../src/workbench/page/texts";

function workbookOf(...names: string[]): Workbook {
  const workbook = new Workbook("a.xlsx");
  for (const name of names) workbook.addSheet(name);
  return workbook;
}

describe("sheet tabs", () => {
  beforeAll(() => {
    // jsdom lays nothing out.
    Element.prototype.scrollIntoView = () => undefined;
  });

  const texts = pageTexts("zh-CN");

  function shown(workbook: Workbook) {
    const nothing = () => undefined;
    const tabs = new SheetTabs(texts, {
      onActivate: (sheet) => workbook.activate(sheet),
      onAdd: nothing,
      onRename: nothing,
      onDelete: nothing,
      onMove: nothing,
      onMenu: nothing,
    });
    tabs.show(workbook);
    document.body.replaceChildren(tabs.element);
    return tabs;
  }

  function tab(name: string): HTMLElement | undefined {
    return [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(
      ({ textContent }) => textContent === name
    );
  }

  it("leave hidden sheets out and mark the active one", () => {
    const workbook = workbookOf("甲", "乙", "丙");
    const hidden = workbook.sheetByName("乙");
    if (hidden) hidden.visibility = "VeryHidden";
    shown(workbook);
    expect(
      [...document.querySelectorAll('[role="tab"]')].map((found) => [
        found.textContent,
        found.ariaSelected ?? found.getAttribute("aria-selected"),
      ])
    ).toEqual([
      ["甲", "true"],
      ["丙", "false"],
    ]);
  });

  it("switch sheets by a click and by the arrow keys", () => {
    const workbook = workbookOf("甲", "乙", "丙");
    const tabs = shown(workbook);
    tab("乙")?.click();
    expect(workbook.activeSheet.name).toBe("乙");
    tabs.show(workbook);
    tab("乙")?.focus();
    tab("乙")?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    expect(workbook.activeSheet.name).toBe("丙");
    tabs.show(workbook);
    expect(document.activeElement?.textContent).toBe("丙");
  });

  it("stay at the last sheet when asked for the one after it", () => {
    const workbook = workbookOf("甲", "乙");
    expect(neighbouringSheet(workbook, 1).name).toBe("乙");
    expect(neighbouringSheet(workbook, -1).name).toBe("甲");
  });
});

describe("the pane's width by keys", () => {
  it("stays between its bounds", () => {
    expect(paneWidthAfter("ArrowLeft", 350)).toBe(360);
    expect(paneWidthAfter("ArrowLeft", 445)).toBe(WIDEST_PANE);
    expect(paneWidthAfter("ArrowRight", 325)).toBe(NARROWEST_PANE);
    expect(paneWidthAfter("End", 350)).toBe(450);
    expect(paneWidthAfter("a", 350)).toBeNull();
  });
});

describe("F6", () => {
  const part = (isThere: boolean) => ({ isThere: () => isThere });
  const [ribbon, grid, tabs, pane] = [part(true), part(true), part(true), part(false)];
  const parts = [ribbon, grid, tabs, pane];

  it("walks round and leaves out what is hidden", () => {
    expect(nextPart(parts, ribbon, 1)).toBe(grid);
    expect(nextPart(parts, tabs, 1)).toBe(ribbon);
    expect(nextPart(parts, ribbon, -1)).toBe(tabs);
    expect(nextPart(parts, null, 1)).toBe(ribbon);
    expect(nextPart(parts, null, -1)).toBe(tabs);
  });
});

describe("cellText", () => {
  const { styles } = new Workbook("a.xlsx");
  const shown = (value: Parameters<typeof cellText>[0], change = {}) =>
    cellText(value, styles.get(styles.derive(0, change)));

  it("puts texts left, numbers right and truth and errors in the middle, unless told otherwise", () => {
    expect(shown("甲")).toMatchObject({ align: "left", isText: true });
    expect(shown(5)).toMatchObject({ align: "right", isText: false });
    expect(shown(true)?.align).toBe("center");
    expect(shown({ error: "#REF!" })?.align).toBe("center");
    expect(shown(5, { horizontal: "left" })?.align).toBe("left");
  });

  it("takes the colour of a format before that of the font", () => {
    const format = { numberFormat: "0.00;[Red]-0.00", fontColor: "#112233" };
    expect(shown(1, format)?.color).toBe("#112233");
    expect(shown(-1, format)).toMatchObject({
      text: "-1.00",
      color: expect.not.stringMatching("#112233"),
    });
  });

  it("shows nothing of a blank cell and of a format that hides its value", () => {
    expect(shown(null)).toBeNull();
    expect(shown(5, { numberFormat: ";;;" })).toBeNull();
  });
});

describe("thumbPlace", () => {
  it("lies in proportion, never too small to catch, and fills an idle track", () => {
    expect(thumbPlace({ offset: 50, room: 100, limit: 100 }, 200)).toEqual({
      start: 50,
      length: 100,
    });
    expect(thumbPlace({ offset: 20_000_000, room: 500, limit: 20_000_000 }, 500)).toEqual({
      start: 476,
      length: 24,
    });
    expect(thumbPlace({ offset: 0, room: 100, limit: 0 }, 200)).toEqual({ start: 0, length: 200 });
  });
});

describe("pageLanguage", () => {
  it("is Chinese unless English is asked for", () => {
    expect([null, "zh-CN", "fr", "en", "en-US"].map(pageLanguage)).toEqual([
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "en-US",
      "en-US",
    ]);
  });
});
