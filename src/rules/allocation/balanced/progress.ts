/** Work in slices that says, between them, which part of it is done (0 to 1). */
export type Slices<T> = Generator<number, T>;

/** The same work as a part of more work. */
export function* within<T>(from: number, to: number, slices: Slices<T>): Slices<T> {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
    yield from + (to - from) * slice.value;
  }
}
