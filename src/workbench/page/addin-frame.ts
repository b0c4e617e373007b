/** The add-in's frame, and the messages between office.js in it and the host. */
import type { WorkbookHost } from "../protocol/host";
import { readWacRequest } from "../protocol/wac-messages";

/** What office.js tells the host about the keyboard: the focus wants to leave the add-in (Ctrl+F6, Tab beyond an end). */
const LEAVE_FORWARD = [5, 13, 17];
const LEAVE_BACK = [6, 14, 18];

export interface FrameEvents {
  /** The focus leaves the add-in by the keyboard. */
  readonly onLeave: (direction: "forward" | "back") => void;
  /** A key that belongs to the workbench was pressed in the add-in. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Something is dragged over the add-in; dropped there, a file would take its place. */
  readonly onDrag: (event: DragEvent) => void;
}

export class AddinFrame {
  readonly element = document.createElement("iframe");
  private readonly listener: (event: MessageEvent) => void;

  /** Makes a frame for one host; a reload of the add-in needs a new host and a new frame, as office.js remembers its name. */
  constructor(host: WorkbookHost, url: string, title: string, events: FrameEvents) {
    const addinOrigin = new URL(url, location.href).origin;
    this.element.name = host.frameName;
    this.element.title = title;
    this.element.src = url;
    host.sendText = (text) => this.element.contentWindow?.postMessage(text, addinOrigin);
    this.listener = (event) => {
      if (event.source !== this.element.contentWindow || event.origin !== addinOrigin) return;
      if (typeof event.data !== "string") return;
      const direction = leaveDirection(event.data);
      if (direction) events.onLeave(direction);
      host.receive(event.data);
    };
    addEventListener("message", this.listener);
    this.element.addEventListener("load", () => {
      this.element.contentWindow?.addEventListener("keydown", events.onKey);
      this.element.contentWindow?.addEventListener("dragenter", events.onDrag);
    });
  }

  focus(): void {
    this.element.contentWindow?.focus();
  }

  remove(): void {
    removeEventListener("message", this.listener);
    this.element.remove();
  }
}

function leaveDirection(message: string): "forward" | "back" | null {
  if (!message.includes("notifyHost")) return null;
  const request = readWacRequest(message);
  if (request?.action !== "ContextActivationManager_notifyHost" || !Array.isArray(request.data))
    return null;
  const action = Number(request.data[1]);
  if (LEAVE_FORWARD.includes(action)) return "forward";
  return LEAVE_BACK.includes(action) ? "back" : null;
}
