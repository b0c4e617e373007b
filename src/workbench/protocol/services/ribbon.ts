import { invalidArgument } from "../host-error";
import { HostType } from "../host-object";
import { isJsonObject, readJson, type JsonObject } from "../json";
import { readFlag } from "../read-value";

/** The add-in's part of the ribbon: the page draws it, and `Office.ribbon.requestUpdate` changes it. */
export class Ribbon {
  private readonly enabled = new Map<string, boolean>();
  private readonly visible = new Map<string, boolean>();
  private readonly listeners = new Set<() => void>();

  /** Whether a control can be pressed; one nothing was said about can. */
  isEnabled(controlId: string): boolean {
    return this.enabled.get(controlId) ?? true;
  }

  /** Whether a tab is shown; one nothing was said about is. */
  isVisible(tabId: string): boolean {
    return this.visible.get(tabId) ?? true;
  }

  setEnabled(controlId: string, isEnabled: boolean): void {
    this.enabled.set(controlId, isEnabled);
    this.changed();
  }

  setVisible(tabId: string, isVisible: boolean): void {
    this.visible.set(tabId, isVisible);
    this.changed();
  }

  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tabs, groups and controls nest; each may say `enabled` and `visible`. */
  note(node: JsonObject): void {
    const { id, enabled, visible } = node;
    if (typeof id === "string" && typeof enabled === "boolean") this.setEnabled(id, enabled);
    if (typeof id === "string" && typeof visible === "boolean") this.setVisible(id, visible);
    for (const child of Object.values(node))
      if (Array.isArray(child)) for (const item of child) if (isJsonObject(item)) this.note(item);
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** One tab or button of it. */
interface RibbonPart {
  readonly ribbon: Ribbon;
  readonly id: string;
}

export const ribbonType = new HostType<Ribbon>("DynamicRibbon", () => [
  {
    isAroundWorkbook: true,
    methods: {
      ExecuteRequestUpdate: (ribbon, args) => {
        const request = readJson(args.text(0));
        if (!isJsonObject(request)) throw invalidArgument();
        ribbon.note(request);
      },
      GetButton: (ribbon, args) => buttonType.of({ ribbon, id: args.text(0) }),
      GetTab: (ribbon, args) => tabType.of({ ribbon, id: args.text(0) }),
    },
  },
]);

const buttonType = new HostType<RibbonPart>("RibbonButton", () => [
  {
    isAroundWorkbook: true,
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      Id: { read: ({ id }) => id },
      Enabled: {
        read: ({ ribbon, id }) => ribbon.isEnabled(id),
        write: ({ ribbon, id }, value) => ribbon.setEnabled(id, readFlag(value)),
      },
    },
  },
]);

const tabType = new HostType<RibbonPart>("RibbonTab", () => [
  {
    isAroundWorkbook: true,
    identity: ({ id }) => ({ Id: id }),
    scalars: { Id: { read: ({ id }) => id } },
    methods: {
      SetVisibility: ({ ribbon, id }, args) => ribbon.setVisible(id, readFlag(args.json(0))),
    },
  },
]);
