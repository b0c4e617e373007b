interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels within an element, known without asking: the browser would have to lay out the page for an answer, the add-in's part of it too. */
export class ElementSize {
  private observed: Size | null = null;

  /** @param onChange hears of every other size, the first one included */
  constructor(
    private readonly element: HTMLElement,
    onChange: () => void
  ) {
    new ResizeObserver(() => {
      this.observed = this.measured();
      onChange();
    }).observe(element);
  }

  get now(): Size {
    return this.observed ?? this.measured();
  }

  private measured(): Size {
    const { clientWidth: width, clientHeight: height } = this.element;
    return { width, height };
  }
}
