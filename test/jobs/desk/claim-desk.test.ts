import { type AssignPreview, applyAssign, forecastAssign } from "../../../src/jobs/assign";
import { applyArbitration } from "../../../src/jobs/arbitration";
import { applyClaimRegister } from "../../../src/jobs/claim-register";
import { applyCompare, type CompareOrder, type ComparePreview } from "../../../src/jobs/compare";
import { type AssignOnDesk, ClaimDesk, type ClaimsOnDesk } from "../../../src/jobs/desk/claim-desk";
import { type ListDesk } from "../../../src/jobs/desk/list-desk";
import { openDesk } from "../../../src/jobs/desk/open-desk";
import type { Progress, RunControl } from "../../../src/jobs/job";
import { prepareAssign } from "../../../src/jobs/prepare-assign";
import { prepareCompare } from "../../../src/jobs/prepare-compare";
import { readClaimInputs } from "../../../src/jobs/read-claims";
import type { Outcome } from "../../../src/rules/finding";
import { defaultRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";
import type { SheetRows } from "../../../src/workbench/build-workbook";
import { refusalOf, UNSTEERED, valueOf } from "../../excel/fixtures";
import { dumpWorkbook } from "../../excel/workbook-dump";
import { claimsOn, deskHere, readingInFront, register, RUN, STAFF } from "../claim-run";
import { countingControl, rowsOf, sheetNamed } from "../clean-run";
import { NearWorker } from "./near-worker";

const BALANCED: RuleBook = { ...defaultRuleBook, allocationMode: "balanced" };
/** Small chunks: many trips to the workbook and to the desk. */
const IN_CHUNKS: RunControl = { ...UNSTEERED, chunkBytes: 10_000 };

/** Customers of every tier; some have a holder on record. */
function list(customers: number): SheetRows {
  const rows = Array.from({ length: customers }, (_, at) => [
    `C${String(at).padStart(5, "0")}`,
    `客户${at}`,
    ((at * 7_919) % 900) * 10_000 + 100,
    at % 7 === 0 ? "李二" : null,
  ]);
  return {
    name: "名单",
    rows: [["客户号", "客户名称", "存款余额(元)", "管户人"], ...rows],
    numberFormats: { 0: "@" },
  };
}

/** Every fifth customer is claimed, every tenth by two people of one position. */
function claims(customers: number): SheetRows {
  const rows = Array.from({ length: Math.floor(customers / 5) }, (_, at) => [
    `C${String(at * 5).padStart(5, "0")}`,
    "李二(E02)",
    at % 2 === 0 ? "张三(E03)" : null,
  ]);
  return register(...rows, ["C99999", "谁?"]);
}

function open(customers = 300): void {
  workbench.open([list(customers), STAFF, claims(customers)]);
}

const deskBeside = (worker = new NearWorker()): Promise<ListDesk> => openDesk(() => worker);

async function assignedOn(
  lists: ListDesk,
  book: RuleBook
): Promise<{ desk: ClaimDesk; claims: ClaimsOnDesk; preview: AssignOnDesk }> {
  const on = await claimsOn(lists, IN_CHUNKS);
  return { ...on, preview: valueOf(await on.desk.assign(on.claims, book, IN_CHUNKS)) };
}

/** Everything in the workbook after a preview was written, once and once more. */
async function writtenBy(prepare: () => Promise<AssignPreview>): Promise<unknown> {
  open();
  valueOf(await applyAssign(await prepare(), { ...RUN, ...IN_CHUNKS }));
  sheetNamed("认领登记").setValue(2, 2, "张三(E03)");
  valueOf(await applyAssign(await prepare(), { ...RUN, ...IN_CHUNKS }));
  return dumpWorkbook(workbench.workbook);
}

describe("Claims on a desk", () => {
  it.each([
    ["in order", defaultRuleBook],
    ["balanced", BALANCED],
  ])(
    "come to the same workbook, cell by cell, in a worker, on this thread and without a desk: %s",
    async (_, book) => {
      const plain = await writtenBy(async () => {
        const inputs = valueOf(await readClaimInputs(book, UNSTEERED));
        const reading = await readingInFront();
        return valueOf(await prepareAssign({ reading, inputs }, book, UNSTEERED));
      });
      const here = await writtenBy(async () => (await assignedOn(await deskHere(), book)).preview);
      expect(here).toEqual(plain);
      const beside = await writtenBy(
        async () => (await assignedOn(await deskBeside(), book)).preview
      );
      expect(beside).toEqual(plain);
    },
    30_000
  );

  it("are registered to the same workbook in a worker and on this thread, new and refreshed", async () => {
    const registered = async (openLists: () => Promise<ListDesk>): Promise<unknown> => {
      workbench.open([list(300), STAFF]);
      for (const balance of [7_000_000, 8_000_000]) {
        sheetNamed("名单").setValue(3, 2, balance);
        const { desk, claims: onDesk } = await claimsOn(await openLists(), IN_CHUNKS);
        const preview = valueOf(await desk.prepareRegister(onDesk, defaultRuleBook, UNSTEERED));
        valueOf(await applyClaimRegister(preview, RUN));
      }
      expect(rowsOf("认领登记")[4]?.[2]).toBe(8_000_000);
      return dumpWorkbook(workbench.workbook);
    };
    expect(await registered(() => deskBeside())).toEqual(await registered(deskHere));
  });

  it("show what was assigned: loads, conflicts, what another book would change, and why", async () => {
    open();
    const here = await assignedOn(await deskHere(), defaultRuleBook);
    const beside = await assignedOn(await deskBeside(), defaultRuleBook);
    const figures = async ({ desk, claims: onDesk, preview }: typeof here): Promise<unknown> => {
      const { loads, contestedIds, summary, list: clean, certificates, decided } = preview;
      const conflict = await desk.conflictAt(onDesk, contestedIds[1] ?? "");
      const whatIf = valueOf(await desk.whatIf(onDesk, BALANCED, UNSTEERED));
      return { loads, contestedIds, summary, clean, certificates, decided, conflict, whatIf };
    };
    const shown = await figures(beside);
    expect(shown).toEqual(await figures(here));
    expect(shown).toMatchObject({
      conflict: {
        customer: { id: "C00010" },
        claimants: [1, 2],
        proposal: { person: expect.any(Number) as number },
      },
      whatIf: { moved: expect.any(Number) as number },
    });
    expect(beside.preview.contestedIds).toHaveLength(30);
    expect(beside.preview.findings.claims.findings.map(({ code }) => code)).toContain(
      "CLAIM_CUSTOMER_UNKNOWN"
    );
  });

  it("explain a row of 分配结果, but not one that says something else than they come to", async () => {
    open();
    const { desk, claims: onDesk, preview } = await assignedOn(await deskBeside(), defaultRuleBook);
    valueOf(await applyAssign(preview, RUN));
    const again = await claimsOn(await deskBeside());
    const [row] = valueOf(await readClaimInputs(defaultRuleBook, UNSTEERED)).previous;
    if (!row) throw new Error("分配结果 is empty");
    expect(await again.desk.traceOf(again.claims, row)).toBeNull();
    const held = { ...row, id: "C00005", status: "已认领", holderId: "E02" };
    const trace = await desk.traceOf(onDesk, held);
    expect(trace).toMatchObject({ reason: "sole", holder: { member: { id: "E02" } } });
    expect(await desk.traceOf(onDesk, { ...held, holderId: "E03" })).toBeNull();
    expect(await desk.traceOf(onDesk, { ...held, status: "已分配" })).toBeNull();
  });

  it("bring 认领协调 alone, before anything else is written", async () => {
    open();
    const { preview } = await assignedOn(await deskBeside(), defaultRuleBook);
    valueOf(await applyArbitration(preview, RUN));
    expect(rowsOf("认领协调")).toHaveLength(2 + 30);
    const forecast = valueOf(await forecastAssign(preview));
    expect(forecast.map(({ name }) => name)).toContain("分配结果");
  });

  it("are forgotten on request", async () => {
    open();
    const { desk, claims: onDesk } = await assignedOn(await deskBeside(), defaultRuleBook);
    await desk.forget(onDesk);
    await expect(desk.assign(onDesk, defaultRuleBook, UNSTEERED)).rejects.toThrow(/on the desk/);
  });
});

describe("Two months on a desk", () => {
  const monthOf: CompareOrder["monthOf"] = ({ sheet }) =>
    sheet.name === "上月" ? "previous" : "current";
  const ORDER: CompareOrder = { book: defaultRuleBook, unit: null, monthOf };

  /** This month's list with its results, and last month's with other sums and fewer customers. */
  async function openMonths(): Promise<void> {
    workbench.open([list(300), STAFF, claims(300), { ...list(290), name: "上月" }]);
    for (let row = 1; row < 40; row++) sheetNamed("上月").setValue(row, 2, row * 100_000);
    const { preview } = await assignedOn(await deskHere(), defaultRuleBook);
    valueOf(await applyAssign(preview, RUN));
  }

  it("are compared to the same workbook, cell by cell, in a worker, on this thread and without a desk", async () => {
    const comparedBy = async (
      prepare: () => Promise<Outcome<ComparePreview>>
    ): Promise<{ dump: unknown; totals: unknown }> => {
      await openMonths();
      const preview = valueOf(await prepare());
      valueOf(await applyCompare(preview, RUN));
      const { totals, unchanged, rows } = preview;
      return { dump: dumpWorkbook(workbench.workbook), totals: { totals, unchanged, rows } };
    };
    const plain = await comparedBy(() => prepareCompare(ORDER, IN_CHUNKS));
    const on = async (lists: ListDesk): Promise<Outcome<ComparePreview>> =>
      new ClaimDesk(lists).prepareCompare(ORDER, IN_CHUNKS);
    expect(await comparedBy(async () => on(await deskHere()))).toEqual(plain);
    expect(await comparedBy(async () => on(await deskBeside()))).toEqual(plain);
    expect(plain.totals).toMatchObject({ rows: 590 });
  }, 30_000);

  it("are forgotten when they are compared again", async () => {
    await openMonths();
    const worker = new NearWorker();
    const desk = new ClaimDesk(await deskBeside(worker));
    for (let run = 0; run < 2; run++) valueOf(await desk.prepareCompare(ORDER, UNSTEERED));
    expect(worker.calls.filter((name) => name === "forgetList")).toHaveLength(2);
    expect(worker.calls.filter((name) => name === "forgetClaims")).toHaveLength(1);
  });

  it("must be two", async () => {
    open();
    const desk = new ClaimDesk(await deskBeside());
    expect(refusalOf(await desk.prepareCompare(ORDER, UNSTEERED))).toBe("MONTHS_NOT_TWO");
  });
});

describe("Allocating on a desk", () => {
  it.each([
    ["in a worker", deskBeside],
    ["on this thread", deskHere],
  ])("tells how far it is, and stops where it is told to: %s", async (_, openLists) => {
    open(3_000);
    const lists = await openLists();
    const { desk, claims: onDesk } = await claimsOn(lists);
    // on a slow machine, whose every slice is long: else the list may be allocated before anybody can ask to stop
    let time = 0;
    jest.spyOn(performance, "now").mockImplementation(() => (time += 30));
    const told: Progress[] = [];
    const stopper = new AbortController();
    const control: RunControl = {
      signal: stopper.signal,
      report: (progress) => {
        told.push(progress);
        if (progress.stage === "check" && progress.done > 0) stopper.abort();
      },
    };
    expect(refusalOf(await desk.assign(onDesk, BALANCED, control))).toBe("STOPPED");
    jest.restoreAllMocks();
    const last = told.at(-1)?.done ?? 1;
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(1);
    // the desk lives on, with all that lay on it
    expect(lists.isBroken).toBe(false);
    const again = valueOf(await desk.assign(onDesk, BALANCED, UNSTEERED));
    expect(again.summary.customers).toBe(3_000);
  });

  it("ends at once where it was stopped before it began", async () => {
    open();
    const { desk, claims: onDesk } = await assignedOn(await deskBeside(), defaultRuleBook);
    const stopped: RunControl = { ...UNSTEERED, signal: AbortSignal.abort() };
    expect(refusalOf(await desk.whatIf(onDesk, BALANCED, stopped))).toBe("STOPPED");
  });

  it("carries claims to the worker while they are read, not at the end", async () => {
    open(3_000);
    const worker = new NearWorker();
    const desk = await deskBeside(worker);
    let whileReading = 0;
    const control = countingControl({
      chunkBytes: 10_000,
      report: () => {
        whileReading ||= worker.calls.filter((name) => name === "takeClaimRows").length;
      },
    });
    await claimsOn(desk, control);
    expect(whileReading).toBeGreaterThan(0);
    expect(worker.calls).not.toContain("stop");
  });
});
