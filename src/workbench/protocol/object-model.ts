import type {
  LinkEntry,
  MethodEntry,
  Registry,
  ScalarEntry,
  TypeEntry,
} from "../registry/registry";
import { apiNotFound, notImplemented, type HostError } from "./host-error";

/** Requirement sets a host claims, e.g. `{ ExcelApi: "1.14" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

const NO_TYPE: TypeEntry = { scalars: {}, links: {}, methods: {}, events: {} };

/**
 * Excel's object model as office.js knows it, narrowed to the requirement sets the host claims: office.js 1.1.110 itself lets
 * an add-in call what the sets do not hold, so the host must refuse it. It also counts what was asked for and is not built.
 */
export class ObjectModel {
  /** `Type.member` -> how often it was asked for in vain. */
  readonly unimplemented = new Map<string, number>();

  constructor(
    private readonly registry: Registry,
    private readonly sets: RequirementSets
  ) {}

  type(name: string): TypeEntry {
    return this.registry.types[name] ?? NO_TYPE;
  }

  /** A scalar by wire name or, as add-ins select it, by JavaScript name. */
  scalar(type: string, name: string): [wire: string, entry: ScalarEntry] | undefined {
    return byEitherName(this.type(type).scalars, name);
  }

  link(type: string, name: string): [wire: string, entry: LinkEntry] | undefined {
    return byEitherName(this.type(type).links, name);
  }

  method(type: string, wire: string): MethodEntry {
    const entry = this.type(type).methods[wire];
    if (!entry) throw apiNotFound();
    this.demand(entry.since);
    return entry;
  }

  isIncluded(since: string | undefined): boolean {
    if (since === undefined) return true;
    const [set = "", version = ""] = since.split(" ");
    const claimed = this.sets[set];
    return claimed !== undefined && compareVersions(claimed, version) >= 0;
  }

  /** Refuses a member whose requirement set the host does not claim. */
  demand(since: string | undefined): void {
    if (!this.isIncluded(since)) throw apiNotFound();
  }

  refuse(type: string, member: string): HostError {
    const name = `${type}.${member}`;
    this.unimplemented.set(name, (this.unimplemented.get(name) ?? 0) + 1);
    return notImplemented();
  }
}

function byEitherName<E extends { readonly js: string }>(
  entries: Readonly<Record<string, E>>,
  name: string
): [string, E] | undefined {
  const direct = entries[name];
  if (direct) return [name, direct];
  const wanted = name.toLowerCase();
  return Object.entries(entries).find(
    ([wire, entry]) => entry.js.toLowerCase() === wanted || wire.toLowerCase() === wanted
  );
}

function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
