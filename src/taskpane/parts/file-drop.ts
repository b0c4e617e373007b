import { useEffect } from "react";

/** Takes files that are dropped anywhere on the pane, while `isOpen`; otherwise they do nothing at all. */
export function useFileDrop(onFiles: (files: readonly File[]) => void, isOpen: boolean): void {
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      // else the browser would leave the pane and show the file
      event.preventDefault();
      if (isOpen) onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", hover);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hover);
      removeEventListener("drop", drop);
    };
  }, [onFiles, isOpen]);
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
