import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { manifestFiles } from "./manifest-checks";

const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");
const LIMIT_BYTES = 200 * 1024;
const OPENING_LIMIT_BYTES = 110 * 1024;
/** The worker that reads foreign files, with the library in it; it is loaded when a person brings the first file. */
const LIST_WORKER = "chunk-list-worker.js";
const WORKER_LIMIT_BYTES = 150 * 1024;
/** What every page needs: the functions, the first paint, and the pane with the jobs it asks. */
const FOR_EVERY_PAGE = ["functions", "taskpane", "app"];
/** A page of the pane with its own late parts, which all carry its name. */
const PAGE_NAME = /^page-/;
/**
 * English is loaded by those alone who read it, and comes on top: Chinese is built in, because every sheet is written in it.
 */
const ENGLISH = "en-US";
const ENGLISH_LIMIT_BYTES = 20 * 1024;
/** Loaded by taskpane.html besides what webpack makes. */
const WATCHDOG = "boot-watchdog.js";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/**
 * Everything written in JavaScript that may ever run in the pane: all of the build but office.js, the workbench's own page and the worker
 * for foreign files.
 */
function paneScripts(): string[] {
  return readdirSync(DIST).filter(
    (name) => name.endsWith(".js") && !name.startsWith("workbench") && name !== LIST_WORKER
  );
}

/** The build's own record of which scripts belong together; part of it are the pieces that several groups share. */
function scriptGroups(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(path.join(DIST, "script-groups.json"), "utf8")) as Record<
    string,
    string[]
  >;
}

function pageNames(): string[] {
  return Object.keys(scriptGroups()).filter((name) => PAGE_NAME.test(name));
}

/** Every script that may be loaded by somebody who uses these pages in Chinese, once. */
function scriptsFor(pages: readonly string[]): string[] {
  const groups = scriptGroups();
  const files = [...FOR_EVERY_PAGE, ...pages].flatMap((name) => groups[name] ?? []);
  return [...new Set([WATCHDOG, ...files])];
}

function compressedBytes(name: string): number {
  return gzipSync(readFileSync(path.join(DIST, name))).length;
}

function compressedSum(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + compressedBytes(name), 0);
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

  it("opens the pane with at most 110 KB of compressed script", () => {
    const opened = scriptsOf("taskpane.html")
      .map((source) => source.replace(/^\.?\//, ""))
      .filter((source) => source !== "office/office.js");
    expect(opened).toEqual(expect.arrayContaining(["functions.js", "taskpane.js"]));
    expect(compressedSum(opened)).toBeLessThanOrEqual(OPENING_LIMIT_BYTES);
  });

  it("needs at most 200 KB of compressed script for any page, all its late parts included", () => {
    const sums = pageNames().map((page) => ({ page, bytes: compressedSum(scriptsFor([page])) }));
    expect(sums.filter(({ bytes }) => bytes > LIMIT_BYTES)).toEqual([]);
  });

  it("needs at most 200 KB for the pages of a list and of its rules together", () => {
    const pages = ["page-list", "page-rules"];
    expect(pageNames()).toEqual(expect.arrayContaining(pages));
    expect(compressedSum(scriptsFor(pages))).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  it("adds at most 20 KB for somebody who reads English", () => {
    const english = scriptGroups()[ENGLISH] ?? [];
    expect(english).not.toEqual([]);
    expect(compressedSum(english)).toBeLessThanOrEqual(ENGLISH_LIMIT_BYTES);
  });

  it("leaves no script of the pane out of these sums", () => {
    const groups = scriptGroups();
    expect(FOR_EVERY_PAGE.filter((name) => groups[name] === undefined)).toEqual([]);
    const counted = [...scriptsFor(pageNames()), ...(groups[ENGLISH] ?? [])];
    expect(counted.sort()).toEqual(paneScripts().sort());
  });

  it("keeps the library for foreign files out of the pane, in a worker of at most 150 KB", () => {
    const holders = readdirSync(DIST)
      .filter((name) => name.endsWith(".js"))
      .filter((name) => readFileSync(path.join(DIST, name), "utf8").includes("SheetNames"));
    expect(holders).toEqual([LIST_WORKER]);
    expect(compressedBytes(LIST_WORKER)).toBeLessThanOrEqual(WORKER_LIMIT_BYTES);
  });

  it("loads office.js before all else and nothing but its own files", () => {
    const sources = scriptsOf("taskpane.html").map((source) => source.replace(/^\.?\//, ""));
    const own = sources.filter((source) => source !== "office/office.js");
    expect(sources[0]).toBe("office/office.js");
    expect(paneScripts()).toEqual(expect.arrayContaining(own));
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
