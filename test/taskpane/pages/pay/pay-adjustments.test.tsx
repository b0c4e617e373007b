import { screen, waitFor } from "@testing-library/react";
import { payPageTexts as texts } from "../../../../src/locales/zh-CN/pay-page";
import { preparePay } from "../../../../src/jobs/pay";
import { done } from "../../../../src/rules/finding";
import type { PayJobs } from "../../../../src/taskpane/jobs/pay-jobs";
import { renderPane } from "../../render-pane";
import { CHOSEN_BOOK, payReading, scriptedPay } from "../../scripted-pay";
import { STANDARD_RULES } from "../../scripted-rules";
import { press } from "../../walk";

/** Page 绩效 with everything chosen but the month, at what was found in the lists. */
async function openCheck(changes: Partial<PayJobs>) {
  const loadRules = async () => done({ ...STANDARD_RULES, book: CHOSEN_BOOK });
  const jobs = { pay: async () => scriptedPay({ loadRules, ...changes }) };
  const { person, texts: pane } = await renderPane({ jobs });
  await press(person, pane.pages.pay);
  await person.type(
    await screen.findByLabelText(new RegExp(`^${texts.parameters.month}`)),
    "2026-03"
  );
  await press(person, texts.parameters.next);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return person;
}

describe("page 绩效, 工资调整", () => {
  it("is written out empty when asked, and read again with the rest", async () => {
    let reads = 0;
    const person = await openCheck({
      read: async (_, book) => {
        reads += 1;
        return done(preparePay(payReading(), book));
      },
    });
    await press(person, texts.check.writeAdjustments);
    expect(await screen.findByText(texts.check.adjustmentsWritten)).toBeVisible();
    await press(person, texts.readAgain);
    await waitFor(() => expect(reads).toBe(2));
  });

  it("is left alone where there is one", async () => {
    const standing = "三月 工资调整";
    const person = await openCheck({
      writeAdjustments: async () => done({ standing, sheets: [], warnings: [] }),
    });
    await press(person, texts.check.writeAdjustments);
    expect(await screen.findByText(texts.check.adjustmentsStanding(standing))).toBeVisible();
  });
});
