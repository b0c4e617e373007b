/** A menu that opens at a point: the context menu of the cells and the drop-downs of the ribbon. */
import { button, element, rovingTarget } from "./element";

export interface MenuItem {
  readonly label: string;
  readonly icon?: string | undefined;
  /** A colour shown instead of an icon. */
  readonly swatch?: string;
  /** The key that does the same. */
  readonly keys?: string;
  /** Opens a line above this item. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

/** Opens the menu; it closes on a choice, Escape, Tab or a click elsewhere, and gives the focus back to where it was. */
export function openMenu(label: string, items: readonly MenuItem[], x: number, y: number): void {
  const before = document.activeElement;
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label });
  const close = (): void => {
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("blur", close);
    menu.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const outside = (event: PointerEvent): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const buttons = items.map((item) => menuButton(item, close));
  items.forEach((item, place) => {
    if (item.startsGroup && place > 0) menu.append(element("hr", { role: "separator" }));
    menu.append(...buttons.slice(place, place + 1));
  });
  menu.addEventListener("keydown", (event) => {
    const current = buttons.findIndex((candidate) => candidate === document.activeElement);
    const target = rovingTarget(buttons, current, event.key, ["ArrowUp", "ArrowDown"]);
    if (target) target.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  document.body.append(menu);
  place(menu, x, y);
  document.addEventListener("pointerdown", outside, true);
  // A click into the pane's frame reaches this document only as a loss of focus.
  window.addEventListener("blur", close);
  buttons[0]?.focus();
}

function menuButton(item: MenuItem, close: () => void): HTMLButtonElement {
  const keys = item.keys ? [element("kbd", {}, item.keys)] : [];
  return button(
    { role: "menuitem", tabindex: "-1" },
    () => {
      close();
      item.run();
    },
    iconOf(item),
    item.label,
    ...keys
  );
}

function iconOf({ icon, swatch }: MenuItem): HTMLElement {
  if (icon) return element("img", { src: icon, alt: "", width: "16", height: "16" });
  const place = element("span", { class: swatch ? "swatch" : "no-icon" });
  if (swatch) place.style.setProperty("background", swatch);
  return place;
}

/** Keeps the whole menu inside the window. */
function place(menu: HTMLElement, x: number, y: number): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(x, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, window.innerHeight - height - 4))}px`;
}
