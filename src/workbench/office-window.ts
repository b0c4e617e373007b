import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { WorkbookHost } from "./protocol/host";
import { OFFICE_FOLDER } from "./registry/load-registry";

/** Where the add-in's page seems to be served; office.js trusts only hosts with https and the same host name. */
export const ADDIN_ORIGIN = "https://localhost:3000";
export const ADDIN_PAGE = `${ADDIN_ORIGIN}/taskpane.html`;

const OFFICE_URL = `${ADDIN_ORIGIN}/office/`;

/** Serves the installed, unmodified office.js files under `/office/`; anything else is not there. */
export class OfficeFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(OFFICE_URL)) return null;
    const name = decodeURIComponent(url.slice(OFFICE_URL.length)).replace(/[?#].*$/, "");
    const file = readFile(join(OFFICE_FOLDER, name.toLowerCase()));
    return Object.assign(file, { abort: () => undefined });
  }
}

/** Makes a window the frame of an add-in: messages to its parent go to the host, the host's answers come in. */
export function connectHost(window: DOMWindow, host: WorkbookHost): void {
  window.name = host.frameName;
  const toHost = (text: unknown): void => {
    setTimeout(() => host.receive(String(text)));
  };
  Object.defineProperty(window, "parent", { value: { postMessage: toHost } });
  Object.defineProperty(window.document, "domain", { value: "localhost" });
  host.sendText = (data) => {
    const { MessageEvent } = window;
    window.dispatchEvent(new MessageEvent("message", { data, origin: ADDIN_ORIGIN }));
  };
}

/** What every browser has and jsdom lacks. */
const BROWSER_GLOBALS = { structuredClone, TextDecoder, TextEncoder };

/** Gives a jsdom window what the add-in may take for granted in a browser. */
export function provideBrowserGlobals(window: DOMWindow): void {
  for (const [name, value] of Object.entries(BROWSER_GLOBALS))
    if (!(name in window)) Object.defineProperty(window, name, { value, configurable: true });
}

/** Loads office.js into a connected window; resolves when `Office.onReady` does. */
export async function loadOffice(window: DOMWindow): Promise<void> {
  const script = window.document.createElement("script");
  script.src = `${OFFICE_URL}office.js`;
  const isLoaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("office.js could not be loaded"));
  });
  window.document.head.append(script);
  await isLoaded;
  await Reflect.get(window, "Office").onReady();
}

export interface OfficeWindowOptions {
  readonly host: WorkbookHost;
  /** Scripts of the add-in as source text, in order; they run when office.js is ready. */
  readonly scripts: readonly string[];
}

/** Opens a window without a screen, with office.js and the add-in's scripts at work on the host's workbook. */
export async function openOfficeWindow({
  host,
  scripts,
}: OfficeWindowOptions): Promise<{ readonly window: DOMWindow; close(): void }> {
  const { window } = new JSDOM("<!DOCTYPE html><html><head></head><body></body></html>", {
    url: ADDIN_PAGE,
    runScripts: "dangerously",
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  provideBrowserGlobals(window);
  connectHost(window, host);
  await loadOffice(window);
  for (const script of scripts) window.eval(script);
  return {
    window,
    close: () => {
      host.dispose();
      window.close();
    },
  };
}
