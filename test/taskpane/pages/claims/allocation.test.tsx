import { act, screen, waitFor, within } from "@testing-library/react";
import { exportRuleBook } from "../../../../src/jobs/rule-book";
import { done, finding, refused } from "../../../../src/rules/finding";
import { defaultRuleBook } from "../../../../src/rules/rule-book/rule-book";
import type { ClaimJobs } from "../../../../src/taskpane/jobs/claim-jobs";
import { ASSIGN_REPORT, scriptedClaims } from "../../scripted-claims";
import { deferred } from "../../scripted-jobs";
import { press } from "../../walk";
import { figure, openClaims, texts, walkTo } from "./open-claims";

/** A file as the browser gives it; jsdom's files have no text(). */
function fileOf(name: string, text: string): File {
  const file = new File([text], name, { type: "application/json" });
  return Object.assign(file, { text: async () => text });
}

describe("page 认领, step 分配", () => {
  it("shows the statuses, each person's load and what exceeds tier or capacity", async () => {
    const { person } = await openClaims();
    await walkTo(person, "allocate");
    await waitFor(() => expect(figure("待协调")).toMatch(/^2 户/));
    expect(figure("客户")).toMatch(/^6 户/);
    expect(screen.getByText("王一(E01)")).toBeVisible();
    expect(screen.getByText("高柜 · 容量 3")).toBeVisible();
    expect(screen.getByText("高柜 · 不在岗")).toBeVisible();
    expect(screen.getByText(/有 2 户被同等条件的几个人认领/)).toBeVisible();
  });

  it("allocates anew in the other mode, with its certificate", async () => {
    const { person } = await openClaims();
    await walkTo(person, "allocate");
    await person.click(await screen.findByRole("radio", { name: /均衡/ }));
    expect(await screen.findByText(texts.allocateStep.certificate)).toBeVisible();
    expect(screen.getAllByText(/下限/).length).toBeGreaterThan(1);
    expect(screen.getByRole("radio", { name: /均衡/ })).toBeChecked();
  });

  it("compares two modes before anything is written and takes the other one over", async () => {
    const { person } = await openClaims({
      whatIf: async () =>
        done({
          moved: 1,
          moves: [{ customer: "丁公司", from: 1, to: 2 }],
          people: [
            {
              person: 1,
              gained: 0,
              lost: 1,
              countBefore: 2,
              countAfter: 1,
              depositBefore: 270_000_000,
              depositAfter: 120_000_000,
            },
          ],
          unheld: [2, 3],
        }),
    });
    await walkTo(person, "allocate");
    await press(person, "试算「均衡」");
    expect(await screen.findByText("改用「均衡」", { selector: "span" })).toBeVisible();
    expect(figure("换管户人")).toBe("1 户");
    expect(figure("没有管户人")).toBe("2 → 3 户");
    const row = screen.getByRole("row", { name: /李二\(E02\)/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent)
    ).toEqual(["0", "1", "2 → 1"]);
    expect(screen.getByText("李二(E02) → 张三(E03)")).toBeInTheDocument();
    await press(person, "改用「均衡」");
    await waitFor(() => expect(screen.getByRole("radio", { name: /均衡/ })).toBeChecked());
  });

  it("compares with a rule file, and says why a file is none", async () => {
    const orders: number[] = [];
    const { person } = await openClaims({
      whatIf: async (reading, preview, other, control) => {
        orders.push(other.claimOrder.length);
        return scriptedClaims().whatIf(reading, preview, other, control);
      },
    });
    await walkTo(person, "allocate");
    const input = await screen.findByLabelText(texts.whatIf.otherBook, { selector: "input" });
    const other = { ...defaultRuleBook, claimOrder: ["高柜"] };
    await person.upload(input, fileOf("明年.json", exportRuleBook(other)));
    expect(await screen.findByText("改用「明年.json」")).toBeVisible();
    expect(orders).toEqual([1]);
    await person.upload(input, fileOf("坏.json", "{"));
    await waitFor(() => expect(screen.queryByText("改用「明年.json」")).toBeNull());
    expect(screen.getByRole("group", { name: /不是规则|规则文件/ })).toBeVisible();
  });

  it("can be stopped", async () => {
    const { promise, settle } = deferred<Awaited<ReturnType<ClaimJobs["assign"]>>>();
    let signal: AbortSignal | null = null;
    const { person, texts: pane } = await openClaims({
      assign: (reading, mode, control) => {
        if (mode === null) return scriptedClaims().assign(reading, mode, control);
        signal = control.signal;
        return promise;
      },
    });
    await walkTo(person, "allocate");
    await person.click(await screen.findByRole("radio", { name: /均衡/ }));
    await press(person, pane.stop);
    expect(signal).toHaveProperty("aborted", true);
    await act(async () => settle(refused(finding("STOPPED"))));
    expect(screen.queryByRole("button", { name: pane.stop })).toBeNull();
  });
});

describe("page 认领, step 写入", () => {
  it("previews, writes, prints per person and takes both back one after the other", async () => {
    const undone = [["管户-李二"], ASSIGN_REPORT.sheets.map(({ name }) => name)];
    const { person } = await openClaims(
      {},
      {
        jobs: {
          undoLastWrite: async () => {
            const removed = undone.shift() ?? [];
            return done({ removed, restored: [], warnings: [] });
          },
        },
      }
    );
    await walkTo(person, "write");
    expect(await screen.findByText("还有 2 户待协调,写入后仍可裁定,再运行一次。")).toBeVisible();
    expect(screen.getByText("替换上次的结果")).toBeVisible();
    await press(person, texts.writeStep.write);
    expect(await screen.findByText("写入 2 张表,共 12 行,已回读核对。")).toBeVisible();
    await press(person, texts.writeStep.perPerson);
    expect(await screen.findByText("写出管户清单 1 张,可以打印。")).toBeVisible();
    await press(person, texts.undo);
    expect(await screen.findByText(texts.undone)).toBeVisible();
    expect(
      screen.getByRole("heading", { level: 2, name: texts.writeStep.doneHeading })
    ).toBeVisible();
    await press(person, texts.undo);
    await screen.findByRole("heading", { level: 2, name: texts.writeStep.heading });
    expect(screen.getByRole("button", { name: texts.writeStep.write })).toBeVisible();
  });

  it("compares with the sheet of last month", async () => {
    const sheets: string[] = [];
    const { person } = await openClaims({
      compareMonths: async (id, reading, control) => {
        sheets.push(id);
        return scriptedClaims().compareMonths(id, reading, control);
      },
    });
    await walkTo(person, "write");
    await press(person, texts.writeStep.write);
    await person.click(await screen.findByText(texts.months.title));
    await person.selectOptions(screen.getByLabelText(texts.months.sheet), "{own}");
    await press(person, texts.months.compare);
    expect(await screen.findByText(texts.months.written)).toBeVisible();
    expect(figure("新增")).toBe("2 户");
    expect(sheets).toEqual(["{own}"]);
  });

  it("keeps the page as it was where the write is refused", async () => {
    const { person } = await openClaims({
      apply: async () => refused(finding("SOURCE_CHANGED", { sheet: "认领登记", cell: null })),
    });
    await walkTo(person, "write");
    await press(person, texts.writeStep.write);
    await waitFor(() => expect(screen.getAllByRole("group").length).toBeGreaterThan(0));
    expect(await screen.findByRole("button", { name: texts.writeStep.write })).toBeEnabled();
  });
});
