/** The type registry of Excel's object model, as `generate.js` reads it out of office.js. Members are keyed by wire name. */

/** A member's name in JavaScript and the requirement set it came with (`"ExcelApi 1.9"`; absent: the first one). */
interface Member {
  readonly js: string;
  readonly since?: string | undefined;
}

export interface ScalarEntry extends Member {
  readonly writable: boolean;
}

/** A property that leads to another object. */
export interface LinkEntry extends Member {
  readonly type: string;
}

/** A method; `returns` is the type of the object it gives, absent where it gives a plain value or nothing. */
export interface MethodEntry extends Member {
  readonly returns?: string | undefined;
  readonly writes: boolean;
}

/** An event: its number on the wire and whose id office.js listens under. */
export interface EventEntry {
  readonly type: number;
  readonly target: "self" | "parent" | "workbook";
}

export interface TypeEntry {
  readonly scalars: Record<string, ScalarEntry>;
  readonly links: Record<string, LinkEntry>;
  /** The method with the empty name is the indexer. */
  readonly methods: Record<string, MethodEntry>;
  /** Events by the wire name of the method that registers them. */
  readonly events: Record<string, EventEntry>;
  /** Type of the items, where this type is a collection. */
  item?: string;
}

export interface Registry {
  /** File version of the office.js it was read from. */
  readonly version: string;
  readonly types: Readonly<Record<string, TypeEntry>>;
  /** Top-level services: full name -> type. */
  readonly services: Readonly<Record<string, string>>;
}

/** Reads a registry written as JSON at build time; throws where it is none. */
export function parseRegistry(json: string): Registry {
  const value: unknown = JSON.parse(json);
  if (!isRegistry(value)) throw new TypeError("not a type registry");
  return value;
}

function isRegistry(value: unknown): value is Registry {
  return typeof value === "object" && value !== null && "types" in value && "services" in value;
}
