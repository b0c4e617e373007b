import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { COMMANDS } from "../../src/commands/command";
import { commandTexts as english } from "../../src/locales/en-US/commands";
import { commandTexts as chinese } from "../../src/locales/zh-CN/commands";
import { manifestProblems, type ManifestWorld } from "./manifest-checks";

const ROOT = path.resolve(__dirname, "../..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

/** Width and height stand in a PNG's first chunk, after the eight bytes of its signature. */
function imageSize(file: string): readonly [number, number] | null {
  try {
    const header = readFileSync(path.join(ROOT, file)).subarray(0, 24);
    return header.toString("latin1", 1, 4) === "PNG"
      ? [header.readUInt32BE(16), header.readUInt32BE(20)]
      : null;
  } catch {
    return null;
  }
}

const world: ManifestWorld = {
  imageSize,
  ribbonCommands: COMMANDS.filter(({ isOnRibbon }) => isOnRibbon).map(({ id }) => id),
  menuCommands: COMMANDS.filter(({ isInContextMenu }) => isInContextMenu).map(({ id }) => id),
};

const LONG_ID = "OpenList.Label.But.Longer.Than.Excel.Takes";

/** A planted fault each: what is replaced, by what, and the problem it must bring up. */
const FAULTS: readonly (readonly [string, string | RegExp, string, string])[] = [
  [
    "a resid without a resource",
    'resid="Tab.Label"',
    'resid="Tab.Lable"',
    "resid Tab.Lable has no resource",
  ],
  [
    "a resid in the wrong table",
    'Title resid="OpenList.Label"',
    'Title resid="OpenList.Tip"',
    "resid OpenList.Tip of Title is in bt:LongStrings",
  ],
  [
    "a resource nobody uses",
    'bt:Image id="Icon.16"',
    'bt:Image id="Icon.17"',
    "resource Icon.17 is not used",
  ],
  [
    "a resource id that is too long",
    /OpenList\.Label/g,
    LONG_ID,
    `resource id ${LONG_ID} is too long`,
  ],
  [
    "a short text that is too long",
    'Value="List"',
    `Value="${"x".repeat(126)}"`,
    "text OpenList.Label is empty or longer than 125",
  ],
  [
    "a long text that is too long",
    "显示对公助手的窗格。",
    "显".repeat(251),
    "text ShowPane.Tip is empty or longer than 250",
  ],
  [
    "two controls of one id",
    'id="Desk.CleanList"',
    'id="Desk.OpenList"',
    "id Desk.OpenList is used twice",
  ],
  [
    "two resources of one id",
    'bt:Image id="Icon.20"',
    'bt:Image id="Icon.16"',
    "id Icon.16 is used twice",
  ],
  [
    "a text without English",
    '<bt:Override Locale="en-US" Value="List"/>',
    "",
    "OpenList.Label has no text for en-US",
  ],
  [
    "a text with English twice",
    '<bt:Override Locale="en-US" Value="List"/>',
    '<bt:Override Locale="en-US" Value="List"/><bt:Override Locale="en-US" Value="The list"/>',
    "OpenList.Label has two texts for en-US",
  ],
  [
    "an override of the default language",
    'Locale="en-US" Value="List"',
    'Locale="zh-CN" Value="名单"',
    "OpenList.Label overrides the default language",
  ],
  [
    "Chinese left in English",
    'Locale="en-US" Value="List"',
    'Locale="en-US" Value="名单"',
    "OpenList.Label is Chinese in English",
  ],
  [
    "no English for the add-in's name",
    /<DisplayName DefaultValue="对公助手">[^]*?<\/DisplayName>/,
    '<DisplayName DefaultValue="对公助手"/>',
    "DisplayName has no text for en-US",
  ],
  [
    "no English for the functions",
    /<bt:Override[^>]*functions\.en-us\.json"\/>/,
    "",
    "Functions.Metadata.Url has no text for en-US",
  ],
  [
    "English as the default language",
    "<DefaultLocale>zh-CN",
    "<DefaultLocale>en-US",
    "the default language is en-US",
  ],
  [
    "an address without encryption",
    'https://localhost:3000/functions.js"',
    'http://localhost:3000/functions.js"',
    "address http://localhost:3000/functions.js is not of https://localhost:3000",
  ],
  [
    "an address elsewhere",
    "https://localhost:3000/assets/undo-80.png",
    "https://cdn.invalid/undo-80.png",
    "address https://cdn.invalid/undo-80.png is not of https://localhost:3000",
  ],
  [
    "an image that does not exist",
    "assets/undo-80.png",
    "assets/undo-81.png",
    "image https://localhost:3000/assets/undo-81.png is not 80 pixels wide and high",
  ],
  [
    "an image of another size",
    "assets/undo-80.png",
    "assets/undo-32.png",
    "image https://localhost:3000/assets/undo-32.png is not 80 pixels wide and high",
  ],
  [
    "an icon without one of its sizes",
    '<bt:Image size="80" resid="Undo.80"/>',
    "",
    "icon of Desk.Written lacks a size",
  ],
  [
    "a runtime of short life",
    'lifetime="long"',
    'lifetime="short"',
    "there is not exactly one runtime of long life",
  ],
  [
    "a function file of its own",
    'FunctionFile resid="Pane.Url"',
    'FunctionFile resid="Functions.Script.Url"',
    "pane, functions and commands use different pages: Pane.Url Functions.Script.Url",
  ],
  [
    "another page without VersionOverrides",
    'SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    'SourceLocation DefaultValue="https://localhost:3000/other.html"',
    "without VersionOverrides another page opens",
  ],
  [
    "a button without a function",
    "<FunctionName>undoWrite<",
    "<FunctionName>undoAll<",
    "ribbon command undoAll does not exist",
  ],
  [
    "a command without a button",
    "<FunctionName>undoWrite<",
    "<FunctionName>openList<",
    "ribbon command undoWrite has no button",
  ],
  [
    "a command missing in the context menu",
    /<Item id="Desk.CellMenu.CleanList">[^]*?<\/Item>/,
    "",
    "menu command cleanList has no button",
  ],
  [
    "a context menu with two controls",
    "</OfficeMenu>",
    '<Control xsi:type="Menu" id="Desk.More"/></OfficeMenu>',
    "ContextMenuCell holds more than one control",
  ],
  [
    "another namespace",
    'id="Functions.Namespace" DefaultValue="DG"',
    'id="Functions.Namespace" DefaultValue="DESK"',
    "the functions' namespace is not DG",
  ],
  [
    "a floor that LTSC 2021 does not reach",
    'Name="ExcelApi" MinVersion="1.9"',
    'Name="ExcelApi" MinVersion="1.17"',
    "the floor is ExcelApi 1.17,SharedRuntime 1.1",
  ],
  [
    "a floor for the bare pane",
    "<DefaultSettings>",
    '<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.9"/></Sets></Requirements><DefaultSettings>',
    "the base asks for requirement sets",
  ],
  [
    "a permission that is too narrow",
    "ReadWriteDocument",
    "ReadDocument",
    "the permission is ReadDocument",
  ],
];

describe("manifest.xml", () => {
  it("has none of the faults that a schema does not see", () => {
    expect(manifestProblems(MANIFEST, world)).toEqual([]);
  });

  it("labels its buttons as the product calls the commands", () => {
    const document = new JSDOM(MANIFEST, { contentType: "application/xml" }).window.document;
    const labels = [...document.getElementsByTagName("FunctionName")].map((name) => {
      const label = name.parentElement?.parentElement
        ?.getElementsByTagName("Label")[0]
        ?.getAttribute("resid");
      const text = document.querySelector(`Resources [id="${label ?? ""}"]`);
      return [
        name.textContent,
        text?.getAttribute("DefaultValue"),
        text?.firstElementChild?.getAttribute("Value"),
      ];
    });
    const wanted = COMMANDS.map(({ id, label }) => [id, chinese[label], english[label]]);
    expect(labels).toEqual(expect.arrayContaining(wanted));
    expect(new Set(labels.map(String)).size).toBe(wanted.length);
  });

  it.each(FAULTS)("is checked for %s", (_, found, planted, problem) => {
    const faulty = MANIFEST.replace(found, planted);
    expect(faulty).not.toBe(MANIFEST);
    expect(manifestProblems(faulty, world)).toContain(problem);
  });
});
