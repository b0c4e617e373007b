/** The keys of the commands, as Excel has them. */
import { isWholeColumns, isWholeRows, type Area } from "../../model/area";
import type { CommandId } from "./command-id";

export interface Shortcut {
  readonly command: CommandId;
  /** `KeyboardEvent.code`, so that Shift does not change what is meant; `key` where the code differs by keyboard. */
  readonly code?: string;
  readonly key?: string;
  readonly control?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Only with whole lines selected; otherwise the key is the browser's (zooming). */
  readonly whole?: "rows" | "columns";
  /** How it is written on buttons and menus. */
  readonly label: string;
}

const SHORTCUTS: readonly Shortcut[] = [
  { command: "undo", key: "z", control: true, label: "Ctrl+Z" },
  { command: "redo", key: "y", control: true, label: "Ctrl+Y" },
  { command: "redo", key: "z", control: true, shift: true, label: "Ctrl+Shift+Z" },
  { command: "clear", key: "Delete", label: "Delete" },
  { command: "clear", key: "Backspace", label: "Backspace" },
  { command: "fillDown", key: "d", control: true, label: "Ctrl+D" },
  { command: "fillRight", key: "r", control: true, label: "Ctrl+R" },
  { command: "calculate", key: "F9", label: "F9" },
  { command: "bold", key: "b", control: true, label: "Ctrl+B" },
  { command: "italic", key: "i", control: true, label: "Ctrl+I" },
  { command: "underline", key: "u", control: true, label: "Ctrl+U" },
  { command: "general", code: "Backquote", control: true, shift: true, label: "Ctrl+Shift+~" },
  { command: "number", code: "Digit1", control: true, shift: true, label: "Ctrl+Shift+1" },
  { command: "date", code: "Digit3", control: true, shift: true, label: "Ctrl+Shift+3" },
  { command: "percent", code: "Digit5", control: true, shift: true, label: "Ctrl+Shift+5" },
  { command: "borders", code: "Digit7", control: true, shift: true, label: "Ctrl+Shift+7" },
  { command: "noBorders", code: "Minus", control: true, shift: true, label: "Ctrl+Shift+-" },
  { command: "insertRows", code: "Equal", control: true, shift: true, whole: "rows", label: "Ctrl+Shift++" },
  { command: "insertColumns", code: "Equal", control: true, shift: true, whole: "columns", label: "Ctrl+Shift++" },
  { command: "deleteRows", code: "Minus", control: true, whole: "rows", label: "Ctrl+-" },
  { command: "deleteColumns", code: "Minus", control: true, whole: "columns", label: "Ctrl+-" },
  { command: "hideRows", code: "Digit9", control: true, label: "Ctrl+9" },
  { command: "unhideRows", code: "Digit9", control: true, shift: true, label: "Ctrl+Shift+9" },
  { command: "hideColumns", code: "Digit0", control: true, whole: "columns", label: "Ctrl+0" },
  { command: "unhideColumns", code: "Digit0", control: true, shift: true, label: "Ctrl+Shift+0" },
  { command: "filter", key: "l", control: true, shift: true, label: "Ctrl+Shift+L" },
  { command: "filterMenu", key: "ArrowDown", alt: true, label: "Alt+↓" },
  { command: "find", key: "f", control: true, label: "Ctrl+F" },
  { command: "newSheet", key: "F11", shift: true, label: "Shift+F11" },
  { command: "print", key: "p", control: true, label: "Ctrl+P" },
]; // prettier-ignore

/** Copying and pasting are events of the browser's own; their keys are only shown. */
const BROWSER_KEYS: Readonly<Partial<Record<CommandId, string>>> = {
  cut: "Ctrl+X",
  copy: "Ctrl+C",
  paste: "Ctrl+V",
};

/** How a command's key is written; empty where it has none, or none for what is selected. */
export function shortcutLabel(command: CommandId, selected: Area | null = null): string {
  const known = SHORTCUTS.find((shortcut) => shortcut.command === command);
  if (known && selected && !isMeant(known, selected)) return "";
  return known?.label ?? BROWSER_KEYS[command] ?? "";
}

function isMeant({ whole }: Shortcut, selected: Area): boolean {
  if (whole === undefined) return true;
  return whole === "rows" ? isWholeRows(selected) : isWholeColumns(selected);
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** The command a key stands for while `selected` is selected; null where it stands for none. */
export function commandOfKey(event: Pressed, selected: Area): CommandId | null {
  const control = event.ctrlKey || event.metaKey;
  const found = SHORTCUTS.find((shortcut) => {
    const { key, code, control: ctrl = false, shift = false, alt = false } = shortcut;
    return (
      (key === undefined ? code === event.code : key.toLowerCase() === event.key.toLowerCase()) &&
      control === ctrl &&
      event.shiftKey === shift &&
      event.altKey === alt &&
      isMeant(shortcut, selected)
    );
  });
  return found?.command ?? null;
}
