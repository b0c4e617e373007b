import type { ClaimWork } from "./claim-work";
import { DeskWork } from "./desk-work";
import type { DeskCall, DeskRun } from "./desk-calls";
import type { RunControl } from "../job";

/** A whole desk: the part for lists, and the one for claims, whose rules are loaded when somebody first asks for them. */
export class Desk {
  private readonly lists: DeskWork;
  private claims: Promise<ClaimWork> | null = null;

  /** Hands out at most `mostFindings` findings of a level at a time. */
  constructor(private readonly mostFindings = Infinity) {
    this.lists = new DeskWork(mostFindings);
  }

  /** Does what is asked; what answers at once is not steered. Rejects where the call is a mistake. */
  async answer(
    name: DeskCall | DeskRun,
    args: readonly unknown[],
    control: RunControl
  ): Promise<unknown> {
    const part = name in this.lists ? this.lists : await this.claimWork();
    const work = part[name as keyof typeof part] as (...given: readonly unknown[]) => unknown;
    return work.apply(part, [...args, control]);
  }

  private claimWork(): Promise<ClaimWork> {
    this.claims ??= import(/* webpackChunkName: "desk-claims" */ "./claim-work").then(
      (module) => new module.ClaimWork(this.lists, this.mostFindings)
    );
    return this.claims;
  }
}
