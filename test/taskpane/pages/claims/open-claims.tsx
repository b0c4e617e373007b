import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { claimsPageTextsFor } from "../../../../src/locales/claims-page-texts";
import type { ClaimJobs } from "../../../../src/taskpane/jobs/claim-jobs";
import type { ClaimsStep } from "../../../../src/taskpane/pages/claims/claims-state";
import { renderPane, type RenderOptions } from "../../render-pane";
import { scriptedClaims } from "../../scripted-claims";
import { press } from "../../walk";

export const texts = claimsPageTextsFor("zh-CN");

/** The pane on page 认领, over jobs that go well unless `changes` says otherwise. */
export async function openClaims(changes: Partial<ClaimJobs> = {}, options: RenderOptions = {}) {
  const claims = scriptedClaims(changes);
  const pane = await renderPane({
    ...options,
    jobs: { claims: async () => claims, ...options.jobs },
  });
  await press(pane.person, pane.texts.pages.claims);
  return pane;
}

/** From 人员 to a step by the primary button of each step before it. */
export async function walkTo(person: UserEvent, target: ClaimsStep): Promise<void> {
  await press(person, texts.peopleStep.next);
  if (target === "register") return;
  await press(person, texts.registerStep.next);
  if (target === "settle") return;
  await press(person, texts.settleStep.next);
  if (target === "allocate") return;
  await press(person, texts.allocateStep.preview);
}

/** The value beside a name. */
export function figure(name: string): string {
  const [term] = screen.getAllByText(name, { selector: "dt" });
  return term?.nextElementSibling?.textContent ?? "";
}
