/** @jest-environment jsdom */
import { DEFAULT_STYLE } from "../../../src/workbench/model/style";
import { CellEditing, type EditedGrid } from "../../../src/workbench/page/editing/cell-editing";
import { editingStep } from "../../../src/workbench/page/editing/editing-keys";
import type { GridKey } from "../../../src/workbench/page/grid/key-movement";
import type { Movement } from "../../../src/workbench/page/grid/movement";

function key(name: string, held: Partial<GridKey> = {}): GridKey {
  return { key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe("a key while a cell is edited", () => {
  it("puts the text in and moves on, as in Excel", () => {
    const advance = (direction: string) => ({
      kind: "commit",
      fill: false,
      movement: { kind: "advance", direction },
    });
    expect(editingStep(key("Enter"), "edit", "a")).toEqual(advance("down"));
    expect(editingStep(key("Enter", { shiftKey: true }), "edit", "a")).toEqual(advance("up"));
    expect(editingStep(key("Tab"), "edit", "a")).toEqual(advance("right"));
    expect(editingStep(key("Tab", { shiftKey: true }), "edit", "a")).toEqual(advance("left"));
  });

  it("fills the selection with Ctrl, breaks the line with Alt, and gives up with Escape", () => {
    expect(editingStep(key("Enter", { ctrlKey: true }), "enter", "a")).toEqual({
      kind: "commit",
      fill: true,
      movement: null,
    });
    expect(editingStep(key("Enter", { altKey: true }), "enter", "a")).toEqual({
      kind: "lineBreak",
    });
    expect(editingStep(key("Escape"), "enter", "a")).toEqual({ kind: "cancel" });
    expect(editingStep(key("F2"), "enter", "a")).toEqual({ kind: "switchMode" });
  });

  it("turns on the reference at the caret with F4, in formulas only", () => {
    expect(editingStep(key("F4"), "enter", "=A1")).toEqual({ kind: "cycleReference" });
    expect(editingStep(key("F4"), "enter", "A1")).toBeNull();
  });

  it("leaves the cell by the arrows after typing, but moves within the text after F2 and in a formula", () => {
    expect(editingStep(key("ArrowDown"), "enter", "a")).toMatchObject({ kind: "commit" });
    expect(editingStep(key("ArrowDown"), "edit", "a")).toBeNull();
    expect(editingStep(key("ArrowLeft"), "enter", "=A1")).toBeNull();
    expect(editingStep(key("a"), "enter", "a")).toBeNull();
  });
});

describe("editing the active cell", () => {
  function editing(source = "旧") {
    const field = document.createElement("textarea");
    const bar = document.createElement("textarea");
    document.body.replaceChildren(field, bar);
    const moved: Movement[] = [];
    const entered: [string, boolean][] = [];
    const states: boolean[] = [];
    const keys: string[] = [];
    const allow = { editing: true, commit: true };
    const grid: EditedGrid = {
      input: field,
      focus: () => field.focus(),
      move: (movement) => moved.push(movement),
      revealActive: () => undefined,
      activeBox: { x: 10, y: 10, width: 64, height: 20 },
      view: { headerWidth: 40, headerHeight: 22, width: 400, height: 300 } as EditedGrid["view"],
    };
    const made = new CellEditing(grid, bar, {
      source: () => source,
      style: () => DEFAULT_STYLE,
      mayEdit: () => allow.editing,
      onCommit: (text, fill) => {
        if (allow.commit) entered.push([text, fill]);
        return allow.commit;
      },
      onEditing: (isEditing) => states.push(isEditing),
      onKey: (event) => keys.push(event.key),
    });
    field.focus();
    return { made, field, bar, moved, entered, states, keys, allow };
  }

  function type(field: HTMLTextAreaElement, text: string): void {
    field.value += text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  function press(target: Element, name: string, more: KeyboardEventInit = {}): void {
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more })
    );
  }

  it("begins with typing, which replaces what was there, and tells the host for as long as it lasts", () => {
    const { field, bar, entered, states, moved } = editing();
    type(field, "新");
    expect(bar.value).toBe("新");
    expect(states).toEqual([true]);
    press(field, "Enter");
    expect(entered).toEqual([["新", false]]);
    expect(states).toEqual([true, false]);
    expect(moved).toEqual([{ kind: "advance", direction: "down" }]);
    expect(field.value).toBe("");
  });

  it("begins with F2's text, and an unchanged text is not entered again", () => {
    const { made, field, entered, moved } = editing();
    made.open();
    expect(field.value).toBe("旧");
    press(field, "Tab");
    expect(entered).toEqual([]);
    expect(moved).toEqual([{ kind: "advance", direction: "right" }]);
  });

  it("takes no key from an input method that is composing", () => {
    const { made, field, entered } = editing();
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    expect(made.isEditing).toBe(true);
    type(field, "zhong");
    press(field, "Enter", { isComposing: true });
    press(field, "Escape", { keyCode: 229 });
    expect(made.isEditing).toBe(true);
    field.value = "中";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    press(field, "Enter");
    expect(entered).toEqual([["中", false]]);
  });

  it("gives up by Escape and leaves the cell alone", () => {
    const { field, entered, states } = editing();
    type(field, "新");
    press(field, "Escape");
    expect(entered).toEqual([]);
    expect(states).toEqual([true, false]);
  });

  it("does not begin where the cell may not be changed", () => {
    const { made, field, allow } = editing();
    allow.editing = false;
    type(field, "新");
    made.open();
    expect(made.isEditing).toBe(false);
    expect(field.value).toBe("");
  });

  it("goes on where what was typed is refused", () => {
    const { made, field, allow, moved } = editing();
    allow.commit = false;
    type(field, "太长");
    press(field, "Enter");
    expect(made.isEditing).toBe(true);
    expect(field.value).toBe("太长");
    expect(moved).toEqual([]);
  });

  it("ends when the focus goes elsewhere on the page, but not when it goes into the add-in", () => {
    const { made, field, entered } = editing();
    const frame = document.createElement("iframe");
    const other = document.createElement("button");
    document.body.append(frame, other);
    type(field, "新");
    field.dispatchEvent(new FocusEvent("blur", { relatedTarget: frame }));
    expect(made.isEditing).toBe(true);
    field.dispatchEvent(new FocusEvent("blur", { relatedTarget: other }));
    expect(made.isEditing).toBe(false);
    expect(entered).toEqual([["新", false]]);
  });

  it("shows the same text in the formula bar, where it can be edited, too", () => {
    const { field, bar, entered } = editing();
    bar.focus();
    expect(bar.value).toBe("旧");
    bar.value = "旧的";
    bar.dispatchEvent(new InputEvent("input", { bubbles: true }));
    expect(field.value).toBe("旧的");
    press(bar, "Enter", { altKey: true });
    expect(bar.value).toBe("旧的\n");
    press(bar, "Enter", { ctrlKey: true });
    expect(entered).toEqual([["旧的\n", true]]);
  });

  it("leaves keys alone while nothing is edited", () => {
    const { field, keys } = editing();
    press(field, "ArrowDown");
    expect(keys).toEqual(["ArrowDown"]);
  });
});
