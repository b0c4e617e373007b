import type { DeskArguments, DeskCall, DeskCalls, DeskLink, DeskResult } from "./desk-calls";
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

/** Its rules are loaded only where they are needed: the worker has its own. */
async function linkHere(): Promise<DeskLink> {
  const { DeskWork } = await import(/* webpackChunkName: "desk-work" */ "./desk-work");
  const desk = new DeskWork();
  return { isBroken: false, call: (name, ...args) => callHere(desk, name, args) };
}

async function callHere<K extends DeskCall>(
  desk: DeskCalls,
  name: K,
  args: DeskArguments<K>
): Promise<DeskResult<K>> {
  const work = desk[name] as (...given: DeskArguments<K>) => DeskResult<K>;
  return work.apply(desk, args);
}
