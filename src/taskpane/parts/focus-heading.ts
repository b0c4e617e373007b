import { useEffect, useRef, type RefObject } from "react";

/**
 * Where the keyboard goes when a step opens or a task ends: to the heading, so that a screen reader says where one is.
 * `isBusy` going from true to false moves it only if the focused button went away with the task.
 */
export function useHeadingFocus(
  focusOnOpen: boolean,
  isBusy: boolean
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasBusy = useRef(isBusy);

  useEffect(() => {
    if (focusOnOpen) heading.current?.focus();
  }, [focusOnOpen]);

  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    if (wasBusy.current && !isBusy && isFocusLost) heading.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);

  return heading;
}
