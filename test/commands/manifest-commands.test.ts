import { readFileSync } from "node:fs";
import path from "node:path";
import { COMMANDS } from "../../src/commands/command";
import { textsFor } from "../../src/locales/texts";

const manifest = new DOMParser().parseFromString(
  readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8"),
  "application/xml"
);

/** Texts by resid, in the default language and in English. */
const labels = new Map(
  Array.from(manifest.getElementsByTagName("bt:String"), (text) => [
    text.getAttribute("id"),
    {
      "zh-CN": text.getAttribute("DefaultValue"),
      "en-US": text.getElementsByTagName("bt:Override")[0]?.getAttribute("Value"),
    },
  ])
);

/** FunctionName and label of every control below an element. */
function controlsBelow(tag: string) {
  return Array.from(manifest.getElementsByTagName(tag)).flatMap((part) =>
    Array.from(part.getElementsByTagName("FunctionName"), (name) => {
      const control = name.closest("Control, Item");
      const resid = control?.getElementsByTagName("Label")[0]?.getAttribute("resid");
      return { id: name.textContent, label: labels.get(resid ?? "") };
    })
  );
}

function described(commands: typeof COMMANDS) {
  return commands.map(({ id, label }) => ({
    id,
    label: {
      "zh-CN": textsFor("zh-CN").commands[label],
      "en-US": textsFor("en-US").commands[label],
    },
  }));
}

describe("the commands in manifest.xml", () => {
  it("on the ribbon are those the add-in answers, by the same names in both languages", () => {
    expect(controlsBelow("CustomTab")).toEqual(
      described(COMMANDS.filter((command) => command.isOnRibbon))
    );
  });

  it("in the context menu are those the add-in answers, by the same names in both languages", () => {
    expect(controlsBelow("OfficeMenu")).toEqual(
      described(COMMANDS.filter((command) => command.isInContextMenu))
    );
  });
});
