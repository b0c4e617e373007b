import type { HostObject } from "./host-object";
import type { Json, JsonObject } from "./json";
import type { ObjectModel } from "./object-model";

/** Office event numbers the workbench sends. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
} as const;

const SENT: ReadonlySet<number> = new Set(Object.values(EVENT));

/** Target id office.js listens under for events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Message categories of `richApiMessage`. */
export const EVENT_CATEGORY = 65536;

/** One entry of a `richApiMessage`: category, type, target id, message. */
export type EventEntry = readonly [category: number, type: number, target: string, message: Json];

/** Which events the add-in listens to, and those that wait until the answer to the running request is out. */
export class EventHub {
  private readonly listening = new Set<string>();
  private waiting: EventEntry[] = [];

  /** Handles `_Register…Event` and `_Unregister…Event`; false where the method is neither. */
  register(object: HostObject, method: string, model: ObjectModel): boolean {
    const isRegister = method.startsWith("_Register");
    if (!isRegister && !method.startsWith("_Unregister")) return false;
    const type = object.type.name;
    const registered = method.replace("_Unregister", "_Register");
    const entry = model.type(type).events[registered];
    if (!entry || !SENT.has(entry.type)) throw model.refuse(type, method);
    const key = `${entry.type} ${targetOf(object, entry.target)}`;
    if (isRegister) this.listening.add(key);
    else this.listening.delete(key);
    return true;
  }

  /** Queues an event for each of the targets that somebody listens under. */
  raise(type: number, targets: readonly string[], message: JsonObject): void {
    for (const target of targets)
      if (this.listening.has(`${type} ${target}`)) this.push(EVENT_CATEGORY, type, target, message);
  }

  /** Queues a message whether or not somebody registered for it. Of events office.js reads the text; all else it takes as it is. */
  push(category: number, type: number, target: string, message: Json): void {
    const content = category === EVENT_CATEGORY ? JSON.stringify(message) : message;
    this.waiting.push([category, type, target, content]);
  }

  takeWaiting(): readonly EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }
}

function targetOf(object: HostObject, kind: "self" | "parent" | "workbook"): string {
  const { Id: id } = object.identity();
  return kind === "self" && typeof id === "string" ? id : WORKBOOK_TARGET;
}
