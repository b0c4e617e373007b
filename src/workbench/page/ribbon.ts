/** The ribbon: the workbench's own tab, and the add-in's as its manifest describes them. */
import { button, drawing, element, rovingTarget } from "./element";
import type { CommandButton, CommandControl, RibbonGroup, RibbonTab } from "./manifest-reader";
import { openMenu, type MenuItem } from "./popup-menu";

const CHEVRON = "M4 6 L8 10 L12 6";
/** Where the add-in's tabs begin: behind the workbench's own 开始. The first of them is open at the start. */
const ADDIN_TAB = 1;
const LARGE_ICON = 32;
const SMALL_ICON = 16;

/** What the add-in said about its controls at run time (`Office.ribbon.requestUpdate`). */
export interface ControlStates {
  isEnabled(controlId: string): boolean;
  isVisible(tabId: string): boolean;
}

/** The address of the icon that is nearest to a size and not smaller, else the largest. */
export function iconFor({ icons }: CommandControl, size: number): string | undefined {
  const sizes = [...icons.keys()].sort((a, b) => a - b);
  return icons.get(sizes.find((candidate) => candidate >= size) ?? sizes.at(-1) ?? 0);
}

/** The menu items of the context menu's controls; a menu's items stand in its place. */
export function menuItems(
  controls: readonly CommandControl[],
  run: (command: CommandButton) => void
): MenuItem[] {
  const buttons = controls.flatMap((control) =>
    control.kind === "menu" ? control.items : [control]
  );
  return buttons.map((command) => ({
    label: command.label,
    icon: iconFor(command, SMALL_ICON),
    run: () => run(command),
  }));
}

export class RibbonView {
  readonly element: HTMLElement;
  private readonly controls = new Map<string, HTMLButtonElement>();
  private readonly tabButtons: HTMLButtonElement[];
  private readonly panels: HTMLElement[];

  constructor(
    private readonly tabs: readonly RibbonTab[],
    texts: { readonly ribbon: string; readonly ribbonTabs: string; readonly home: string },
    private readonly run: (command: CommandButton) => void,
    home: HTMLElement
  ) {
    const all = [
      { label: texts.home, content: [home] },
      ...tabs.map((tab) => ({
        label: tab.label,
        content: tab.groups.map((group) => this.group(group)),
      })),
    ];
    this.panels = all.map(({ content }, place) =>
      element(
        "div",
        {
          class: "ribbon-panel",
          role: "tabpanel",
          id: `ribbon-panel-${place}`,
          "aria-labelledby": `ribbon-tab-${place}`,
        },
        ...content
      )
    );
    this.tabButtons = all.map(({ label }, place) =>
      button(
        { role: "tab", id: `ribbon-tab-${place}`, "aria-controls": `ribbon-panel-${place}` },
        () => this.choose(place),
        label
      )
    );
    const strip = element(
      "div",
      { class: "ribbon-tabs", role: "tablist", "aria-label": texts.ribbonTabs },
      ...this.tabButtons
    );
    strip.addEventListener("keydown", (event) => this.tabKey(event));
    this.element = element(
      "section",
      { class: "ribbon", "aria-label": texts.ribbon },
      strip,
      ...this.panels
    );
    this.choose(tabs.length > 0 ? ADDIN_TAB : 0);
  }

  focus(): void {
    this.tabButtons.find((tab) => tab.tabIndex === 0)?.focus();
  }

  /** Greys out the buttons and hides the tabs that the add-in asked to. */
  show(states: ControlStates): void {
    for (const [id, control] of this.controls) control.disabled = !states.isEnabled(id);
    this.tabs.forEach(({ id }, place) => {
      const tab = this.tabButtons[ADDIN_TAB + place];
      if (tab) tab.hidden = !states.isVisible(id);
    });
    const chosen = this.tabButtons.findIndex((tab) => tab.tabIndex === 0);
    if (this.tabButtons[chosen]?.hidden)
      this.choose(
        Math.max(
          0,
          this.tabButtons.findIndex((tab, place) => place >= ADDIN_TAB && !tab.hidden)
        )
      );
  }

  private choose(place: number): void {
    this.tabButtons.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === place));
      tab.tabIndex = index === place ? 0 : -1;
    });
    this.panels.forEach((panel, index) => {
      panel.hidden = index !== place;
    });
  }

  private tabKey(event: KeyboardEvent): void {
    const shown = this.tabButtons.filter((tab) => !tab.hidden);
    const current = shown.findIndex((tab) => tab === document.activeElement);
    const target = rovingTarget(shown, current, event.key, ["ArrowLeft", "ArrowRight"]);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.click();
  }

  private group({ label, controls }: RibbonGroup): HTMLElement {
    const buttons = controls.map((control) => this.control(control));
    const row = element("div", { class: "ribbon-controls" }, ...buttons);
    const caption = element("div", { class: "ribbon-caption", "aria-hidden": "true" }, label);
    return element(
      "div",
      { class: "ribbon-group", role: "group", "aria-label": label },
      row,
      caption
    );
  }

  private control(control: CommandControl): HTMLButtonElement {
    const made = button(
      { class: "ribbon-button", title: [control.tipTitle, control.tip].filter(Boolean).join("\n") },
      () =>
        control.kind === "menu"
          ? this.drop(control.id, control.label, control.items)
          : this.run(control),
      ...icon(control),
      element("span", {}, control.label, ...(control.kind === "menu" ? [drawing(CHEVRON)] : []))
    );
    if (control.kind === "menu") made.setAttribute("aria-haspopup", "menu");
    this.controls.set(control.id, made);
    return made;
  }

  private drop(id: string, label: string, items: readonly CommandButton[]): void {
    const box = this.controls.get(id)?.getBoundingClientRect();
    if (box) openMenu(label, menuItems(items, this.run), box.left, box.bottom);
  }
}

function icon(control: CommandControl): HTMLElement[] {
  const source = iconFor(control, LARGE_ICON);
  return source ? [element("img", { src: source, alt: "", width: "32", height: "32" })] : [];
}
