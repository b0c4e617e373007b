import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

const ROOT = path.resolve(__dirname, "../..");
const CACHE = path.join(ROOT, "node_modules/.cache/duigong-assistant");
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** `globalSetup` leaves its choice here for the test files, which run in other processes. */
const CHOICE = "E2E_BROWSER";

/**
 * A browser of this machine: the one CHROMIUM_PATH names, an installed Chromium, Edge or Chrome, else the Chromium that comes as a package
 * (Linux on x64 only). Throws where there is none.
 */
export async function chooseBrowser(): Promise<LaunchOptions> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) return { executablePath: named };
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed !== undefined) return { executablePath: installed };
  for (const channel of ["msedge", "chrome"]) {
    if (await starts({ channel })) return { channel };
  }
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  throw new Error(
    "No browser found: install Chrome, Edge or Chromium, or name one in CHROMIUM_PATH."
  );
}

/** Remembers the choice for `launchBrowser`, also across processes started afterwards. */
export function rememberBrowser(choice: LaunchOptions): void {
  process.env[CHOICE] = JSON.stringify(choice);
}

/** Starts the browser chosen before the tests. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env[CHOICE];
  if (chosen === undefined) throw new Error("test/config/browser-setup.ts has not run.");
  return launch(JSON.parse(chosen) as LaunchOptions);
}

function launch(choice: LaunchOptions): Promise<Browser> {
  // root may not use Chromium's sandbox, and in CI everybody is root
  return chromium.launch({ ...choice, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

async function starts(choice: LaunchOptions): Promise<boolean> {
  try {
    const browser = await launch(choice);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks @sparticuz/chromium once per version. The package unpacks into the temporary folder, takes whatever lies there for its own, and
 * brings its system libraries only where it believes to be on a certain cloud; its own arguments switch web security off and are not used.
 */
async function packagedChromium(): Promise<LaunchOptions> {
  const manifest = await readFile(
    path.join(ROOT, "node_modules/@sparticuz/chromium/package.json"),
    "utf8"
  );
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await unpackInto(unfinished);
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, "al2023/lib") };
  // its fonts hold no Chinese, so they are for machines that have none at all
  const fonts = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  return { executablePath: path.join(folder, "chromium"), env: { ...env, ...fonts } };
}

async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executable = await packaged.executablePath();
    if (path.dirname(executable) !== folder)
      throw new Error(`Chromium was unpacked elsewhere: ${executable}`);
  } finally {
    for (const name of ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
