import type { Area } from "../model/area";

/** Whether two areas have a cell in common; without making their intersection, for the places that ask this millions of times. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
