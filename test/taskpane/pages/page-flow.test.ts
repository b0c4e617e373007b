import type { Progress, RunControl } from "../../../src/jobs/job";
import { done, finding, type Outcome, refused } from "../../../src/rules/finding";
import { PageFlow, type PageState } from "../../../src/taskpane/pages/page-flow";
import { deferred } from "../scripted-jobs";

interface TestState extends PageState<"one" | "other"> {
  readonly notice: string | null;
  readonly ended: number;
}

class TestFlow extends PageFlow<"one" | "other", TestState> {
  constructor() {
    super({ task: null, problem: null, notice: "old", ended: 0 });
  }

  protected override outdated(): Partial<TestState> {
    return { notice: null };
  }

  protected override renewed(): Partial<TestState> {
    return { ended: this.state.ended + 1 };
  }

  work(name: "one" | "other", work: (control: RunControl) => Promise<Outcome<string>>) {
    return this.run(name, work);
  }
}

const AT_HALF: Progress = { stage: "read", done: 1, total: 2 };

/** A task that goes on until it is told to stop. */
function untilStopped({ signal }: RunControl): Promise<Outcome<string>> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(refused(finding("STOPPED"))));
  });
}

describe("The task of a page", () => {
  it("clears what is old when it starts and gives its result when it ends", async () => {
    const flow = new TestFlow();
    await flow.work("one", async () => refused(finding("SHEET_EMPTY")));
    expect(flow.current()).toMatchObject({ problem: { code: "SHEET_EMPTY" }, ended: 1 });
    const result = deferred<Outcome<string>>();
    const working = flow.work("other", () => result.promise);
    expect(flow.current()).toEqual({
      task: { name: "other", progress: null, isStopping: false },
      problem: null,
      notice: null,
      ended: 1,
    });
    result.settle(done("well"));
    await expect(working).resolves.toBe("well");
    expect(flow.current()).toMatchObject({ task: null, problem: null, ended: 2 });
  });

  it("runs alone: another one is let go", async () => {
    const flow = new TestFlow();
    const result = deferred<Outcome<string>>();
    const working = flow.work("one", () => result.promise);
    await expect(flow.work("other", async () => done("second"))).resolves.toBeNull();
    expect(flow.current().task?.name).toBe("one");
    result.settle(done("first"));
    await expect(working).resolves.toBe("first");
  });

  it("says that it is stopping from the moment somebody asks until it ends, whatever it reports meanwhile", async () => {
    const flow = new TestFlow();
    let report: RunControl["report"] = () => undefined;
    const working = flow.work("one", (control) => {
      ({ report } = control);
      return untilStopped(control);
    });
    report(AT_HALF);
    expect(flow.current().task).toEqual({ name: "one", progress: AT_HALF, isStopping: false });
    flow.stop();
    report({ ...AT_HALF, done: 2 });
    expect(flow.current().task).toMatchObject({ isStopping: true, progress: { done: 2 } });
    await expect(working).resolves.toBeNull();
    expect(flow.current()).toMatchObject({ task: null, problem: { code: "STOPPED" } });
  });

  it("lets progress that comes after its end fall, also into the next task", async () => {
    const flow = new TestFlow();
    let report: RunControl["report"] = () => undefined;
    await flow.work("one", async (control) => {
      ({ report } = control);
      return done("quick");
    });
    report(AT_HALF);
    expect(flow.current().task).toBeNull();
    const working = flow.work("other", untilStopped);
    report(AT_HALF);
    expect(flow.current().task).toEqual({ name: "other", progress: null, isStopping: false });
    flow.stop();
    await working;
  });

  it("gives the page back with the reason where a bug throws", async () => {
    const flow = new TestFlow();
    const broken = flow.work("one", () => Promise.reject(new Error("worker is gone")));
    await expect(broken).resolves.toBeNull();
    expect(flow.current()).toMatchObject({
      task: null,
      problem: { code: "HOST_FAILED", params: { hostMessage: "worker is gone" } },
    });
  });

  it("cannot be stopped where none runs", () => {
    const flow = new TestFlow();
    flow.stop();
    expect(flow.current().task).toBeNull();
  });
});
