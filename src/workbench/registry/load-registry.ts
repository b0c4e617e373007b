import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { generateRegistry } from "./generate";
import type { Registry } from "./registry";

// A plain `require.resolve` would be answered by the bundler when the batch command is built, not by Node when it runs.
const officePackage = createRequire(__filename).resolve("@microsoft/office-js/package.json");

/** Folder of the installed office.js files. */
export const OFFICE_FOLDER = join(dirname(officePackage), "dist");

let registry: Registry | undefined;

/** The registry of the installed office.js, for Node. It takes 50 ms, once per process, so nothing is cached on disk. */
export function loadRegistry(): Registry {
  return (registry ??= generateRegistry(
    readFileSync(join(OFFICE_FOLDER, "excel-web-16.00.debug.js"), "utf8")
  ));
}
