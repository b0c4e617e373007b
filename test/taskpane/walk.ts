import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { PaneTexts } from "../../src/locales/zh-CN/pane";
import { LIST_STEPS, type ListStep } from "../../src/taskpane/pages/list/list-state";

/** Presses the button with this text. */
export async function press(person: UserEvent, name: string): Promise<void> {
  await person.click(await screen.findByRole("button", { name }));
}

/** Walks from 选表 to a step by the primary button of each step before it. */
export async function walkTo(person: UserEvent, texts: PaneTexts, target: ListStep) {
  const primary = {
    choose: texts.next,
    match: texts.match.read,
    check: texts.check.preview,
    preview: texts.preview.write,
  };
  for (const step of LIST_STEPS) {
    if (step === target || step === "write") break;
    await press(person, primary[step]);
  }
  await screen.findByRole("heading", { level: 2 });
}
