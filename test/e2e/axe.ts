import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import type { AxeResults } from "axe-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

declare global {
  interface Window {
    readonly axe?: {
      run(options: object): Promise<AxeResults>;
      configure(options: object): void;
    };
  }
}

/**
 * What axe finds wrong with a document by all rules of WCAG 2 A and AA, frames inside of it left out: rule, element, why. With
 * forced colours axe sees those that the page asked for and not those that are shown, so contrast is not looked at then.
 */
export async function violations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(SOURCE);
  return where.evaluate(async (rules) => {
    if (!window.axe) throw new Error("axe is not there");
    const found = await window.axe.run({
      runOnly: { type: "tag", values: rules },
      iframes: false,
      rules: { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } },
      resultTypes: ["violations"],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} ${target.join(" ")} ${failureSummary?.split("\n").at(-1) ?? ""}`
      )
    );
  }, RULES);
}
