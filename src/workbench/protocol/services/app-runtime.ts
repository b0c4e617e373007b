import { invalidArgument } from "../host-error";
import { HostType } from "../host-object";
import { EVENT_CATEGORY } from "../event-hub";
import type { Json } from "../json";

/** Queues a message to the add-in: category, type, content. */
export type Push = (category: number, type: number, message: Json) => void;

const VISIBILITY_CHANGED = 65539;
const STATES = ["Inactive", "Background", "Visible"];

/** The shared runtime of the add-in: whether its pane is seen (`Office.addin.showAsTaskpane`, `hide`) and how it starts. */
export class PaneRuntime {
  isVisible = true;
  /** `Inactive`, `Background` or `Visible`: what opening the workbook starts (`setStartupBehavior`). */
  startState = "Inactive";
  private readonly listeners = new Set<(isVisible: boolean) => void>();

  constructor(private readonly push: Push) {}

  show(isVisible: boolean): void {
    if (this.isVisible === isVisible) return;
    this.isVisible = isVisible;
    const visibility = isVisible ? "Visible" : "Hidden";
    this.push(EVENT_CATEGORY, VISIBILITY_CHANGED, { visibility });
    for (const listener of [...this.listeners]) listener(isVisible);
  }

  onVisibility(listener: (isVisible: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function state(text: string): string {
  if (!STATES.includes(text)) throw invalidArgument();
  return text;
}

export const runtimeType = new HostType<PaneRuntime>("AppRuntimeService", () => [
  {
    isAroundWorkbook: true,
    methods: {
      GetAppRuntimeState: (runtime) => (runtime.isVisible ? "Visible" : "Background"),
      SetAppRuntimeState: (runtime, args) => runtime.show(state(args.text(0)) === "Visible"),
    },
  },
]);

export const persistenceType = new HostType<PaneRuntime>("AppRuntimePersistenceService", () => [
  {
    isAroundWorkbook: true,
    methods: {
      GetAppRuntimeStartState: (runtime) => runtime.startState,
      SetAppRuntimeStartState: (runtime, args) => {
        runtime.startState = state(args.text(0));
      },
    },
  },
]);

/** The add-in says that its `Office.actions` are associated; commands come by `appCommandInvoked`, so nothing follows from it. */
export const internalServiceType = new HostType<PaneRuntime>("AddinInternalService", () => [
  { isAroundWorkbook: true, methods: { NotifyActionHandlerReady: () => undefined } },
]);
