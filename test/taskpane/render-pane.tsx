import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PaneRequests } from "../../src/commands/pane-requests";
import type { Language } from "../../src/locales/language";
import { textsFor } from "../../src/locales/texts";
import { App } from "../../src/taskpane/app/App";
import { rememberFirstRun } from "../../src/taskpane/app/first-run-memory";
import { Pane } from "../../src/taskpane/app/Pane";
import { JobsContext } from "../../src/taskpane/jobs/JobsContext";
import type { PaneJobs } from "../../src/taskpane/jobs/pane-jobs";
import { scriptedJobs } from "./scripted-jobs";

export interface RenderOptions {
  readonly jobs?: Partial<PaneJobs>;
  readonly language?: Language;
  readonly isFirstRun?: boolean;
}

/** jsdom asks every rule of the page whenever a test looks for something; only those that decide what a person can see and press are kept. */
const seenRules = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) =>
    /display: ?none|visibility: ?hidden|opacity: ?0[;}]|pointer-events: ?none/.test(rule),
});

/** The whole pane over scripted jobs, with a person at its keyboard and the ribbon beside it. */
export async function renderPane({
  jobs,
  language = "zh-CN",
  isFirstRun = false,
}: RenderOptions = {}) {
  localStorage.clear();
  if (!isFirstRun) rememberFirstRun();
  const person = userEvent.setup();
  const requests = new PaneRequests();
  // The first look at the workbook is over before a person can do anything.
  const { container } = await act(async () =>
    render(
      <RendererProvider renderer={seenRules}>
        <Pane theme="light" language={language}>
          <JobsContext value={scriptedJobs(jobs)}>
            <App requests={requests} />
          </JobsContext>
        </Pane>
      </RendererProvider>
    )
  );
  return { person, requests, container, texts: textsFor(language).pane };
}
