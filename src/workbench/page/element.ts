/** Making elements: attributes as given, children appended. */

export type Attributes = Readonly<Record<string, string>>;

/** A new element; `class`, `role`, `aria-…` and all others are plain attributes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does not submit anything. */
export function button(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", onClick);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A 16-pixel line drawing in the colour of the text around it. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "drawing");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Moves the focus within a row of elements by the arrow keys, Home and End; null where the key does nothing of it. */
export function rovingTarget(
  items: readonly HTMLElement[],
  current: number,
  key: string,
  [back, forward]: readonly [string, string]
): HTMLElement | null {
  const count = items.length;
  switch (key) {
    case back:
      return items[(current + count - 1) % count] ?? null;
    case forward:
      return items[(current + 1) % count] ?? null;
    case "Home":
      return items[0] ?? null;
    case "End":
      return items[count - 1] ?? null;
    default:
      return null;
  }
}
