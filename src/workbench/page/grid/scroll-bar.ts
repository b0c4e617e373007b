/** A scroll bar for offsets far beyond what an element may be high. */
import { ElementSize } from "./element-size";

const SMALLEST_THUMB = 24;
/** Share of the room that a click on the track scrolls. */
const TRACK_STEP = 0.9;

export interface ScrollExtent {
  readonly offset: number;
  /** Pixels that are seen at once. */
  readonly room: number;
  /** Largest offset the bar offers. */
  readonly limit: number;
}

/** The thumb's place and length in pixels on a track; it fills the track where there is nothing to scroll. */
export function thumbPlace(extent: ScrollExtent, track: number): { start: number; length: number } {
  const { offset, room, limit } = extent;
  if (limit <= 0) return { start: 0, length: track };
  const length = Math.min(track, Math.max(SMALLEST_THUMB, (track * room) / (room + limit)));
  return { start: ((track - length) * Math.min(offset, limit)) / limit, length };
}

export class ScrollBar {
  readonly element: HTMLElement;
  private readonly thumb: HTMLElement;
  private readonly size: ElementSize;
  private extent: ScrollExtent = { offset: 0, room: 0, limit: 0 };

  constructor(
    private readonly orientation: "vertical" | "horizontal",
    label: string,
    controls: string,
    private readonly onScroll: (offset: number) => void
  ) {
    this.element = document.createElement("div");
    this.element.className = `scroll-bar ${orientation}`;
    this.element.setAttribute("role", "scrollbar");
    this.element.setAttribute("aria-label", label);
    this.element.setAttribute("aria-controls", controls);
    this.element.setAttribute("aria-orientation", orientation);
    this.thumb = document.createElement("div");
    this.thumb.className = "thumb";
    this.element.append(this.thumb);
    this.size = new ElementSize(this.element, () => this.placeThumb());
    this.thumb.addEventListener("pointerdown", (event) => this.drag(event));
    this.element.addEventListener("pointerdown", (event) => this.page(event));
  }

  show(extent: ScrollExtent): void {
    this.extent = extent;
    this.placeThumb();
    this.element.classList.toggle("idle", extent.limit <= 0);
    this.element.setAttribute("aria-valuemin", "0");
    this.element.setAttribute("aria-valuemax", String(Math.round(extent.limit)));
    this.element.setAttribute("aria-valuenow", String(Math.round(extent.offset)));
  }

  private placeThumb(): void {
    const { start, length } = thumbPlace(this.extent, this.trackLength());
    const [place, size] = this.isVertical ? ["top", "height"] : ["left", "width"];
    this.thumb.style.setProperty(place, `${start}px`);
    this.thumb.style.setProperty(size, `${length}px`);
  }

  private get isVertical(): boolean {
    return this.orientation === "vertical";
  }

  private trackLength(): number {
    const { width, height } = this.size.now;
    return this.isVertical ? height : width;
  }

  private position(event: PointerEvent): number {
    return this.isVertical ? event.clientY : event.clientX;
  }

  private drag(down: PointerEvent): void {
    down.preventDefault();
    down.stopPropagation();
    const { offset, limit } = this.extent;
    const travel = this.trackLength() - thumbPlace(this.extent, this.trackLength()).length;
    const move = (event: PointerEvent): void => {
      const moved = (this.position(event) - this.position(down)) / Math.max(1, travel);
      this.onScroll(Math.max(0, Math.min(limit, offset + moved * limit)));
    };
    const end = (): void => {
      this.thumb.removeEventListener("pointermove", move);
      this.thumb.removeEventListener("lostpointercapture", end);
    };
    this.thumb.setPointerCapture(down.pointerId);
    this.thumb.addEventListener("pointermove", move);
    this.thumb.addEventListener("lostpointercapture", end);
  }

  private page(event: PointerEvent): void {
    event.preventDefault();
    const box = this.thumb.getBoundingClientRect();
    const before = this.position(event) < (this.isVertical ? box.top : box.left);
    const step = this.extent.room * TRACK_STEP * (before ? -1 : 1);
    this.onScroll(Math.max(0, Math.min(this.extent.limit, this.extent.offset + step)));
  }
}
