import { screen, waitFor } from "@testing-library/react";
import type { RunControl } from "../../../src/jobs/job";
import { claimsPageTexts } from "../../../src/locales/zh-CN/claims-page";
import { payPageTexts } from "../../../src/locales/zh-CN/pay-page";
import { done, finding, type Outcome, refused } from "../../../src/rules/finding";
import type { PaneJobs } from "../../../src/taskpane/jobs/pane-jobs";
import { renderPane } from "../render-pane";
import { scriptedClaims } from "../scripted-claims";
import { CHOSEN_BOOK, scriptedPay } from "../scripted-pay";
import { STANDARD_RULES } from "../scripted-rules";
import { scriptedStaffing } from "../scripted-staffing";
import { press } from "../walk";

/** A job that a person stops, and that ends only when the test lets it. */
function stoppable() {
  let end: () => void = () => undefined;
  let wasTold = false;
  const job = ({ signal }: RunControl): Promise<Outcome<never>> =>
    new Promise((resolve) => {
      signal.addEventListener("abort", () => (wasTold = true));
      end = () => resolve(refused(finding("STOPPED")));
    });
  return { job, end: () => end(), wasTold: () => wasTold };
}

type Stoppable = ReturnType<typeof stoppable>;

interface StoppedPage {
  readonly name: string;
  readonly page: "claims" | "staffing" | "pay";
  readonly jobs: (one: Stoppable) => Partial<PaneJobs>;
  /** From the open page to the running job. */
  readonly walk: (person: Awaited<ReturnType<typeof renderPane>>["person"]) => Promise<void>;
}

const PAGES: readonly StoppedPage[] = [
  {
    name: "认领",
    page: "claims",
    jobs: ({ job }) => ({
      claims: async () => scriptedClaims({ assign: (_, __, control) => job(control) }),
    }),
    walk: (person) => press(person, claimsPageTexts.peopleStep.next),
  },
  {
    name: "编制",
    page: "staffing",
    jobs: ({ job }) => ({ staffing: async () => scriptedStaffing({ prepare: job }) }),
    walk: (person) => press(person, "测算"),
  },
  {
    name: "绩效",
    page: "pay",
    jobs: ({ job }) => ({
      pay: async () =>
        scriptedPay({
          loadRules: async () => done({ ...STANDARD_RULES, book: CHOSEN_BOOK }),
          read: (_, __, control) => job(control),
        }),
    }),
    walk: async (person) => {
      await person.type(await screen.findByLabelText(/^计价月份/), "2026-03");
      await press(person, payPageTexts.parameters.next);
    },
  },
];

describe.each(PAGES)("the stop button of page $name", ({ page, jobs, walk }) => {
  it("says that the work is being stopped until it has ended, and then that it was", async () => {
    const one = stoppable();
    const { person, texts } = await renderPane({ jobs: jobs(one) });
    await press(person, texts.pages[page]);
    await walk(person);
    await press(person, texts.stop);
    expect(one.wasTold()).toBe(true);
    expect((await screen.findAllByText(texts.progress.stopping)).length).toBeGreaterThan(0);
    const stop = screen.getByRole("button", { name: texts.stop });
    expect(stop).toHaveAttribute("aria-disabled", "true");
    one.end();
    await waitFor(() => expect(screen.queryByText(texts.progress.stopping)).toBeNull());
    expect(screen.queryByRole("button", { name: texts.stop })).toBeNull();
    expect(await screen.findByText(/已按您的要求停止/)).toBeVisible();
  });
});
