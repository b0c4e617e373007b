import { useEffect, useRef, type RefObject } from "react";

/**
 * Where the keyboard goes when a step opens: to its heading, so that a screen reader says where one is. When a task ends and
 * takes the focused button with it, the focus goes there too; a pane that never had the focus does not take it from the sheet.
 */
export function useHeadingFocus(
  focusOnOpen: boolean,
  isBusy: boolean
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocusWhenBusy = useRef(false);

  useEffect(() => {
    if (focusOnOpen) heading.current?.focus();
  }, [focusOnOpen]);

  useEffect(() => {
    if (!isBusy && hadFocusWhenBusy.current && !hasFocus()) heading.current?.focus();
    hadFocusWhenBusy.current = isBusy && hasFocus();
  }, [isBusy]);

  return heading;
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
