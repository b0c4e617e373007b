import { StrictMode, Suspense, use, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/entry-commands";
import { PaneRequests } from "../commands/pane-requests";
import { languageOf } from "../locales/language";
import { App } from "./app/App";
import { AppHeader } from "./app/AppHeader";
import { GatePage, type Gate } from "./app/GatePage";
import { Pane } from "./app/Pane";
import { JobsContext } from "./jobs/JobsContext";
import { currentTheme, watchTheme } from "../excel/theme";
import { EXCEL_API_FLOOR, isFloorMet } from "../excel/requirements";

const requests = new PaneRequests();
associateCommands(requests);
