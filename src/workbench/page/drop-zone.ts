/** Lets a file be dropped anywhere on the page. */
import { element } from "./element";

export class DropZone {
  /** Lies over everything while a file hovers over the page, so that no frame takes the file. */
  readonly veil: HTMLElement;

  constructor(invitation: string, onFiles: (files: readonly File[]) => void) {
    this.veil = element("div", { class: "drop-veil", hidden: "" }, invitation);
    addEventListener("dragenter", (event) => this.offer(event));
    addEventListener("dragleave", (event) => {
      // Only beyond the edge of the window is there nothing to enter instead.
      if (event.relatedTarget === null) this.veil.hidden = true;
    });
    addEventListener("dragover", (event) => {
      if (bringsFiles(event)) event.preventDefault();
    });
    addEventListener("drop", (event) => {
      this.veil.hidden = true;
      if (!bringsFiles(event)) return;
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** Invites to drop where the event brings files. */
  offer(event: DragEvent): void {
    if (bringsFiles(event)) this.veil.hidden = false;
  }
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
