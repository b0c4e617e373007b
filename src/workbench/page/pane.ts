/** The pane at the right: the bar that sets its width, a title, a close button and the add-in's frame. */
import type { WorkbookHost } from "../protocol/host";
import { AddinFrame, type FrameEvents } from "./addin-frame";
import { button, drawing, element } from "./element";
import { Splitter } from "./splitter";
import type { PageTexts } from "./texts";

const CROSS = "M4 4 L12 12 M12 4 L4 12";

export class Pane {
  readonly element: HTMLElement;
  private readonly body: HTMLElement;
  private readonly closeButton: HTMLButtonElement;
  private frame: AddinFrame | null = null;

  constructor(
    private readonly title: string,
    texts: PageTexts,
    private readonly url: string,
    private readonly events: FrameEvents & { readonly onClose: () => void }
  ) {
    this.closeButton = button(
      { class: "pane-close", "aria-label": texts.closePane, title: texts.closePane },
      events.onClose,
      drawing(CROSS)
    );
    const head = element("div", { class: "pane-head" }, element("h2", {}, title), this.closeButton);
    this.body = element("div", { class: "pane-body" }, head);
    const splitter = new Splitter(texts.paneWidth, (width) => {
      this.body.style.setProperty("width", `${width}px`);
    });
    this.element = element(
      "aside",
      { class: "pane", "aria-label": texts.pane },
      splitter.element,
      this.body
    );
  }

  /** Loads the add-in anew for another host. */
  load(host: WorkbookHost): void {
    this.frame?.remove();
    this.frame = new AddinFrame(host, this.url, this.title, this.events);
    this.body.append(this.frame.element);
    this.show(host.paneVisible);
  }

  /** Hidden, the add-in keeps running, as in Excel's shared runtime. */
  show(isVisible: boolean): void {
    this.element.hidden = !isVisible;
  }

  get isVisible(): boolean {
    return !this.element.hidden;
  }

  /** Puts the focus into the add-in. */
  focus(): void {
    this.frame?.focus();
  }

  /** Puts the focus before the add-in. */
  focusHead(): void {
    this.closeButton.focus();
  }
}
