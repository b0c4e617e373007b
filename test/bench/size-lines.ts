import path from "node:path";
import type { Run } from "./lines";
import type { Line } from "./table";

const KB = 1_024;

/** What the add-in weighs, as built for Excel: its scripts and the metadata of its functions. */
export function sizeLines(run: Run): Line[] {
  const files = run("sizes", { page: path.join(__dirname, "page") });
  return files.map(({ name, bytes, gzipped }) => ({
    id: "sizes",
    work: name,
    size: "",
    ours: `${(gzipped / KB).toFixed(1)} KB`,
    reference: `${(bytes / KB).toFixed(1)} KB before compression`,
    figure: gzipped / bytes,
    goal: null,
    sameChecksum: null,
  }));
}
