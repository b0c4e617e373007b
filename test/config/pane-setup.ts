import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// A walk through all steps with an accessibility check takes seconds on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/**
 * What jsdom does not lay out and Fluent asks for: without a size and a parent Tabster takes every element for invisible
 * and hides it from assistive technology, and so from the tests' queries.
 */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = SilentResizeObserver;

Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  configurable: true,
  get(this: HTMLElement) {
    return this.parentElement;
  },
});

/** Fluent's announcer writes what screen readers hear through innerText, which jsdom does not have. */
Object.defineProperty(HTMLElement.prototype, "innerText", {
  configurable: true,
  get(this: HTMLElement) {
    return this.textContent;
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});

HTMLBodyElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 320, 640);
