import { ClaimDesk } from "../../../src/jobs/desk/claim-desk";
import { ClaimWork } from "../../../src/jobs/desk/claim-work";
import { Desk } from "../../../src/jobs/desk/desk";
import { ListAgain } from "../../../src/jobs/desk/list-again";
import { ListDesk } from "../../../src/jobs/desk/list-desk";
import type { RunControl } from "../../../src/jobs/job";
import { findOrderedOrOwn } from "../../../src/jobs/run-clean";
import type { Outcome } from "../../../src/rules/finding";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import type { AssignOnDesk } from "../../../src/jobs/desk/claim-desk";

/** Page 认领 as it reads and allocates step by step, with its desk on this thread. */
export class ClaimPage {
  private readonly list = new ListAgain();
  private readonly desk: ListDesk;

  constructor(control: RunControl) {
    const desk = new Desk();
    const answer = (name: Parameters<Desk["answer"]>[0], args: readonly unknown[]) =>
      desk.answer(name, args, control) as Promise<never>;
    this.desk = new ListDesk({
      isBroken: false,
      call: (name, ...args) => answer(name, args),
      run: (_, name, ...args) => answer(name, args),
    });
  }

  /** One step: reads what it needs and allocates. */
  async step(control: RunControl): Promise<AssignOnDesk> {
    const claimDesk = new ClaimDesk(this.desk);
    const read = valueOf(await claimDesk.read(defaultRuleBook, control));
    const found = valueOf(await findOrderedOrOwn({ unit: null }, control));
    const [{ list: inspected }] = found.lists;
    const list = valueOf(await this.list.read(this.desk, inspected, null, control));
    const claims = await claimDesk.claimList(read, list, found.findings);
    return valueOf(await claimDesk.assign(claims, defaultRuleBook, control));
  }
}

/** The desk loads it late; in this window there is no later. */
export const LOADED_AT_ONCE = ClaimWork;

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
