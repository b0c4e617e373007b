import type { CustomFunctions } from "../formula/custom-functions";
import { FormulaBook } from "../formula/formula-book";
import { boundingArea } from "../model/area";
import type { Workbook } from "../model/workbook";
import { runBatch, type BatchFault } from "./batch";
import { ACTION, type BatchRequest } from "./batch-messages";
import type { Call, Shell } from "./call";
import { watchChanges } from "./change-events";
import { DDA_ERROR, readBatch } from "./dda";
import { EventHub } from "./event-hub";
import { HostError } from "./host-error";
import type { HostObject } from "./host-object";
import type { ObjectModel } from "./object-model";
import { ReferenceTable } from "./reference-table";
import { workbookType } from "./types/workbook";

/** Excel on the web takes and gives at most 5 MB a request. */
export const DEFAULT_PAYLOAD_LIMIT = 5 * 1_048_576;

/** Those who offer functions give up earlier by themselves, in milliseconds. */
const LAST_RESORT = 120_000;

/** A failure to come, for tests: `skip` requests pass first, then one breaks off after `afterActions` actions. */
export interface Fault {
  readonly skip?: number;
  readonly afterActions?: number;
  /** An Excel error code; `GeneralException` where nothing is given. */
  readonly code?: string;
  readonly message?: string;
  /** Refuses the request as a whole with this number of the document interface instead. */
  readonly dda?: number;
}

/** Requests answered since the start or the last reset; those that only release references are not counted. */
export interface RequestCount {
  readonly count: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** A refusal of a whole request. */
interface Refusal {
  readonly dda: number;
}

/** One add-in at work on one workbook: the rich API without its envelope. */
export class HostSession implements Call {
  readonly events = new EventHub();
  readonly references = new ReferenceTable();
  readonly formulas: FormulaBook;
  payloadLimit = DEFAULT_PAYLOAD_LIMIT;
  requests: RequestCount = { count: 0, bytesIn: 0, bytesOut: 0 };
  private isAtWork = false;
  private readonly root: HostObject;
  private readonly faults: { skip: number; fault: Fault }[] = [];
  private readonly stopWatching: () => void;

  constructor(
    readonly workbook: Workbook,
    readonly model: ObjectModel,
    readonly shell: Shell,
    private readonly services: ReadonlyMap<string, HostObject>,
    customFunctions: CustomFunctions
  ) {
    // Before all others: who hears of a change finds the formulas calculated.
    this.formulas = new FormulaBook(workbook, { customFunctions, patience: LAST_RESORT });
    this.formulas.onCalculated((cells) => {
      for (const { sheet, areas } of cells)
        workbook.emit({ kind: "calculated", sheet, area: areas.reduce(boundingArea) });
    });
    this.root = workbookType.of(workbook);
    this.stopWatching = watchChanges(this, ({ kind }) => {
      if (kind === "selection") this.shell.noteSelection();
      if (!this.isAtWork) this.shell.flush();
    });
  }

  service(name: string): HostObject | null {
    return this.services.get(name) ?? null;
  }

  refuse(type: string, member: string): HostError {
    return this.model.refuse(type, member);
  }

  fail(fault: Fault): void {
    this.faults.push({ skip: fault.skip ?? 0, fault });
  }

  /** Answers a batch given as text: text again, or the number of the refusal. */
  answer(body: string): string | Refusal {
    const bytesIn = byteLength(body);
    if (bytesIn > this.payloadLimit) return { dda: DDA_ERROR.requestTooLarge };
    const request = readBatch(body);
    if (!request) return { dda: DDA_ERROR.notSupported };
    const isRelease = releasesOnly(request);
    const fault = isRelease ? null : this.nextFault();
    if (fault?.dda !== undefined) return { dda: fault.dda };
    const answer = this.run(request, fault);
    const bytesOut = byteLength(answer);
    if (!isRelease) this.count(bytesIn, bytesOut);
    return bytesOut > this.payloadLimit ? { dda: DDA_ERROR.responseTooLarge } : answer;
  }

  dispose(): void {
    this.stopWatching();
    this.formulas.dispose();
  }

  private run(request: BatchRequest, fault: Fault | null): string {
    this.isAtWork = true;
    try {
      let answer = "";
      this.formulas.suspended(() => {
        const done = runBatch(request, this.root, this.model, this, fault && batchFault(fault));
        answer = JSON.stringify(done);
      });
      return answer;
    } finally {
      this.isAtWork = false;
    }
  }

  private count(bytesIn: number, bytesOut: number): void {
    this.requests = {
      count: this.requests.count + 1,
      bytesIn: this.requests.bytesIn + bytesIn,
      bytesOut: this.requests.bytesOut + bytesOut,
    };
  }

  private nextFault(): Fault | null {
    const next = this.faults[0];
    if (!next) return null;
    if (next.skip-- > 0) return null;
    this.faults.shift();
    return next.fault;
  }
}

function batchFault(fault: Fault): BatchFault {
  const error = new HostError(
    fault.code ?? "GeneralException",
    fault.message ?? "There was an internal error while processing the request.",
    500
  );
  return { afterActions: fault.afterActions ?? 0, error };
}

/** office.js sends such a request by itself after `Excel.run`; it is none of the add-in's. */
function releasesOnly(request: BatchRequest): boolean {
  return request.Actions.every(
    (action) => action.ActionType === ACTION.instantiate || action.Name === "_RemoveReference"
  );
}

const encoder = new TextEncoder();
/** Texts are encoded piece by piece into the same place: megabytes a request would otherwise be left to be collected. */
const encoded = new Uint8Array(1 << 16);

/** Bytes of a text as UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length;) {
    // One more than fits: no pair of surrogates is cut through.
    const piece = text.slice(at, at + encoded.length + 1);
    const { read, written } = encoder.encodeInto(piece, encoded);
    bytes += written;
    at += read;
  }
  return bytes;
}
