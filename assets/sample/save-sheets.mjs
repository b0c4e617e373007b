/** Saves sheets as .xlsx: written as flat OpenDocument XML, turned into .xlsx by LibreOffice, packed with a fixed time. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { flatOpenDocument } from "./flat-open-document.mjs";

const PACKED_AT = new Date(2026, 2, 6, 9, 30);

/** LibreOffice without a window forgets frozen panes, so they are put in here: the header and everything left of 统一社会信用代码 stay. */
function withFrozenHeader(sheetXml) {
  const pane =
    '<pane xSplit="3" ySplit="5" topLeftCell="D6" activePane="bottomRight" state="frozen"/>';
  const selection = '<selection pane="bottomRight" activeCell="D6" sqref="D6"/>';
  return sheetXml.replace(/<selection [^>]*\/>/, pane + selection);
}

/** `name` is the file's name without its extension. A customer list comes first and gets its header frozen. */
export function saveSheets(output, name, sheets, { isCustomerList = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  try {
    const flat = join(folder, `${name}.fods`);
    writeFileSync(flat, flatOpenDocument({ writtenAt: "2026-03-06T09:30:00", sheets }));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, flat],
      { stdio: "ignore" }
    );
    const parts = unzipSync(readFileSync(join(folder, `${name}.xlsx`)));
    const first = "xl/worksheets/sheet1.xml";
    if (isCustomerList) parts[first] = strToU8(withFrozenHeader(strFromU8(parts[first])));
    writeFileSync(output, zipSync(parts, { mtime: PACKED_AT, level: 9 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
