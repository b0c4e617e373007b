/** Modal questions and messages, in the browser's own dialog. */
import { button, element } from "./element";

export interface DialogChoice<T> {
  readonly label: string;
  readonly value: T;
  readonly isDefault?: boolean;
}

/** Asks; Escape gives null. The focus returns to where it was. */
export function ask<T>(
  title: string,
  body: readonly (string | HTMLElement)[],
  choices: readonly DialogChoice<T>[]
): Promise<T | null> {
  const heading = element("h2", { id: "dialog-title" }, title);
  const paragraphs = body.map((part) => (typeof part === "string" ? element("p", {}, part) : part));
  const actions = element("div", { class: "dialog-actions" });
  const dialog = element(
    "dialog",
    { "aria-labelledby": heading.id },
    heading,
    ...paragraphs,
    actions
  );
  return new Promise((resolve) => {
    // The event of closing comes later: what is typed until then must not go where the question came from.
    const finish = (answer: T | null): void => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    for (const { label, value, isDefault } of choices) {
      const choose = button({ class: isDefault ? "primary" : "" }, () => finish(value), label);
      choose.autofocus = isDefault === true;
      actions.append(choose);
    }
    dialog.addEventListener("close", () => finish(null));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Tells something and waits for 确定. */
export async function tell(title: string, body: readonly string[], ok: string): Promise<void> {
  await ask(title, body, [{ label: ok, value: true, isDefault: true }]);
}

/** Asks for a number from `low` to `high`; null where the person gives up or types none. */
export async function askNumber(
  question: { title: string; label: string; value: number; low: number; high: number },
  texts: { ok: string; cancel: string }
): Promise<number | null> {
  const input = element("input", {
    type: "number",
    value: String(question.value),
    min: String(question.low),
    max: String(question.high),
    step: "any",
  });
  const label = element("label", { class: "dialog-field" }, question.label, input);
  // Enter in the field presses the default button, as in every form.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter")
      input.closest("dialog")?.querySelector<HTMLElement>(".primary")?.click();
  });
  input.addEventListener("focus", () => input.select());
  input.autofocus = true;
  const agreed = await ask(
    question.title,
    [label],
    [
      { label: texts.ok, value: true, isDefault: true },
      { label: texts.cancel, value: false },
    ]
  );
  const value = input.valueAsNumber;
  return agreed && value >= question.low && value <= question.high ? value : null;
}
