import type { QueryMessage } from "./batch-messages";
import type { Call } from "./call";
import { apiNotFound } from "./host-error";
import type { HostObject } from "./host-object";
import type { Json } from "./json";
import type { ObjectModel } from "./object-model";

/** Answers `load()`: the selected properties of an object or of a collection and its items, keyed by wire names. */
export function runQuery(
  object: HostObject,
  query: QueryMessage,
  model: ObjectModel,
  call: Call
): Json {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)].map(
    (path) => path.split(/[/.]/).filter((step) => step !== "")
  );
  return new QueryRun(model, call).answer(object, paths, query);
}

/** Property steps below an object; the empty path and `*` stand for everything it has. */
type Path = readonly string[];

class QueryRun {
  constructor(
    private readonly model: ObjectModel,
    private readonly call: Call
  ) {}

  answer(object: HostObject, paths: readonly Path[], page: QueryMessage): Json {
    const result = object.identity();
    const { items } = object.type.behaviour;
    const own = items ? paths.filter((path) => this.belongsToCollection(object, path)) : paths;
    if (!items || own.length > 0) this.readPaths(object, own, result);
    if (items) {
      const skip = page.Skip ?? 0;
      const shown = items(object.subject, this.call).slice(
        skip,
        page.Top === undefined ? undefined : skip + page.Top
      );
      const ofItems = paths.filter((path) => !own.includes(path));
      result["_Items"] = shown.map((item) =>
        own.length > 0 && ofItems.length === 0 ? item.identity() : this.answer(item, ofItems, {})
      );
    }
    return result;
  }

  /** On a collection a name means the collection's own scalar where it has one, else that of every item. */
  private belongsToCollection(object: HostObject, [first = "*"]: Path): boolean {
    return first !== "*" && this.model.scalar(object.type.name, first) !== undefined;
  }

  private readPaths(
    object: HostObject,
    paths: readonly Path[],
    result: Record<string, Json>
  ): void {
    const below = new Map<string, Path[]>();
    if (paths.length === 0) this.readEverything(object, result);
    for (const [first = "*", ...rest] of paths) {
      if (first === "*") this.readEverything(object, result);
      else if (rest.length === 0 && this.readScalar(object, first, result)) continue;
      else below.set(first, [...(below.get(first) ?? []), rest]);
    }
    for (const [name, further] of below) this.readLink(object, name, further, result);
  }

  /** Everything there is: what is not built or not in the claimed sets is left out, so that reading it fails at the add-in. */
  private readEverything(object: HostObject, result: Record<string, Json>): void {
    for (const [wire, entry] of Object.entries(this.model.type(object.type.name).scalars)) {
      const scalar = object.type.behaviour.scalars[wire];
      if (scalar && this.model.isIncluded(entry.since))
        result[wire] = scalar.read(object.subject, this.call);
    }
  }

  private readScalar(object: HostObject, name: string, result: Record<string, Json>): boolean {
    const found = this.model.scalar(object.type.name, name);
    if (!found) return false;
    const [wire, entry] = found;
    this.model.demand(entry.since);
    const scalar = object.type.behaviour.scalars[wire];
    if (!scalar) throw this.model.refuse(object.type.name, entry.js);
    result[wire] = scalar.read(object.subject, this.call);
    return true;
  }

  private readLink(
    object: HostObject,
    name: string,
    paths: readonly Path[],
    result: Record<string, Json>
  ): void {
    const found = this.model.link(object.type.name, name);
    if (!found) throw apiNotFound();
    const [wire, entry] = found;
    this.model.demand(entry.since);
    const link = object.type.behaviour.links[wire];
    if (!link) throw this.model.refuse(object.type.name, entry.js);
    const target = link(object.subject, this.call);
    const steps = paths.map((path) => (path.length === 0 ? ["*"] : path));
    result[wire] = target === null ? null : this.answer(target, steps, {});
  }
}
