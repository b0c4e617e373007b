import type { Json } from "./json";

/** Rich API batch as office.js sends it. */
export interface BatchRequest {
  readonly Actions: readonly ActionMessage[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathMessage>>;
}

interface ArgumentMessage {
  readonly Arguments?: readonly Json[];
  /** Beside each argument that is an object: its path id (0: a plain value). */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface ActionMessage {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentMessage;
  readonly QueryInfo?: QueryMessage;
}

export interface QueryMessage {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ObjectPathMessage {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentMessage;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const OBJECT_PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
