import { balancedInSlices } from "./allocate-balanced";
import { allocateInOrder } from "./allocate-in-order";
import type { Allocation, AllocationInput } from "./allocation";
import type { Slices } from "./balanced/progress";

/** Allocates what claims left, as the book's `allocationMode` says (R43, R49). */
export function allocate(input: AllocationInput): Allocation {
  const slices = allocateInSlices(input);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** The same work in slices of some milliseconds that tell the part done (0 to 1): for a worker that reports progress and can be stopped. 「按序」 is one slice. */
export function* allocateInSlices(input: AllocationInput): Slices<Allocation> {
  if (input.book.allocationMode === "balanced") return yield* balancedInSlices(input);
  return allocateInOrder(input);
}
