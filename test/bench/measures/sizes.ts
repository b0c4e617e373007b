import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** A file of the built product, in bytes. */
export interface FileSize {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** The add-in's scripts and the metadata of its functions, the largest first; the workbench's own files and office.js are left out. */
export function measureSizes({ page }: { readonly page: string }): readonly FileSize[] {
  return readdirSync(page)
    .filter((name) => /^functions.*\.json$|\.js$/.test(name) && !name.startsWith("workbench"))
    .map((name) => {
      const content = readFileSync(path.join(page, name));
      return { name, bytes: content.length, gzipped: gzipSync(content).length };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
