/** F6 walks through the parts of the window, as in Excel. */

export interface WindowPart {
  readonly element: HTMLElement;
  /** Parts that are hidden are left out. */
  readonly isThere: () => boolean;
  readonly focus: () => void;
}

/** The part that the focus goes to from `current`; with none focused, the first or the last one. */
export function nextPart<P extends Pick<WindowPart, "isThere">>(
  parts: readonly P[],
  current: P | null,
  step: 1 | -1
): P | null {
  const there = parts.filter((part) => part === current || part.isThere());
  if (there.length === 0) return null;
  const place = current === null ? (step === 1 ? -1 : 0) : there.indexOf(current);
  return there[(place + step + there.length) % there.length] ?? null;
}

export class FocusCycle {
  constructor(private readonly parts: readonly WindowPart[]) {}

  /** Moves the focus on from the part that has it. */
  move(step: 1 | -1): void {
    const current =
      this.parts.find(({ element }) => element.contains(document.activeElement)) ?? null;
    nextPart(this.parts, current, step)?.focus();
  }
}
