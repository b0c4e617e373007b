import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { preparePay } from "../../../../src/jobs/pay";
import { done, finding, refused } from "../../../../src/rules/finding";
import type { RuleBook } from "../../../../src/rules/rule-book/rule-book";
import { payPageTexts as texts } from "../../../../src/locales/zh-CN/pay-page";
import { payPageTexts as englishTexts } from "../../../../src/locales/en-US/pay-page";
import type { FollowedRules } from "../../../../src/sheets/pay/live-pay";
import type { PayJobs } from "../../../../src/taskpane/jobs/pay-jobs";
import { renderPane, type RenderOptions } from "../../render-pane";
import { deferred } from "../../scripted-jobs";
import { CHOSEN_BOOK, LOCKED, payReading, scriptedPay } from "../../scripted-pay";
import { RULES_WRITTEN, STANDARD_RULES } from "../../scripted-rules";
import { press } from "../../walk";

async function openPay(changes: Partial<PayJobs> = {}, options: RenderOptions = {}) {
  const jobs = { pay: async () => scriptedPay(changes), ...options.jobs };
  const pane = await renderPane({ ...options, jobs });
  await press(pane.person, pane.texts.pages.pay);
  await screen.findByRole("checkbox");
  return pane;
}

const CHOSEN: Partial<PayJobs> = {
  loadRules: async () => done({ ...STANDARD_RULES, book: CHOSEN_BOOK }),
};

const label = (text: string) => screen.getByLabelText(new RegExp(`^${escaped(text)}`));
const radio = (name: string) => screen.getByRole("radio", { name: new RegExp(`^${name}`) });
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const escaped = (text: string) => text.replace(/[()%]/g, "\\$&");

/** From a rule book that says everything but the month to what was found in the lists. */
async function check(person: UserEvent) {
  await person.type(label(texts.parameters.month), "2026-03");
  await press(person, texts.parameters.next);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

async function preview(person: UserEvent) {
  await check(person);
  await press(person, texts.check.next);
  await press(person, texts.trial.next);
  await heading(texts.preview.heading);
}

async function write(person: UserEvent) {
  await preview(person);
  await press(person, texts.preview.next);
  await press(person, texts.write.write);
  await heading(texts.write.doneHeading);
}

describe("page 绩效, the parameters", () => {
  it("choose nothing that moves money: both switches are open until a person chooses, and nothing is read before", async () => {
    const read: RuleBook[] = [];
    const { person } = await openPay({
      read: async (_, book) => {
        read.push(book);
        return done(preparePay(payReading(), book));
      },
    });
    for (const option of screen.getAllByRole("radio")) expect(option).not.toBeChecked();
    await press(person, texts.parameters.next);
    expect(screen.getAllByText(texts.parameters.choiceFault)).toHaveLength(2);
    expect(screen.getByText(texts.parameters.monthFault)).toBeVisible();
    expect(screen.getByText(texts.parameters.yuanFault)).toBeVisible();
    expect(label(texts.parameters.month)).toHaveFocus();
    expect(read).toEqual([]);

    await person.type(label(texts.parameters.month), "2026-03");
    await person.type(label(texts.parameters.basePool), "45,000.00");
    await person.click(radio(texts.parameters.jointPools["after-pool"].name));
    await person.click(radio(texts.parameters.headFundings.inside.name));
    await person.click(radio(texts.parameters.coefficients.linear.name));
    await person.type(label(texts.parameters.base), "1.5");
    await press(person, texts.parameters.next);
    await heading(texts.check.heading);
    expect(read).toMatchObject([
      {
        payMonth: "2026-03",
        basePool: 45_000,
        jointPool: "after-pool",
        headFunding: "inside",
        coefficient: { type: "linear", base: 1.5 },
        personRatio: 0.7,
      },
    ]);
  });

  it("are taken from 「规则」 where somebody chose them there", async () => {
    await openPay(CHOSEN);
    expect(radio(texts.parameters.jointPools.none.name)).toBeChecked();
    expect(radio(texts.parameters.headFundings.separate.name)).toBeChecked();
    expect(screen.getAllByText(texts.parameters.fromRules)).toHaveLength(3);
    expect(label(texts.parameters.basePool)).toHaveValue("12000.00");
  });

  it("ask who allowed a person's ratio below the floor, and why", async () => {
    const { person } = await openPay(CHOSEN);
    const ratio = label(texts.parameters.personRatio);
    await person.clear(ratio);
    await person.type(ratio, "65");
    await person.type(label(texts.parameters.month), "2026-03");
    await press(person, texts.parameters.next);
    expect(screen.getAllByText(texts.parameters.authorisationFault)).toHaveLength(2);
    await person.type(label(texts.parameters.authorizer), "李四");
    await person.type(label(texts.parameters.reason), "开门红");
    await press(person, texts.parameters.next);
    await heading(texts.check.heading);
    expect(screen.getAllByText(/已由李四授权/).length).toBeGreaterThan(0);
  });

  it("are kept in 「规则」 when asked", async () => {
    const books: RuleBook[] = [];
    const { person } = await openPay(CHOSEN, {
      jobs: {
        replaceRuleBook: async (book) => {
          books.push(book);
          return done(RULES_WRITTEN);
        },
      },
    });
    await person.type(label(texts.parameters.month), "2026-03");
    await press(person, texts.parameters.keep);
    expect(await screen.findByText(texts.parameters.kept)).toBeVisible();
    expect(books).toMatchObject([{ payMonth: "2026-03", jointPool: "none" }]);
  });

  it("are still there when the person looked at another page", async () => {
    const { person, texts: pane } = await openPay(CHOSEN);
    await person.type(label(texts.parameters.month), "2026-03");
    await press(person, pane.pages.staffing);
    await heading(pane.pages.staffing);
    await press(person, pane.pages.pay);
    expect(label(texts.parameters.month)).toHaveValue("2026-03");
  });
});

describe("page 绩效, the check", () => {
  it("shows what was read and what was found, with the way to its cell", async () => {
    const places: string[] = [];
    const { person } = await openPay(CHOSEN, {
      jobs: {
        goToCell: async ({ sheet, cell }) => {
          places.push(`${sheet}!${cell}`);
          return done(undefined);
        },
      },
    });
    await check(person);
    expect(screen.getByText("2 笔,1,100.01 元")).toBeVisible();
    expect(screen.getByText("2 人,共 300 分")).toBeVisible();
    await person.click(screen.getByText(/提示/));
    await person.click(screen.getByRole("button", { name: /计价登记!D3/ }));
    expect(places).toEqual(["计价登记!D3"]);
  });

  it("stops where something stands in the way, and goes on once it is mended", async () => {
    const unknown = finding("PAY_STAFF_UNKNOWN", { sheet: "计分卡", cell: "A9" }, "E99");
    let readings = [payReading({ findings: [unknown] }), payReading()];
    const { person } = await openPay({
      ...CHOSEN,
      read: async (_, book) => {
        const [next = payReading(), ...rest] = readings;
        readings = rest;
        return done(preparePay(next, book));
      },
    });
    await check(person);
    await heading(texts.check.headingBlocked);
    expect(screen.getByText(texts.check.blocked("1"))).toBeVisible();
    expect(screen.queryByRole("button", { name: texts.check.next })).toBeNull();
    await press(person, texts.readAgain);
    expect(await screen.findByText(texts.check.ready)).toBeVisible();
  });

  it("refuses a locked month and opens it with a name and a reason", async () => {
    const orders: unknown[] = [];
    let isLocked = true;
    const { person } = await openPay({
      ...CHOSEN,
      read: async (_, book) => done(preparePay(payReading(isLocked ? { lock: LOCKED } : {}), book)),
      unlock: async ({ by, reason }) => {
        orders.push({ by, reason });
        isLocked = false;
        return done({ sheets: [], warnings: [] });
      },
    });
    await check(person);
    expect(screen.getByText(/2026-03 已经锁定\(版本 1/)).toBeVisible();
    await press(person, texts.lock.unlock);
    expect(screen.getByText(texts.lock.byFault)).toBeVisible();
    expect(screen.getByText(texts.lock.reasonFault)).toBeVisible();
    expect(orders).toEqual([]);
    await person.type(label(texts.lock.by), "张三");
    await person.type(label(texts.lock.unlockReason), "漏登一笔");
    await press(person, texts.lock.unlock);
    expect(await screen.findByText(texts.lock.unlocked("2026-03"))).toBeVisible();
    expect(orders).toEqual([{ by: "张三", reason: "漏登一笔" }]);
    expect(screen.getByText(texts.check.ready)).toBeVisible();
  });

  it("can be stopped while it reads, and says so", async () => {
    const stopped = deferred<null>();
    const { person, texts: pane } = await openPay({
      ...CHOSEN,
      read: async (_, __, { signal, report }) => {
        report({ stage: "read", done: 10, total: 1000 });
        signal.addEventListener("abort", () => stopped.settle(null));
        await stopped.promise;
        return refused(finding("STOPPED"));
      },
    });
    await person.type(label(texts.parameters.month), "2026-03");
    await press(person, texts.parameters.next);
    await press(person, pane.stop);
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(screen.getByRole("button", { name: texts.readAgain })).toBeEnabled();
  });
});

describe("page 绩效, the trial", () => {
  it("sets two sets of parameters side by side: who loses how much, and the totals", async () => {
    const { person } = await openPay(CHOSEN);
    await check(person);
    await press(person, texts.check.next);
    await person.click(radio(texts.parameters.headFundings.inside.name));
    await press(person, texts.trial.run);
    expect(await screen.findByText("另行列支 → 从奖池列支")).toBeVisible();
    // deals 1,070.01 + pool 9,030.00 + process 3,000.00, and the head's 6,095.25 on top or out of the pool
    expect(screen.getByText("19,195.26 → 13,100.01")).toBeVisible();
    expect(screen.getByText("3 人,-6,095.25 元")).toBeVisible();
  });

  it("takes the other parameters over when asked", async () => {
    const { person } = await openPay(CHOSEN);
    await check(person);
    await press(person, texts.check.next);
    await person.click(radio(texts.parameters.headFundings.inside.name));
    await press(person, texts.trial.run);
    await press(person, texts.trial.adopt);
    await heading(texts.preview.heading);
    expect(screen.getByText(texts.preview.leadersInside)).toBeVisible();
  });
});

describe("page 绩效, from the preview to the lock", () => {
  it("shows the pools in their order, the proof, and why each person gets what he gets", async () => {
    const { person } = await openPay(CHOSEN);
    await preview(person);
    expect(screen.getByText(texts.preview.balanced)).toBeVisible();
    const pools = screen.getByRole("region", { name: texts.preview.pools });
    const names = within(pools)
      .getAllByRole("term")
      .map(({ textContent }) => textContent);
    expect(names.slice(0, 4)).toEqual([
      texts.preview.base,
      texts.preview.contributions,
      texts.preview.process,
      texts.preview.scorecard,
    ]);
    await person.click(screen.getByText(texts.preview.why, { selector: "[aria-label*=陆知行]" }));
    expect(await screen.findByText(/R61 单人营销,个人比例 70%/)).toBeVisible();
    expect(screen.getByText(/R62 联合营销/)).toBeVisible();
  });

  it("writes only when asked, opens what was written, and takes it back", async () => {
    const places: (string | null)[] = [];
    const { person } = await openPay(CHOSEN, {
      jobs: {
        goToCell: async ({ sheet }) => {
          places.push(sheet);
          return done(undefined);
        },
      },
    });
    await write(person);
    await press(person, texts.write.open);
    await press(person, "陆知行");
    expect(places).toEqual(["工资汇总", "工资单-陆知行"]);
    await press(person, texts.undo);
    expect(await screen.findByText(texts.undone)).toBeVisible();
    expect(screen.getByRole("button", { name: texts.write.write })).toBeVisible();
  });

  it("locks the written month in the clerk's name", async () => {
    const orders: unknown[] = [];
    const { person } = await openPay({
      ...CHOSEN,
      lock: async ({ by, ruleBook }) => {
        orders.push({ by, month: ruleBook.payMonth });
        return done({ sheets: [], warnings: [] });
      },
    });
    await write(person);
    await press(person, texts.write.next);
    await press(person, texts.lock.lock);
    expect(screen.getByText(texts.lock.byFault)).toBeVisible();
    await person.type(label(texts.lock.by), "张三");
    await press(person, texts.lock.lock);
    expect(await screen.findByText(texts.lock.locked("2026-03", "1"))).toBeVisible();
    expect(orders).toEqual([{ by: "张三", month: "2026-03" }]);
    await press(person, texts.lock.again);
    expect(label(texts.parameters.month)).toHaveValue("");
  });

  it("writes values unless formulas are chosen", async () => {
    const followed: (FollowedRules | null)[] = [];
    const { person } = await openPay({
      ...CHOSEN,
      apply: async (_, rules) => {
        followed.push(rules);
        return done({ sheets: [], warnings: [] });
      },
    });
    await preview(person);
    await press(person, texts.preview.next);
    expect(radio(texts.write.forms.values.name)).toBeChecked();
    await press(person, texts.write.write);
    expect(followed).toEqual([null]);
  });

  it("writes formulas by the workbook's rules where they are chosen", async () => {
    const followed: (FollowedRules | null)[] = [];
    const { person } = await openPay({
      ...CHOSEN,
      apply: async (_, rules) => {
        followed.push(rules);
        return done({ sheets: [], warnings: [] });
      },
    });
    await preview(person);
    await press(person, texts.preview.next);
    await person.click(radio(texts.write.forms.formulas.name));
    await press(person, texts.write.write);
    expect(followed).toEqual([CHOSEN_BOOK]);
  });

  it("is opened by the ribbon", async () => {
    const { requests } = await renderPane();
    await act(() => requests.post("openPay"));
    expect(await heading(texts.parameters.heading)).toBeVisible();
  });

  it("says why a rule book cannot be used, and asks again", async () => {
    let isBroken = true;
    const { person, texts: pane } = await renderPane({
      jobs: {
        pay: async () =>
          scriptedPay({
            loadRules: async () =>
              isBroken ? refused(finding("HOST_FAILED")) : done(STANDARD_RULES),
          }),
      },
    });
    await press(person, pane.pages.pay);
    isBroken = false;
    await press(person, texts.readAgain);
    expect(await screen.findByLabelText(new RegExp(`^${texts.parameters.month}`))).toBeVisible();
  });
});

describe.each(["zh-CN", "en-US"] as const)("page 绩效 in %s", (language) => {
  const words = language === "zh-CN" ? texts : englishTexts;

  it("has no barrier on any of its steps", async () => {
    const { person, container } = await openPay(CHOSEN, { language });
    const fault = async () => expect((await axe(container)).violations).toEqual([]);
    await press(person, words.parameters.next);
    await fault();
    await person.type(label(words.parameters.month), "2026-03");
    await press(person, words.parameters.next);
    await press(person, words.check.next);
    await person.click(radio(words.parameters.headFundings.inside.name));
    await press(person, words.trial.run);
    await screen.findByText(words.trial.adopt);
    await fault();
    await press(person, words.trial.next);
    for (const why of screen.getAllByText(words.preview.why)) await person.click(why);
    await fault();
    await press(person, words.preview.next);
    await press(person, words.write.write);
    await fault();
    await press(person, words.write.next);
    await person.type(label(words.lock.by), "Zhang");
    await press(person, words.lock.lock);
    await screen.findByText(words.lock.locked("2026-03", "1"));
    await fault();
  });
});
