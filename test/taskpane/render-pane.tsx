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
      <Pane theme="light" language={language}>
        <JobsContext value={scriptedJobs(jobs)}>
          <App requests={requests} />
        </JobsContext>
      </Pane>
    )
  );
  return { person, requests, container, texts: textsFor(language).pane };
}
