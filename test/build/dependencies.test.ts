import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const packageFile = JSON.parse(
  readFileSync(path.join(ROOT, "package.json"), "utf8")
) as PackageFile;
const lock = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const installed = Object.entries(lock.packages).filter(([folder]) => folder !== "");

/** Licences a bank may pass on with the add-in. */
const SHIPPED_LICENCES = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"];

/** Packages that state their licence in an old form, which the lock file does not carry. */
const STATED_IN_PACKAGE = ["node_modules/jstat"];

function statedLicence(folder: string): string {
  const stated = JSON.parse(readFileSync(path.join(ROOT, folder, "package.json"), "utf8")) as {
    readonly licenses?: readonly { readonly type: string }[];
  };
  return stated.licenses?.map(({ type }) => type).join() ?? "none";
}

describe("what the product depends on", () => {
  it("names exact versions only", () => {
    const versions = Object.values({ ...packageFile.dependencies, ...packageFile.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("ships permissive licences only, office.js excepted", () => {
    const others = installed
      .filter(([, entry]) => !entry.dev)
      .filter(([folder, entry]) => {
        const isOld = STATED_IN_PACKAGE.includes(folder);
        const licence = isOld ? statedLicence(folder) : (entry.license ?? "none");
        return !SHIPPED_LICENCES.includes(licence);
      })
      .map(([folder]) => folder);
    expect(others).toEqual(["node_modules/@microsoft/office-js"]);
  });

  it("runs no install script of any package", () => {
    const scripted = installed
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([folder]) =>
        folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length)
      );
    expect(scripted.filter((name) => packageFile.allowScripts[name] !== false)).toEqual([]);
  });
});
