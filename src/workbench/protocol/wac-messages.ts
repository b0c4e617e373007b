import { isJsonObject, readJson, type Json, type JsonObject } from "./json";

/** Message envelope between office.js and Excel on the web ("WAC"), JSON text in both directions. */
export interface WacRequest {
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly origin: string;
  readonly data: Json;
  readonly kind: "invoke" | "register" | "unregister";
}

const KINDS = ["invoke", "register", "unregister"] as const;

export const WAC_ERROR = { none: 0, failed: -2 } as const;

/** Reads a request; null for any other message. */
export function readWacRequest(text: string): WacRequest | null {
  const message = readJson(text);
  if (!isJsonObject(message) || message["_messageType"] !== 0) return null;
  return {
    action: String(message["_actionName"]),
    conversationId: String(message["_conversationId"]),
    correlationId: Number(message["_correlationId"]),
    origin: String(message["_origin"]),
    data: message["_data"] ?? null,
    kind: KINDS[Number(message["_actionType"])] ?? "invoke",
  };
}

/** A reply; the batch answers inside `data` are text already, so this second pass over them is the whole cost. */
export function wacReply(
  request: WacRequest,
  data: Json,
  errorCode: number = WAC_ERROR.none
): string {
  return envelope(request.action, request.conversationId, request.correlationId, data, {
    _origin: request.origin,
    _errorCode: errorCode,
    _responseType: 0,
  });
}

export function wacEvent(name: string, conversationId: string, origin: string, data: Json): string {
  return envelope(name, conversationId, -1, data, {
    _origin: origin,
    _errorCode: WAC_ERROR.none,
    _responseType: 1,
  });
}

function envelope(
  action: string,
  conversationId: string,
  correlationId: number,
  data: Json,
  rest: JsonObject
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _data: data,
    _serializerVersion: 1,
    ...rest,
  });
}
