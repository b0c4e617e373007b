import { Arguments, type Argument } from "./arguments";
import {
  ACTION,
  OBJECT_PATH,
  type ActionMessage,
  type BatchRequest,
  type BatchResponse,
  type ObjectPathMessage,
} from "./batch-messages";
import type { Call } from "./call";
import {
  accessDenied,
  apiNotFound,
  HostError,
  invalidObjectPath,
  itemNotFound,
} from "./host-error";
import { HostObject } from "./host-object";
import type { Json } from "./json";
import type { ObjectModel } from "./object-model";
import { runQuery } from "./query";

/** A fault a test asks for: the action before which the request breaks off, and with what. */
export interface BatchFault {
  readonly afterActions: number;
  readonly error: HostError;
}

/**
 * Carries out one request of an add-in, action by action. As in Excel it is no transaction: it stops at the first action that
 * fails, and what the earlier ones did stays.
 */
export function runBatch(
  request: BatchRequest,
  root: HostObject,
  model: ObjectModel,
  call: Call,
  fault: BatchFault | null
): BatchResponse {
  const run = new BatchRun(request.ObjectPaths, root, model, call);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (fault?.afterActions === index) throw fault.error;
      results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
    } catch (error) {
      return { Results: results, ...traces(traceIds), Error: describe(asHostError(error), index) };
    }
  }
  return { Results: results, ...traces(traceIds) };
}

function traces(ids: readonly number[]): Pick<BatchResponse, "TraceIds"> {
  return ids.length > 0 ? { TraceIds: ids } : {};
}

/** A mistake of the workbench's own must not leave the add-in without an answer. */
function asHostError(error: unknown): HostError {
  return error instanceof HostError
    ? error
    : new HostError("GeneralException", `Workbench: ${String(error)}`, 500);
}

function describe(error: HostError, actionIndex: number): BatchResponse["Error"] {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: actionIndex,
    HttpStatusCode: error.httpStatusCode,
  };
}

class BatchRun {
  /** A path is followed once: following it again would, for instance, add a second sheet. */
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: BatchRequest["ObjectPaths"],
    private readonly root: HostObject,
    private readonly model: ObjectModel,
    private readonly call: Call
  ) {}

  perform(action: ActionMessage): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.follow(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object?.identity() ?? null;
      case ACTION.query:
        // What this request changed is calculated before it is read.
        this.call.formulas.catchUp();
        if (object) this.checkAlive(object);
        return object && runQuery(object, action.QueryInfo ?? {}, this.model, this.call);
      case ACTION.method:
        return this.callMethod(object, action);
      case ACTION.setProperty:
        this.setProperty(this.present(object), action);
        return null;
      default:
        throw apiNotFound();
    }
  }

  private present(object: HostObject | null): HostObject {
    if (object === null) throw invalidObjectPath();
    return object;
  }

  private callMethod(object: HostObject | null, action: ActionMessage): Json {
    if (action.Name === "_KeepReference") {
      if (object) this.call.references.keep(object);
      return null;
    }
    const answer = this.invoke(this.present(object), action);
    return answer instanceof HostObject ? answer.identity() : answer;
  }

  private invoke(object: HostObject, message: ActionMessage | ObjectPathMessage): Argument {
    const type = object.type.name;
    const entry = this.model.type(type).methods[message.Name];
    return at(`${type}.${entry?.js ?? message.Name}`, () => {
      const method = this.model.method(type, message.Name);
      if (this.call.events.register(object, message.Name, this.model)) return null;
      if (method.writes && !message.Name.startsWith("_")) this.demandEditable(object);
      const run = object.type.behaviour.methods[message.Name];
      if (!run) throw this.model.refuse(type, method.js);
      this.checkAlive(object);
      return run(object.subject, this.argumentsOf(message), this.call) ?? null;
    });
  }

  private setProperty(object: HostObject, action: ActionMessage): void {
    const type = object.type.name;
    const found = this.model.scalar(type, action.Name);
    at(`${type}.${found?.[1].js ?? action.Name}`, () => {
      if (!found) throw apiNotFound();
      const [wire, entry] = found;
      this.model.demand(entry.since);
      if (!entry.writable) throw accessDenied();
      this.demandEditable(object);
      const scalar = object.type.behaviour.scalars[wire];
      if (!scalar?.write) throw this.model.refuse(type, entry.js);
      this.checkAlive(object);
      scalar.write(object.subject, this.argumentsOf(action).json(0), this.call);
    });
  }

  private demandEditable(object: HostObject): void {
    const { isReadOnly } = this.call.workbook;
    if (isReadOnly && !object.type.behaviour.isAroundWorkbook) throw accessDenied();
  }

  private checkAlive(object: HostObject): void {
    if (object.type.behaviour.isAlive?.(object.subject, this.call) === false) throw itemNotFound();
  }

  private follow(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.paths[pathId];
    if (!path) throw invalidObjectPath();
    const object = this.open(path);
    this.objects.set(pathId, object);
    return object;
  }

  private open(path: ObjectPathMessage): HostObject | null {
    switch (path.ObjectPathType) {
      case OBJECT_PATH.root:
        return this.root;
      case OBJECT_PATH.nullObject:
        return null;
      case OBJECT_PATH.service:
        return this.openService(path.Name);
      case OBJECT_PATH.reference:
        return this.openReference(path.Name);
      default:
        return this.openBelow(path);
    }
  }

  private openService(name: string): HostObject {
    const service = this.call.service(name);
    if (!service) throw this.model.refuse("Service", name);
    return service;
  }

  private openReference(referenceId: string): HostObject {
    const object = this.call.references.get(referenceId);
    if (!object) throw invalidObjectPath();
    this.checkAlive(object);
    return object;
  }

  /** Methods, properties and indexers of another object. Below a null object everything is null. */
  private openBelow(path: ObjectPathMessage): HostObject | null {
    const parent = this.follow(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case OBJECT_PATH.method: {
        const answer = this.invoke(parent, path);
        return answer instanceof HostObject ? answer : null;
      }
      case OBJECT_PATH.property:
        return this.openLink(parent, path.Name);
      case OBJECT_PATH.indexer:
        return this.openItem(parent, this.argumentsOf(path).json(0));
      default:
        throw invalidObjectPath();
    }
  }

  private openLink(parent: HostObject, name: string): HostObject | null {
    const type = parent.type.name;
    const found = this.model.link(type, name);
    return at(`${type}.${found?.[1].js ?? name}`, () => {
      if (!found) throw apiNotFound();
      const [wire, entry] = found;
      this.model.demand(entry.since);
      const link = parent.type.behaviour.links[wire];
      if (!link) throw this.model.refuse(type, entry.js);
      this.checkAlive(parent);
      return link(parent.subject, this.call);
    });
  }

  private openItem(parent: HostObject, key: Json): HostObject {
    const type = parent.type.name;
    const indexer = this.model.type(type).methods[""]?.js ?? "getItem";
    return at(`${type}.${indexer}`, () => {
      const { item } = parent.type.behaviour;
      if (!item) throw this.model.refuse(type, indexer);
      const found = item(parent.subject, key, this.call);
      if (!found) throw itemNotFound();
      return found;
    });
  }

  private argumentsOf({ ArgumentInfo: info }: ActionMessage | ObjectPathMessage): Arguments {
    const values = info?.Arguments ?? [];
    return new Arguments(
      values.map((value, index): Argument => {
        const reference = info?.ReferencedObjectPathIds?.[index];
        return typeof reference === "number" && reference !== 0 ? this.follow(reference) : value;
      })
    );
  }
}

/** Runs `work`; an error inside it says that it arose at `location`. */
function at<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError && error.location === "") error.location = location;
    throw error;
  }
}
