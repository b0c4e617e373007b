/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { Workbook } from "../../../src/workbench/model/workbook";
import type { WorkbookHost } from "../../../src/workbench/protocol/host";
import { AddinFrame, type Leaving } from "../../../src/workbench/page/addin-frame";

const ADDIN = "https://localhost:3000";

async function frame() {
  // jsdom has no text encoders; the host measures requests with them.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const { WorkbookHost: Host } = await import("../../../src/workbench/protocol/host");
  const workbook = new Workbook("a.xlsx");
  workbook.addSheet("表");
  const registry = { version: "", types: {}, services: {} };
  const host: WorkbookHost = new Host({
    workbook,
    registry,
    addinOrigin: ADDIN,
    hostOrigin: ADDIN,
  });
  const left: Leaving[] = [];
  const made = new AddinFrame(host, `${ADDIN}/taskpane.html`, "对公助手", {
    onLeave: (leaving) => left.push(leaving),
    onKey: () => undefined,
    onDrag: () => undefined,
  });
  document.body.replaceChildren(made.element);
  const sent: [text: string, origin: string][] = [];
  const addin = made.element.contentWindow;
  if (!addin) throw new Error("the frame has no window");
  // jsdom does not focus windows.
  addin.focus = () => undefined;
  addin.postMessage = (text: string, origin: unknown) => sent.push([text, String(origin)]);
  return { made, host, left, sent, addin };
}

function request(action: string, data: unknown = null): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: action,
    _conversationId: "c",
    _correlationId: 7,
    _origin: ADDIN,
    _data: data,
    _actionType: 0,
  });
}

const CONTEXT = request("ContextActivationManager_getAppContextAsync");

describe("the add-in's frame", () => {
  it("carries the host's name, by which office.js knows where it is", async () => {
    const { made, host } = await frame();
    expect(made.element.name).toBe(host.frameName);
    expect(made.element.src).toBe(`${ADDIN}/taskpane.html`);
  });

  it("answers what the add-in asks, to the add-in's origin only", async () => {
    const { sent, addin } = await frame();
    dispatchEvent(new MessageEvent("message", { data: CONTEXT, origin: ADDIN, source: addin }));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.[1]).toBe(ADDIN);
    expect(JSON.parse(sent[0]?.[0] ?? "")).toMatchObject({
      _correlationId: 7,
      _data: { _appName: 16 },
    });
  });

  it("does not hear other windows, other origins or what is no text", async () => {
    const { sent, addin } = await frame();
    dispatchEvent(new MessageEvent("message", { data: CONTEXT, origin: ADDIN, source: window }));
    dispatchEvent(
      new MessageEvent("message", {
        data: CONTEXT,
        origin: "https://elsewhere.example",
        source: addin,
      })
    );
    dispatchEvent(
      new MessageEvent("message", { data: { text: CONTEXT }, origin: ADDIN, source: addin })
    );
    expect(sent).toEqual([]);
  });

  it("asks office.js to focus its first control where none has the focus", async () => {
    const { made, host, sent } = await frame();
    made.focus();
    const { xdmInfo } = JSON.parse(host.frameName) as { xdmInfo: string };
    expect(JSON.parse(sent[0]?.[0] ?? "")).toMatchObject({
      _actionName: "Office_notifyAgave",
      _conversationId: `${xdmInfo.split("|")[0]}_ntf`,
      _data: [11],
    });
  });

  it("hears no more once it is removed", async () => {
    const { made, sent, addin } = await frame();
    made.remove();
    dispatchEvent(new MessageEvent("message", { data: CONTEXT, origin: ADDIN, source: addin }));
    expect(sent).toEqual([]);
    expect(document.querySelector("iframe")).toBeNull();
  });

  it("says when the keyboard leaves the add-in, and where to", async () => {
    const { left, addin } = await frame();
    const notify = (action: number) =>
      dispatchEvent(
        new MessageEvent("message", {
          data: request("ContextActivationManager_notifyHost", ["addin-1", action]),
          origin: ADDIN,
          source: addin,
        })
      );
    for (const action of [13, 14, 0, 6]) notify(action);
    expect(left).toEqual([
      { by: "Tab", step: 1 },
      { by: "Tab", step: -1 },
      { by: "F6", step: -1 },
    ]);
  });
});
