import { useEffect, useRef, type RefObject } from "react";

/** Takes the keyboard to the first field that is missing or cannot be read, when somebody wanted to go on. */
export function useFaultFocus(faults: ReadonlySet<string>): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.size === 0) return;
    const first = fields.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    const control = first?.matches("input") ? first : first?.querySelector<HTMLElement>("input");
    control?.focus();
  }, [faults]);
  return fields;
}
