import { invalidArgument } from "../host-error";
import { HostType } from "../host-object";
import { isJsonObject, readJson, type JsonObject } from "../json";

/** The add-in's part of the ribbon; the page draws it, and `Office.ribbon.requestUpdate` changes it. */
export class Ribbon {
  /** Whether a control is enabled, by its id; controls nothing was said about are. */
  readonly enabled = new Map<string, boolean>();
  /** Whether a tab or control is shown, by its id. */
  readonly visible = new Map<string, boolean>();
  private readonly listeners = new Set<() => void>();

  update(request: JsonObject): void {
    this.note(request);
    for (const listener of [...this.listeners]) listener();
  }

  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tabs, groups and controls nest; each may say `enabled` and `visible`. */
  private note(node: JsonObject): void {
    const { id, enabled, visible } = node;
    if (typeof id === "string" && typeof enabled === "boolean") this.enabled.set(id, enabled);
    if (typeof id === "string" && typeof visible === "boolean") this.visible.set(id, visible);
    for (const child of Object.values(node))
      if (Array.isArray(child))
        for (const item of child) if (isJsonObject(item)) this.note(item);
  }
}

export const ribbonType = new HostType<Ribbon>("DynamicRibbon", () => [
  {
    methods: {
      ExecuteRequestUpdate: (ribbon, args) => {
        const request = readJson(args.text(0));
        if (!isJsonObject(request)) throw invalidArgument();
        ribbon.update(request);
      },
    },
  },
]);
