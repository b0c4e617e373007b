/** The add-in's frame, and the messages between office.js in it and the host. */
import type { WorkbookHost } from "../protocol/host";
import { readWacRequest } from "../protocol/wac-messages";

/** How the keyboard leaves the add-in: Tab beyond its last control (Shift: its first), or Ctrl+F6 to another part of the window. */
export interface Leaving {
  readonly by: "Tab" | "F6";
  readonly step: 1 | -1;
}

/** What office.js tells the host with `notifyHost`; 17 and 18: there was nothing to focus when Tab came in. */
const LEAVING: ReadonlyMap<number, Leaving> = new Map([
  [5, { by: "F6", step: 1 }],
  [6, { by: "F6", step: -1 }],
  [13, { by: "Tab", step: 1 }],
  [14, { by: "Tab", step: -1 }],
  [17, { by: "Tab", step: 1 }],
  [18, { by: "Tab", step: -1 }],
]);

/** What the host tells office.js with `notifyAgave`: focus your first control. */
const TAB_IN = 11;

export interface FrameEvents {
  /** The focus wants to leave the add-in; office.js has not moved it. */
  readonly onLeave: (leaving: Leaving) => void;
  /** A key that belongs to the workbench was pressed in the add-in. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Something is dragged over the add-in; dropped there, a file would take its place. */
  readonly onDrag: (event: DragEvent) => void;
}

export class AddinFrame {
  readonly element = document.createElement("iframe");
  private readonly addinOrigin: string;
  private readonly listener: (event: MessageEvent) => void;

  /** Makes a frame for one host; a reload of the add-in needs a new host and a new frame, as office.js remembers its name. */
  constructor(host: WorkbookHost, url: string, title: string, events: FrameEvents) {
    this.addinOrigin = new URL(url, location.href).origin;
    this.element.name = host.frameName;
    this.element.title = title;
    this.element.src = url;
    host.sendText = (text) => this.send(text);
    this.listener = (event) => {
      if (event.source !== this.element.contentWindow || event.origin !== this.addinOrigin) return;
      if (typeof event.data !== "string") return;
      const leaving = readLeaving(event.data);
      if (leaving) events.onLeave(leaving);
      host.receive(event.data);
    };
    addEventListener("message", this.listener);
    this.element.addEventListener("load", () => {
      this.element.contentWindow?.addEventListener("keydown", events.onKey);
      this.element.contentWindow?.addEventListener("dragenter", events.onDrag);
    });
  }

  /** Puts the focus on the control of the add-in that had it last, else on its first one. */
  focus(): void {
    this.element.contentWindow?.focus();
    const inside = this.element.contentDocument;
    if (!inside || inside.activeElement === inside.body) this.send(this.notification(TAB_IN));
  }

  remove(): void {
    removeEventListener("message", this.listener);
    this.element.remove();
  }

  private send(text: string): void {
    this.element.contentWindow?.postMessage(text, this.addinOrigin);
  }

  /** A call of the host to office.js: it has a conversation of its own beside the one for answers. */
  private notification(action: number): string {
    const { xdmInfo } = JSON.parse(this.element.name) as { readonly xdmInfo: string };
    const [conversation = ""] = xdmInfo.split("|");
    return JSON.stringify({
      _messageType: 0,
      _actionName: "Office_notifyAgave",
      _conversationId: `${conversation}_ntf`,
      _correlationId: 0,
      _origin: location.origin,
      _data: [action],
      _actionType: 0,
      _serializerVersion: 1,
    });
  }
}

function readLeaving(message: string): Leaving | null {
  if (!message.includes("notifyHost")) return null;
  const request = readWacRequest(message);
  if (request?.action !== "ContextActivationManager_notifyHost" || !Array.isArray(request.data))
    return null;
  return LEAVING.get(Number(request.data[1])) ?? null;
}
