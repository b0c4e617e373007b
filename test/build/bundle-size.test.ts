import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { manifestFiles } from "./manifest-checks";

const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

/** Bounds of compressed script in KB (1,024 bytes); what is loaded for what is the build's own record, `script-groups.json`. */
const MOST_KB = {
  /** Until the first paint: the functions, which Excel wants registered first, and the pane. */
  opening: 120,
  /** All that page 名单 and page 规则 need of the pane, as a Chinese user loads it. */
  list: 200,
  /** The same for the pages with jobs of their own. */
  otherPages: 256,
  /** The custom functions alone: they run with the pane closed too. */
  functions: 30,
  /** English comes on top for those alone who read it: Chinese is built in, because every sheet is written in it. */
  english: 26,
} as const;

/** Each loaded by one wish of a person, on top of the page: help, and the jobs that not everybody asks for. */
const MOST_KB_OF_LATE_PART: Readonly<Record<string, number>> = {
  "help-zh-CN": 4,
  "help-en-US": 4,
  "jobs-import": 8,
  formulas: 2,
};

/** Workers are one file each, off the pane's thread: the library for foreign files, and the rules for a list. */
const MOST_KB_OF_WORKER: Readonly<Record<string, number>> = {
  "list-worker": 150,
  "desk-worker": 64,
};

/** What the desk loads when somebody first asks about claims, in its worker or in its place. */
const LATE_PART_OF_WORKER = "desk-claims";
const MOST_KB_OF_CLAIMS = 40;

/** What every page needs: the first paint and the pane with the jobs it asks. */
const FOR_EVERY_PAGE = ["taskpane", "app"];
/** The pages, each with the jobs that are loaded for it alone. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  list: ["page-list"],
  rules: ["page-rules"],
  claims: ["page-claims"],
  staffing: ["page-staffing", "jobs-staffing"],
  pay: ["page-pay"],
};
/** The rules in place of a worker that cannot start. */
const WITHOUT_WORKER = "desk-work";
const ENGLISH = "en-US";
/** Loaded by taskpane.html besides what webpack makes. */
const WATCHDOG = "boot-watchdog.js";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Everything written in JavaScript that may ever run for the add-in: all of the build but office.js and the workbench's own page. */
function addinScripts(): string[] {
  return readdirSync(DIST).filter((name) => name.endsWith(".js") && !name.startsWith("workbench"));
}

function scriptGroups(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(path.join(DIST, "script-groups.json"), "utf8")) as Record<
    string,
    string[]
  >;
}

/** Every script of these groups, once. Throws where the build has no such group. */
function scriptsIn(names: readonly string[]): string[] {
  const groups = scriptGroups();
  return [
    ...new Set(
      names.flatMap((name) => {
        const files = groups[name];
        if (files === undefined) throw new Error(`the build has no group ${name}`);
        return files;
      })
    ),
  ];
}

/** Every script that is loaded to show and to work a page in Chinese. */
function scriptsForPage(page: string): string[] {
  return [WATCHDOG, ...scriptsIn([...FOR_EVERY_PAGE, ...(PAGES[page] ?? [])])];
}

function compressedKB(names: readonly string[]): number {
  const bytes = names.map((name) => gzipSync(readFileSync(path.join(DIST, name))).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1024;
}

function scriptsOf(page: string): string[] {
  const html = readFileSync(path.join(DIST, page), "utf8");
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = ""]) => source);
}

describe("the built add-in", () => {
  beforeAll(() => {
    if (!existsSync(path.join(DIST, "taskpane.html"))) {
      throw new Error("dist/ holds no build; run `npm run build` first.");
    }
  });

  it("opens the pane with at most 120 KB of compressed script", () => {
    const opened = scriptsOf("taskpane.html")
      .map((source) => source.replace(/^\.?\//, ""))
      .filter((source) => source !== "office/office.js");
    expect(opened).toEqual(expect.arrayContaining(["functions.js", "taskpane.js"]));
    expect(compressedKB(opened)).toBeLessThanOrEqual(MOST_KB.opening);
  });

  it.each(["list", "rules"])("needs at most 200 KB of compressed script for page %s", (page) => {
    expect(compressedKB(scriptsForPage(page))).toBeLessThanOrEqual(MOST_KB.list);
  });

  it.each(["claims", "staffing", "pay"])(
    "needs at most 256 KB for page %s, its jobs included",
    (page) => {
      expect(compressedKB(scriptsForPage(page))).toBeLessThanOrEqual(MOST_KB.otherPages);
    }
  );

  it("needs at most 30 KB for the custom functions", () => {
    const own = scriptsIn(["functions"]).filter((name) => name !== "runtime.js");
    expect(compressedKB(own)).toBeLessThanOrEqual(MOST_KB.functions);
  });

  it("adds little for English, for help and for what few people ask", () => {
    expect(compressedKB(scriptsIn([ENGLISH]))).toBeLessThanOrEqual(MOST_KB.english);
    const known = new Set(scriptsForPage("list"));
    for (const [part, most] of Object.entries(MOST_KB_OF_LATE_PART)) {
      const added = scriptsIn([part]).filter((name) => !known.has(name));
      expect(compressedKB(added)).toBeLessThanOrEqual(most);
    }
  });

  it("keeps its workers small", () => {
    for (const [worker, most] of Object.entries(MOST_KB_OF_WORKER)) {
      expect(scriptsIn([worker])).toHaveLength(1);
      expect(compressedKB(scriptsIn([worker]))).toBeLessThanOrEqual(most);
    }
    expect(scriptsIn([LATE_PART_OF_WORKER])).toHaveLength(1);
    expect(compressedKB(scriptsIn([LATE_PART_OF_WORKER]))).toBeLessThanOrEqual(MOST_KB_OF_CLAIMS);
  });

  it("keeps the rules of claims out of the pane, where the desk has them", () => {
    const pane = scriptsForPage("claims").map((name) =>
      readFileSync(path.join(DIST, name), "utf8")
    );
    const desk = readFileSync(path.join(DIST, `chunk-${LATE_PART_OF_WORKER}.js`), "utf8");
    // a header of 负荷对比, which is planned where the customers are allocated
    expect(desk).toContain("分配后存款");
    expect(pane.filter((script) => script.includes("分配后存款"))).toEqual([]);
  });

  it("leaves no script out of these sums", () => {
    const counted = new Set([
      ...Object.keys(PAGES).flatMap(scriptsForPage),
      ...scriptsIn([
        "functions",
        ENGLISH,
        WITHOUT_WORKER,
        LATE_PART_OF_WORKER,
        ...Object.keys(MOST_KB_OF_LATE_PART),
        ...Object.keys(MOST_KB_OF_WORKER),
      ]),
    ]);
    expect([...counted].sort()).toEqual(addinScripts().sort());
    const pages = Object.keys(scriptGroups()).filter((name) => name.startsWith("page-"));
    expect(pages.sort()).toEqual(
      Object.keys(PAGES)
        .map((page) => `page-${page}`)
        .sort()
    );
  });

  it("keeps the library for foreign files out of the pane, in its worker", () => {
    const holders = readdirSync(DIST)
      .filter((name) => name.endsWith(".js"))
      .filter((name) => readFileSync(path.join(DIST, name), "utf8").includes("SheetNames"));
    expect(holders).toEqual(scriptsIn(["list-worker"]));
  });

  it("loads office.js before all else and nothing but its own files", () => {
    const sources = scriptsOf("taskpane.html").map((source) => source.replace(/^\.?\//, ""));
    const own = sources.filter((source) => source !== "office/office.js");
    expect(sources[0]).toBe("office/office.js");
    expect(addinScripts()).toEqual(expect.arrayContaining(own));
  });

  it("registers the custom functions before the pane starts", () => {
    const sources = scriptsOf("taskpane.html").map((source) => path.basename(source));
    expect(sources.indexOf("functions.js")).toBeGreaterThan(sources.indexOf("office.js"));
    expect(sources.indexOf("functions.js")).toBeLessThan(sources.indexOf("taskpane.js"));
    expect(readFileSync(path.join(DIST, "functions.js"), "utf8")).toContain('associate("TELLERS"');
  });

  it("brings office.js as the package has it, byte for byte", () => {
    const files = filesBelow(path.join(DIST, "office"));
    expect(files.sort()).toEqual([
      "en-us/office_strings.js",
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "o15apptofilemappingtable.js",
      "office.js",
      "zh-cn/office_strings.js",
    ]);
    const changed = files.filter(
      (file) =>
        !readFileSync(path.join(DIST, "office", file)).equals(readFileSync(path.join(OFFICE, file)))
    );
    expect(changed).toEqual([]);
  });

  it("brings every file that the manifest names", () => {
    const named = manifestFiles(readFileSync(path.join(DIST, "manifest.xml"), "utf8"));
    expect(named).toEqual(
      expect.arrayContaining(["taskpane.html", "functions.json", "functions.en-us.json"])
    );
    expect(named.filter((file) => !existsSync(path.join(DIST, file)))).toEqual([]);
  });

  it("brings the page of help that its functions point to", () => {
    const { functions } = JSON.parse(readFileSync(path.join(DIST, "functions.json"), "utf8")) as {
      functions: { helpUrl: string }[];
    };
    const pages = functions.map(({ helpUrl }) => new URL(helpUrl).pathname);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !existsSync(path.join(DIST, page)))).toEqual([]);
  });
});
