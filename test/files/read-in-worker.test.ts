import type { ForeignFile } from "../../src/files/foreign-sheets";
import { readForeignList } from "../../src/files/read-foreign-list";
import { type ListWorker, type ReadControl, readInWorker } from "../../src/files/read-in-worker";
import { messagesOf, type WorkerMessage } from "../../src/files/worker-messages";
import { bytesOf, utf8 } from "./foreign-file";

/** A worker on this thread: does what list-worker.ts does, with every message cloned and in a task of its own. */
class NearWorker implements ListWorker {
  onmessage: ListWorker["onmessage"] = null;
  onerror: ListWorker["onerror"] = null;
  isTerminated = false;

  constructor(
    private readonly behaviour: "reads" | "hangs" | "breaks" | "is not there" = "reads"
  ) {}

  postMessage(file: ForeignFile): void {
    if (this.behaviour !== "is not there") this.deliver({ kind: "ready" });
    if (this.behaviour === "is not there" || this.behaviour === "breaks")
      setTimeout(() => this.onerror?.({} as ErrorEvent));
    if (this.behaviour !== "reads") return;
    for (const message of messagesOf(readForeignList(file))) this.deliver(structuredClone(message));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  private deliver(data: WorkerMessage): void {
    setTimeout(() => {
      if (!this.isTerminated) this.onmessage?.({ data } as MessageEvent<WorkerMessage>);
    });
  }
}

function controlled(): { control: ReadControl; stopper: AbortController; reports: number[] } {
  const stopper = new AbortController();
  const reports: number[] = [];
  const control: ReadControl = {
    signal: stopper.signal,
    report: ({ done, total }) => {
      expect(done).toBeLessThanOrEqual(total);
      reports.push(done);
    },
  };
  return { control, stopper, reports };
}

describe("a file read in a worker", () => {
  it.each(["list.xls", "several-sheets.xlsx", "list-gbk.csv"])(
    "comes over whole: %s",
    async (name) => {
      const file = (): ForeignFile => ({ name, bytes: bytesOf(`foreign/${name}`) });
      const worker = new NearWorker();
      const { control } = controlled();
      const read = await readInWorker(file(), control, { startWorker: () => worker });
      expect(read).toEqual(readForeignList(file()));
      expect(worker.isTerminated).toBe(true);
    }
  );

  it("comes over in pieces that are reported", async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `00${i},公司${i},${i}.50`);
    const file = { name: "长.csv", bytes: utf8(`客户号,客户名称,存款余额\n${lines.join("\n")}`) };
    const { control, reports } = controlled();
    const read = await readInWorker(file, control, { startWorker: () => new NearWorker() });
    expect(read.ok && read.value.sheets[0]?.rows).toHaveLength(30_001);
    expect(reports.length).toBeGreaterThan(4);
    expect(reports.at(-1)).toBe(30_001);
  });

  it("is refused as it would be without a worker", async () => {
    const { control } = controlled();
    const read = await readInWorker({ name: "空.csv", bytes: new Uint8Array() }, control, {
      startWorker: () => new NearWorker(),
    });
    expect(read).toMatchObject({
      ok: false,
      problem: { code: "FILE_EMPTY", params: { file: "空.csv" } },
    });
  });

  it("ends with its worker when a person stops it", async () => {
    const worker = new NearWorker("hangs");
    const { control, stopper } = controlled();
    setTimeout(() => stopper.abort(), 5);
    const read = await readInWorker({ name: "a.csv", bytes: utf8("a") }, control, {
      startWorker: () => worker,
    });
    expect(read).toMatchObject({ ok: false, problem: { code: "STOPPED" } });
    expect(worker.isTerminated).toBe(true);
  });

  it("ends with its worker when it takes too long", async () => {
    const worker = new NearWorker("hangs");
    const { control } = controlled();
    const read = await readInWorker({ name: "a.csv", bytes: utf8("a") }, control, {
      startWorker: () => worker,
      patienceMs: 20,
    });
    expect(read).toMatchObject({
      ok: false,
      problem: { code: "FILE_TOO_SLOW", params: { file: "a.csv" } },
    });
    expect(worker.isTerminated).toBe(true);
  });

  it("is refused where its worker breaks down", async () => {
    const { control } = controlled();
    const read = await readInWorker({ name: "a.csv", bytes: utf8("a") }, control, {
      startWorker: () => new NearWorker("breaks"),
    });
    expect(read).toMatchObject({ ok: false, problem: { code: "FILE_TOO_LARGE" } });
  });

  it.each<[string, () => ListWorker]>([
    ["its worker's script is not there", () => new NearWorker("is not there")],
    [
      "no worker can be started",
      () => {
        throw new Error("forbidden");
      },
    ],
  ])("says that the reader is missing where %s", async (_, startWorker) => {
    const { control } = controlled();
    const read = await readInWorker({ name: "a.csv", bytes: utf8("a") }, control, { startWorker });
    expect(read).toMatchObject({
      ok: false,
      problem: { code: "FILE_READER_MISSING", params: { file: "a.csv" } },
    });
  });
});
