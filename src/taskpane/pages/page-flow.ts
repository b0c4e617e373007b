import type { Progress, RunControl } from "../../jobs/job";
import { type Finding, finding, type Outcome, type Place } from "../../rules/finding";
import type { PaneJobs } from "../jobs/pane-jobs";

/** What a page is waiting for. */
export interface PageTask<Name extends string> {
  readonly name: Name;
  readonly progress: Progress | null;
  /** A person asked to stop: it ends at its next chunk. */
  readonly isStopping: boolean;
}

/** What every page keeps: the task that runs and why the last one was refused. */
export interface PageState<Task extends string> {
  readonly task: PageTask<Task> | null;
  readonly problem: Finding | null;
}

/**
 * Holds a page's state and runs its tasks one at a time. Every method returns when its work is done; what came of it is in the state.
 */
export abstract class PageFlow<Task extends string, State extends PageState<Task>> {
  private readonly listeners = new Set<() => void>();
  private stopper: AbortController | null = null;

  protected constructor(protected state: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): State => this.state;

  /** Stops the running task at its next chunk. */
  stop(): void {
    this.changeTask({ isStopping: true });
    this.stopper?.abort();
  }

  /** What the last task came to and the next one makes old: forgotten when one starts. */
  protected outdated(): Partial<State> {
    return {};
  }

  /** What any task may have changed: looked at again when one ends. */
  protected renewed(): Partial<State> {
    return {};
  }

  protected async goTo(way: (place: Place) => Promise<Outcome<void>>, place: Place): Promise<void> {
    const outcome = await this.guarded(() => way(place));
    if (outcome?.ok === false) this.change({ problem: outcome.problem } as Partial<State>);
  }

  /** Null when it was refused (the state says why) or another task runs. */
  protected async run<T>(
    name: Task,
    work: (control: RunControl) => Promise<Outcome<T>>
  ): Promise<T | null> {
    if (this.state.task !== null) return null;
    const stopper = new AbortController();
    this.stopper = stopper;
    const task = { name, progress: null, isStopping: false };
    this.change({ ...this.outdated(), task, problem: null } as Partial<State>);
    const outcome = await this.guarded(() =>
      work({
        signal: stopper.signal,
        report: (progress) => {
          // what comes after the end is about nothing that runs
          if (this.stopper === stopper) this.changeTask({ progress });
        },
      })
    );
    this.stopper = null;
    const refusal = outcome?.ok === false ? { problem: outcome.problem } : {};
    this.change({ ...this.renewed(), task: null, ...refusal } as Partial<State>);
    return outcome?.ok ? outcome.value : null;
  }

  /** A bug must not leave the page waiting for ever: the person gets it back with the reason, and null comes back. */
  protected async guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const hostMessage = error instanceof Error ? error.message : String(error);
      const params = { hostCode: "", hostMessage, needed: "" };
      const problem = finding("HOST_FAILED", null, "", params);
      this.change({ problem } as Partial<State>);
      return null;
    }
  }

  private changeTask(changes: Partial<PageTask<Task>>): void {
    const { task } = this.state;
    if (task !== null) this.change({ task: { ...task, ...changes } } as Partial<State>);
  }

  protected change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** Gives each pane the one flow of a page, made when it is first asked for; it outlives the page's components. */
export function flowPerPane<Flow>(make: (jobs: PaneJobs) => Flow): (jobs: PaneJobs) => Flow {
  const flows = new WeakMap<PaneJobs, Flow>();
  return (jobs) => {
    const flow = flows.get(jobs) ?? make(jobs);
    flows.set(jobs, flow);
    return flow;
  };
}
