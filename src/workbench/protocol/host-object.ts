import type { Arguments } from "./arguments";
import type { Call } from "./call";
import type { Json, JsonObject } from "./json";

/** A property with a plain value; without `write` the workbench does not carry out what setting it would mean. */
export interface Scalar<S> {
  read(subject: S, call: Call): Json;
  write?(subject: S, value: Json, call: Call): void;
}

interface Calls<S> {
  link(subject: S, call: Call): HostObject | null;
  answer(subject: S, args: Arguments, call: Call): HostObject | Json;
  act(subject: S, args: Arguments, call: Call): void;
}

/** A navigation property: the object it leads to, null for a null object. */
export type Link<S> = Calls<S>["link"];

/** A method: it gives an object or a plain value, or only does something; null is a null object where an object is expected. */
export type Method<S> = Calls<S>["answer"] | Calls<S>["act"];

/** What the workbench really does for one type of Excel's object model, keyed by wire names. */
export interface Behaviour<S> {
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly links?: Readonly<Record<string, Link<S>>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  /** The object is part of Excel around the workbook: it stays changeable where the workbook is open for reading only. */
  readonly isAroundWorkbook?: true;
  /** What office.js needs to find the object again: `{ Id }`, `{ _Id }` or nothing. */
  identity?(subject: S): JsonObject;
  /** The items of a collection. */
  items?(subject: S, call: Call): readonly HostObject[];
  /** The item of a collection by name or id; null where there is none. */
  item?(subject: S, key: Json, call: Call): HostObject | null;
  /** False once what the object stood for is gone. */
  isAlive?(subject: S, call: Call): boolean;
}

interface WholeBehaviour<S> extends Behaviour<S> {
  readonly scalars: Readonly<Record<string, Scalar<S>>>;
  readonly links: Readonly<Record<string, Link<S>>>;
  readonly methods: Readonly<Record<string, Method<S>>>;
}

/** A type of Excel's object model with the workbench's behaviour, put together from parts. */
export class HostType<S> {
  private whole: WholeBehaviour<S> | undefined;

  /** `parts` is asked on first use: types lead to each other in circles, their files too. */
  constructor(
    readonly name: string,
    private readonly parts: () => readonly Behaviour<S>[]
  ) {}

  get behaviour(): WholeBehaviour<S> {
    return (this.whole ??= merge(this.parts()));
  }

  of(subject: S): HostObject<S> {
    return new HostObject(this, subject);
  }
}

function merge<S>(parts: readonly Behaviour<S>[]): WholeBehaviour<S> {
  return {
    ...Object.assign({}, ...parts),
    scalars: Object.assign({}, ...parts.map((part) => part.scalars)),
    links: Object.assign({}, ...parts.map((part) => part.links)),
    methods: Object.assign({}, ...parts.map((part) => part.methods)),
  };
}

/** An object an add-in holds: the type it knows and what of the model it stands for. */
export class HostObject<S = unknown> {
  /** Set once the add-in keeps a reference to it beyond one request. */
  referenceId: string | null = null;

  constructor(
    readonly type: HostType<S>,
    readonly subject: S
  ) {}

  is<T>(type: HostType<T>): this is HostObject<T> {
    return (this.type as unknown) === type;
  }

  /** What goes into every answer about this object. */
  identity(): Record<string, Json> {
    const identity = this.type.behaviour.identity?.(this.subject) ?? {};
    return this.referenceId === null
      ? { ...identity }
      : { ...identity, _ReferenceId: this.referenceId };
  }
}
