import type { HostObject } from "./host-object";

/** Objects an add-in keeps from one request to the next (`track()`, ranges inside `Excel.run`). */
export class ReferenceTable {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): void {
    object.referenceId ??= `_ref${this.next++}`;
    this.kept.set(object.referenceId, object);
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  get(referenceId: string): HostObject | undefined {
    return this.kept.get(referenceId);
  }

  get objects(): Iterable<HostObject> {
    return this.kept.values();
  }
}
