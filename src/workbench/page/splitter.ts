/** The bar between grid and pane: dragged by the mouse, moved by the arrow keys. */
import { element } from "./element";

export const NARROWEST_PANE = 320;
export const WIDEST_PANE = 450;
export const USUAL_PANE = 350;
const KEY_STEP = 10;

/** The width after a key; null for a key that does not move the bar. The pane is at the right: left makes it wider. */
export function paneWidthAfter(key: string, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return Math.min(WIDEST_PANE, width + KEY_STEP);
    case "ArrowRight":
      return Math.max(NARROWEST_PANE, width - KEY_STEP);
    case "Home":
      return NARROWEST_PANE;
    case "End":
      return WIDEST_PANE;
    default:
      return null;
  }
}

export class Splitter {
  readonly element: HTMLElement;
  private width = USUAL_PANE;

  constructor(
    label: string,
    private readonly onWidth: (width: number) => void
  ) {
    this.element = element("div", {
      class: "splitter",
      role: "separator",
      tabindex: "0",
      "aria-label": label,
      "aria-orientation": "vertical",
      "aria-valuemin": String(NARROWEST_PANE),
      "aria-valuemax": String(WIDEST_PANE),
    });
    this.element.addEventListener("keydown", (event) => {
      const width = paneWidthAfter(event.key, this.width);
      if (width === null) return;
      event.preventDefault();
      this.setWidth(width);
    });
    this.element.addEventListener("pointerdown", (event) => this.drag(event));
    this.setWidth(USUAL_PANE);
  }

  private setWidth(width: number): void {
    this.width = Math.round(Math.max(NARROWEST_PANE, Math.min(WIDEST_PANE, width)));
    this.element.setAttribute("aria-valuenow", String(this.width));
    this.onWidth(this.width);
  }

  private drag(down: PointerEvent): void {
    down.preventDefault();
    this.element.focus();
    const start = this.width;
    const move = (event: PointerEvent): void => this.setWidth(start + down.clientX - event.clientX);
    const end = (): void => {
      document.body.classList.remove("resizing");
      this.element.removeEventListener("pointermove", move);
      this.element.removeEventListener("lostpointercapture", end);
    };
    // The frame of the pane would swallow the pointer.
    document.body.classList.add("resizing");
    this.element.setPointerCapture(down.pointerId);
    this.element.addEventListener("pointermove", move);
    this.element.addEventListener("lostpointercapture", end);
  }
}
