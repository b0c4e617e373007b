/** Frames the whole grid (class `reached`) when the keyboard arrives in its input, as long as nothing is done in it. */
export function markReached(grid: HTMLElement, input: HTMLElement): void {
  const { classList } = grid;
  let isByPointer = false;
  addEventListener("pointerdown", () => (isByPointer = true), true);
  addEventListener("keydown", () => (isByPointer = false), true);
  input.addEventListener("focus", () => classList.toggle("reached", !isByPointer));
  for (const event of ["blur", "keydown", "pointerdown"])
    grid.addEventListener(event, () => classList.remove("reached"), true);
}
