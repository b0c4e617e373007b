import { lazy, StrictMode, Suspense, useSyncExternalStore, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/entry-commands";
import { PaneRequests } from "../commands/pane-requests";
import { hostLocale } from "../excel/host-language";
import { EXCEL_API_FLOOR, hostVersion, isFloorMet } from "../excel/requirements";
import { currentTheme, watchTheme } from "../excel/theme";
import { languageOf, type Language } from "../locales/language";
import { loadLanguage } from "../locales/load-language";
import { AppHeader } from "./app/AppHeader";
import { GatePage, type Gate } from "./app/GatePage";
import { Pane } from "./app/Pane";

// Asked for at once and loaded while the first paint is done.
const app = import(/* webpackChunkName: "app" */ "./app/ExcelApp");
const ExcelApp = lazy(() => app.then((module) => ({ default: module.ExcelApp })));

const requests = new PaneRequests();
associateCommands(requests);

void Office.onReady(({ host }) => {
  const gate = gateFor(host);
  // In a plain browser there is no Office locale; the browser's stands in.
  const language = languageOf(hostLocale() ?? navigator.language);
  if (gate === null) void drawApp(language);
  else void drawGate(gate, language);
});

function drawApp(language: Language): Promise<void> {
  return draw(
    language,
    <Suspense fallback={<AppHeader place={null} />}>
      <ExcelApp requests={requests} />
    </Suspense>
  );
}

function drawGate(gate: Gate, language: Language): Promise<void> {
  // A command must still end; the page says why it did nothing.
  requests.serve(() => Promise.resolve());
  return draw(language, <GatePage gate={gate} />);
}

async function draw(language: Language, content: ReactNode): Promise<void> {
  const container = document.getElementById("pane");
  if (container === null) throw new Error("taskpane.html has no element #pane");
  await loadLanguage(language);
  document.documentElement.lang = language;
  createRoot(container).render(
    <StrictMode>
      <HostedPane language={language}>{content}</HostedPane>
    </StrictMode>
  );
  // Tells boot-watchdog.js that the pane came up.
  document.documentElement.dataset["pane"] = "drawn";
}

/** The pane in the look of Office, following its changes. */
function HostedPane(props: { readonly language: Language; readonly children: ReactNode }) {
  const theme = useSyncExternalStore(watchTheme, currentTheme);
  return (
    <Pane theme={theme} language={props.language}>
      {props.children}
    </Pane>
  );
}

function gateFor(host: Office.HostType | null): Gate | null {
  if (host !== Office.HostType.Excel) return { kind: "not Excel" };
  if (isFloorMet()) return null;
  return { kind: "too old", found: hostVersion(), needed: `ExcelApi ${EXCEL_API_FLOOR}` };
}
