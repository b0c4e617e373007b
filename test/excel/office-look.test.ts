import { hostLocale } from "../../src/excel/host-language";
import { hasExcelApi, isFloorMet, tooOld } from "../../src/excel/requirements";
import { currentTheme, watchTheme } from "../../src/excel/theme";

/** What a person's browser asks for; jsdom has no media queries of its own. */
function browserAsksFor(...queries: string[]): { change: () => void } {
  const listeners = new Set<() => void>();
  Object.defineProperty(window, "matchMedia", {
    configurable: true,
    value: (query: string) => ({
      matches: queries.some((asked) => query.includes(asked)),
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    }),
  });
  return { change: () => listeners.forEach((listener) => listener()) };
}

function officeLooks(theme: object | undefined): void {
  Object.defineProperty(Office.context, "officeTheme", { configurable: true, value: theme });
}

describe("The look of the pane", () => {
  beforeEach(() => browserAsksFor());

  it("is what Office says it is", () => {
    officeLooks({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" });
    expect(currentTheme()).toBe("dark");
    officeLooks({ isDarkTheme: false, bodyBackgroundColor: "#262626" });
    expect(currentTheme()).toBe("light");
  });

  it("follows Office's colours where an older Office does not say more", () => {
    officeLooks({ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" });
    expect(currentTheme()).toBe("dark");
    officeLooks({ bodyBackgroundColor: "#F3F3F3", bodyForegroundColor: "#444444" });
    expect(currentTheme()).toBe("light");
  });

  it("is of high contrast for pure white on pure black, and wherever the system forces colours", () => {
    officeLooks({
      isDarkTheme: true,
      bodyBackgroundColor: "#000000",
      bodyForegroundColor: "#FFFFFF",
    });
    expect(currentTheme()).toBe("contrast");
    officeLooks({ isDarkTheme: false, bodyBackgroundColor: "#FFFFFF" });
    browserAsksFor("forced-colors");
    expect(currentTheme()).toBe("contrast");
  });

  it("follows the browser where Office says nothing, and hears when that changes", () => {
    officeLooks(undefined);
    expect(currentTheme()).toBe("light");
    const browser = browserAsksFor("dark");
    const heard: string[] = [];
    const stop = watchTheme((theme) => heard.push(theme));
    browser.change();
    stop();
    browser.change();
    expect(heard).toEqual(["dark"]);
  });
});

describe("What Excel this is", () => {
  it("speaks the language of its menus", () => {
    expect(hostLocale()).toBe("zh-CN");
  });

  it("has what the main jobs need, and not what came later", () => {
    expect(isFloorMet()).toBe(true);
    expect(hasExcelApi("1.20")).toBe(false);
  });

  it("is named when it is too old for something", () => {
    expect(tooOld("1.20")).toMatchObject({
      code: "HOST_TOO_OLD",
      params: { needed: "ExcelApi 1.20" },
    });
  });
});
