import type { FormulaBook } from "../formula/formula-book";
import type { Workbook } from "../model/workbook";
import type { Registry } from "../registry/registry";
import { AddinFunctions, type FunctionOffer } from "./addin-functions";
import {
  appContext,
  DEFAULT_REQUIREMENT_SETS,
  frameNameOf,
  type Conversation,
} from "./app-context";
import type { Shell } from "./call";
import { CommandRuns } from "./command-runs";
import { DDA_ERROR, DISPATCH, dispatchIdOf, readBatchCall } from "./dda";
import { loadSettings, saveSettings } from "./document-settings";
import type { HostObject } from "./host-object";
import { HostSession, type Fault, type RequestCount } from "./host-session";
import { isJsonObject, type Json } from "./json";
import { ObjectModel, type RequirementSets } from "./object-model";
import {
  internalServiceType,
  PaneRuntime,
  persistenceType,
  runtimeType,
} from "./services/app-runtime";
import { CustomFunctionCalls, customFunctionsType } from "./services/custom-functions";
import { Ribbon, ribbonType } from "./services/ribbon";
import { WacListeners } from "./wac-listeners";
import { readWacRequest, WAC_ERROR, wacEvent, wacReply, type WacRequest } from "./wac-messages";

export interface HostOptions {
  readonly workbook: Workbook;
  readonly registry: Registry;
  /** Language Excel would have; `zh-CN` where none is given. */
  readonly locale?: string;
  readonly requirementSets?: RequirementSets;
  readonly addinOrigin: string;
  readonly hostOrigin: string;
  /** The workbook is open for reading only. */
  readonly readOnly?: boolean;
  /** The add-in's custom functions, for formulas. */
  readonly functions?: FunctionOffer | null;
  /** Milliseconds that a custom function may take. */
  readonly functionPatience?: number;
}

/** The older event of the document, without content; whoever hears it asks for the selection. */
const SELECTION_EVENT = "documentSelectionChanged";

const EMPTY_REPLY: Json = { Error: 0, Version: 1 };

/**
 * Excel as an add-in sees it, without a screen: it answers what unmodified office.js sends. A shell (page, jest, batch) gives the
 * add-in's frame the name `frameName`, hands messages to `receive` and sends what comes out of `sendText`.
 */
export class WorkbookHost {
  readonly frameName: string;
  /** Set by the shell: posts a message to the add-in's frame. */
  sendText: (text: string) => void = () => undefined;
  /** Set by a shell that can read .xlsx files. */
  insertWorkbook: ((bytes: Uint8Array) => Workbook) | undefined;
  readonly ribbon = new Ribbon();
  private readonly conversation: Conversation;
  private readonly sets: RequirementSets;
  private readonly model: ObjectModel;
  private readonly pane: PaneRuntime;
  private readonly functions: CustomFunctionCalls;
  private readonly addinFunctions: AddinFunctions;
  private readonly commands = new CommandRuns();
  private readonly listeners = new WacListeners();
  private readonly services: ReadonlyMap<string, HostObject>;
  private readonly delayed: WacRequest[] = [];
  private isEditing = false;
  private isSelectionNew = false;
  private session: HostSession;

  constructor(options: HostOptions) {
    this.conversation = {
      id: `c${Math.random().toString(36).slice(2)}`,
      addinId: "addin-1",
      hostOrigin: options.hostOrigin,
      addinOrigin: options.addinOrigin,
      locale: options.locale ?? "zh-CN",
    };
    this.sets = options.requirementSets ?? DEFAULT_REQUIREMENT_SETS;
    this.frameName = frameNameOf(this.conversation);
    this.model = new ObjectModel(options.registry, this.sets);
    const push = this.push.bind(this);
    this.pane = new PaneRuntime(push);
    this.functions = new CustomFunctionCalls(push);
    this.addinFunctions = new AddinFunctions(
      this.functions,
      () => this.flush(),
      this.conversation.locale,
      options.functionPatience
    );
    this.addinFunctions.onFound = () => {
      this.formulas.customFunctions = this.addinFunctions;
    };
    if (options.functions) this.addinFunctions.offer(options.functions);
    this.services = new Map<string, HostObject>([
      ["Microsoft.AppRuntime.AppRuntimeService", runtimeType.of(this.pane)],
      ["Microsoft.AppRuntime.AppRuntimePersistenceService", persistenceType.of(this.pane)],
      ["Microsoft.InternalService.AddinInternalService", internalServiceType.of(this.pane)],
      ["Microsoft.DynamicRibbon.DynamicRibbon", ribbonType.of(this.ribbon)],
      ["Microsoft.ExcelServices.CustomFunctions", customFunctionsType.of(this.functions)],
    ]);
    if (options.readOnly) options.workbook.isReadOnly = true;
    this.session = this.openSession(options.workbook);
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  /** The open workbook's formulas, kept calculated. */
  get formulas(): FormulaBook {
    return this.session.formulas;
  }

  /** Custom functions came or changed: formulas that call any are calculated again. */
  offerFunctions(offer: FunctionOffer): void {
    this.addinFunctions.offer(offer);
    this.formulas.customFunctions = this.addinFunctions;
  }

  /** Puts another workbook in the place of the open one; objects and events of the old one are gone. */
  open(workbook: Workbook): void {
    this.session.dispose();
    this.session = this.openSession(workbook);
  }

  /** Takes a message of the add-in; answers by `sendText`. */
  receive(text: string): void {
    const request = readWacRequest(text);
    if (request) this.answer(request);
  }

  dispose(): void {
    this.session.dispose();
    this.sendText = () => undefined;
  }

  /** Presses a ribbon button: resolves when the add-in's function says that it has completed. */
  async runCommand(functionName: string, sourceId: string): Promise<void> {
    await this.listeners.registered("appCommandInvoked");
    await this.commands.start(functionName, sourceId, (data) =>
      this.sendEvent("appCommandInvoked", data)
    );
  }

  /** Calculates a custom function as a cell would: its value, or `{ error, message }`. */
  async invokeCustomFunction(id: string, args: readonly Json[]): Promise<unknown> {
    await this.listeners.registered("richApiMessage");
    return new Promise((resolve) => {
      this.functions.invoke([{ id, args }], (_, outcome) => resolve(outcome));
      this.flush();
    });
  }

  get paneVisible(): boolean {
    return this.pane.isVisible;
  }

  /** Shows or hides the pane, as the person's click does. */
  showPane(isVisible: boolean): void {
    this.pane.show(isVisible);
    this.flush();
  }

  onPaneVisibility(listener: (isVisible: boolean) => void): () => void {
    return this.pane.onVisibility(listener);
  }

  /** What the add-in asked for and the workbench has not built: `Type.member` -> times. */
  get unimplemented(): ReadonlyMap<string, number> {
    return this.model.unimplemented;
  }

  get requests(): RequestCount {
    return this.session.requests;
  }

  /** Bytes a request and an answer may have; 5 MB as in Excel on the web. */
  set payloadLimit(bytes: number) {
    this.session.payloadLimit = bytes;
  }

  failNextRequest(fault: Fault = {}): void {
    this.session.fail(fault);
  }

  get isEditingCell(): boolean {
    return this.isEditing;
  }

  /** While the person edits a cell, Excel refuses requests or, where they ask for it, lets them wait. */
  set isEditingCell(isEditing: boolean) {
    this.isEditing = isEditing;
    if (!isEditing) for (const request of this.delayed.splice(0)) this.answer(request);
  }

  private openSession(workbook: Workbook): HostSession {
    const insertWorkbook = (bytes: Uint8Array): Workbook | null =>
      this.insertWorkbook?.(bytes) ?? null;
    const shell: Shell = {
      insertWorkbook,
      noteSelection: () => {
        this.isSelectionNew = true;
      },
      flush: () => this.flush(),
    };
    return new HostSession(workbook, this.model, shell, this.services, this.addinFunctions);
  }

  private answer(request: WacRequest): void {
    if (request.kind !== "invoke") {
      this.listeners.set(request.action, request.kind === "register");
      this.reply(request, EMPTY_REPLY);
      return;
    }
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync":
        this.reply(request, appContext(this.conversation, this.workbook, this.sets));
        return;
      case "ContextActivationManager_notifyHost":
      case "ContextActivationManager_openWindowInHost":
        this.reply(request, null);
        return;
      case "executeMethod":
        this.execute(request);
        return;
      default:
        this.sendText(wacReply(request, null, WAC_ERROR.failed));
    }
  }

  private execute(request: WacRequest): void {
    switch (dispatchIdOf(request.data)) {
      case DISPATCH.richApi:
        this.executeBatch(request);
        return;
      case DISPATCH.loadSettings:
        this.reply(request, {
          Error: 0,
          Version: 1,
          Properties: { Settings: loadSettings(this.workbook) },
        });
        return;
      case DISPATCH.saveSettings: {
        const isSaved = saveSettings(this.workbook, request.data);
        this.reply(request, isSaved ? EMPTY_REPLY : refusal(DDA_ERROR.notSupported));
        return;
      }
      case DISPATCH.commandCompleted:
        this.reply(request, EMPTY_REPLY);
        if (isJsonObject(request.data)) this.commands.complete(String(request.data["0"]));
        return;
      default:
        this.reply(request, refusal(DDA_ERROR.notSupported));
    }
  }

  private executeBatch(request: WacRequest): void {
    const call = readBatchCall(request.data);
    if (!call) return this.reply(request, refusal(DDA_ERROR.notSupported));
    if (this.isEditing && call.waitsForCellEdit) {
      this.delayed.push(request);
      return;
    }
    const answer = this.isEditing
      ? { dda: DDA_ERROR.inCellEditMode }
      : this.session.answer(call.body);
    this.reply(
      request,
      typeof answer === "string"
        ? { Error: 0, Version: 1, Data: [200, [], answer] }
        : refusal(answer.dda)
    );
    this.flush();
  }

  private push(category: number, type: number, message: Json): void {
    this.session.events.push(category, type, "", message);
  }

  /** Events wait until office.js listens to them, and until the answer to the running request is out. */
  private flush(): void {
    if (this.isSelectionNew && this.listeners.has(SELECTION_EVENT))
      this.sendEvent(SELECTION_EVENT, {});
    this.isSelectionNew = false;
    if (!this.listeners.has("richApiMessage")) return;
    const entries = this.session.events.takeWaiting();
    if (entries.length > 0) this.sendEvent("richApiMessage", { ArrayData: entries });
  }

  private reply(request: WacRequest, data: Json): void {
    this.sendText(wacReply(request, data));
  }

  private sendEvent(name: string, data: Json): void {
    this.sendText(wacEvent(name, this.conversation.id, this.conversation.hostOrigin, data));
  }
}

function refusal(dda: number): Json {
  return { Error: dda, Version: 1 };
}
