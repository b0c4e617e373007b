import type { Progress, RunControl } from "../../jobs/job";
import { type Finding, finding, type Outcome, type Place } from "../../rules/finding";

/** What every page of one screen keeps: the task that runs and why the last one was refused. */
export interface PageState<Task extends string> {
  readonly task: { readonly name: Task; readonly progress: Progress | null } | null;
  readonly problem: Finding | null;
}

/**
 * Holds a page's state and runs its tasks one at a time. Every method returns when its work is done; what came of it is in the state.
 */
export abstract class PageFlow<Task extends string, State extends PageState<Task>> {
  private readonly listeners = new Set<() => void>();
  private stopping: AbortController | null = null;

  protected constructor(protected state: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): State => this.state;

  /** Stops the running task at its next chunk. */
  stop(): void {
    this.stopping?.abort();
  }

  /** What the last task came to and the next one makes old: forgotten when one starts. */
  protected outdated(): Partial<State> {
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
    const stopping = new AbortController();
    this.stopping = stopping;
    const task = { name, progress: null };
    this.change({ ...this.outdated(), task, problem: null } as Partial<State>);
    const outcome = await this.guarded(() =>
      work({
        signal: stopping.signal,
        report: (progress) => this.change({ task: { name, progress } } as Partial<State>),
      })
    );
    const refusal = outcome?.ok === false ? { problem: outcome.problem } : {};
    this.change({ task: null, ...refusal } as Partial<State>);
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

  protected change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
