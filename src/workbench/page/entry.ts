/** Starts the workbench page: `?file=blank` opens an empty workbook, `?lang=en-US` speaks English, `?test=1` shows the host to tests. */
import { blankWorkbook } from "../codec/blank-workbook";
import type { Workbook } from "../model/workbook";
import type { FunctionOffer } from "../protocol/addin-functions";
import { parseRegistry } from "../registry/registry";
import { offerKept } from "./autosave/autosave-dialogs";
import { BrowserStore, type AutosaveStore } from "./autosave/autosave-store";
import { tell } from "./dialogs";
import { readManifest, type AddinManifest } from "./manifest-reader";
import { pageLanguage, pageTexts, type PageLanguage, type PageTexts } from "./texts";
import { WorkbenchPage } from "./workbench-page";
import { readWorkbook } from "./workbook-files";

const SAMPLE = "assets/SAMPLE.xlsx";

/** A file that the page cannot do without is missing. */
class MissingFile extends Error {}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) throw new MissingFile(path);
  return response;
}

/** The custom functions that the manifest names; null for an add-in without any. */
async function offeredFunctions(manifest: AddinManifest): Promise<FunctionOffer | null> {
  const { functionsMetadataUrl: url, functionsNamespace: namespace } = manifest;
  if (url === null || namespace === null) return null;
  const { functions, enums } = await (await fetched(url)).json();
  return { namespace, functions, enums };
}

async function firstWorkbook(
  file: string | null,
  language: PageLanguage,
  texts: PageTexts,
  store: AutosaveStore
): Promise<Workbook> {
  if (file === "blank") return blankWorkbook(texts.blankName);
  const kept = await offerKept(store, texts, language);
  if (kept?.bytes) {
    const file = new File([new Uint8Array(kept.bytes)], kept.fileName);
    const opened = await readWorkbook(file, language, texts);
    if ("workbook" in opened) return opened.workbook;
    await tell(texts.cannotOpen(kept.fileName), [opened.why], texts.ok);
  }
  const sample = await fetched(SAMPLE);
  const opened = await readWorkbook(
    new File([await sample.blob()], "SAMPLE.xlsx"),
    language,
    texts
  );
  if ("why" in opened) throw new MissingFile(SAMPLE);
  return opened.workbook;
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const language = pageLanguage(asked.get("lang"));
  const texts = pageTexts(language);
  document.documentElement.lang = language;
  document.title = texts.workbench;
  const store = new BrowserStore();
  const root = document.getElementById("workbench");
  if (!root) throw new Error("the page has no place for the workbench");
  try {
    const [[manifest, functions], registry, first] = await Promise.all([
      fetched("manifest.xml")
        .then((response) => response.text())
        .then((xml) => readManifest(xml, language, location.origin))
        .then(async (read) => [read, await offeredFunctions(read)] as const),
      fetched("registry.json").then((response) => response.text()),
      firstWorkbook(asked.get("file"), language, texts, store),
    ]);
    new WorkbenchPage(root, first, {
      language,
      texts,
      manifest,
      functions,
      registry: parseRegistry(registry),
      blankWorkbook,
      autosaveStore: store,
      onOpened: (opened) => {
        const { host, workbook } = opened;
        if (asked.get("test") === "1")
          Object.assign(window, { workbenchForTests: { host, workbook } });
      },
    });
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    await tell(texts.cannotStart, [texts.cannotStartWhy(error.message)], texts.ok);
  }
}

void start();
