import type { RunControl } from "../job";
import type {
  DeskArguments,
  DeskCall,
  DeskLink,
  DeskResult,
  DeskRun,
  RunArguments,
  RunResult,
} from "./desk-calls";
import { ListDesk } from "./list-desk";
import { type DeskWorker, WorkerLink } from "./worker-link";

function startDeskWorker(): DeskWorker {
  return new Worker(new URL("./desk-worker.ts", import.meta.url), { name: "desk-worker" });
}

/** A desk in a worker, or on this thread where no worker can be started: some hosts forbid them. */
export async function openDesk(startWorker = startDeskWorker): Promise<ListDesk> {
  return new ListDesk((await WorkerLink.to(startWorker)) ?? (await linkHere()));
}

/** The desk that `open` opens, opened when it is first wanted and again after it broke down. */
export function keptDesk(open: () => Promise<ListDesk> = openDesk): () => Promise<ListDesk> {
  let kept: Promise<ListDesk> | null = null;
  return async () => {
    kept ??= open();
    const desk = await kept;
    if (!desk.isBroken) return desk;
    kept = open();
    return kept;
  };
}

/** What answers at once needs no steering. */
const AT_ONCE: RunControl = { signal: new AbortController().signal, report: () => undefined };

/** Its rules are loaded only where they are needed: the worker has its own. */
async function linkHere(): Promise<DeskLink> {
  const { Desk } = await import(/* webpackChunkName: "desk-work" */ "./desk");
  const desk = new Desk();
  return {
    isBroken: false,
    call: <K extends DeskCall>(name: K, ...args: DeskArguments<K>) =>
      desk.answer(name, args, AT_ONCE) as Promise<DeskResult<K>>,
    run: <K extends DeskRun>(control: RunControl, name: K, ...args: RunArguments<K>) =>
      desk.answer(name, args, control) as Promise<RunResult<K>>,
  };
}
