import fc from "fast-check";
import { bytesOf, outcomeOf } from "./foreign-file";

const SAMPLES = [
  "list.xls",
  "several-sheets.xls",
  "list-libreoffice.xlsx",
  "list-xml-2003.xls",
  "list-xml-2003-libreoffice.xls",
  "list-html-gbk.xls",
  "list-gbk.csv",
  "list-utf16le.txt",
];
/** No damaged sample of a few thousand bytes may take longer. */
const PATIENCE_MS = 2_000;

/** One way to damage bytes: overwrite, cut off, cut out, or repeat a stretch. */
interface Damage {
  readonly kind: "overwrite" | "truncate" | "remove" | "repeat";
  readonly at: number;
  readonly bytes: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(
    "overwrite" as const,
    "truncate" as const,
    "remove" as const,
    "repeat" as const
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});

function damaged(whole: Uint8Array, { kind, at, bytes }: Damage): Uint8Array {
  const place = Math.floor(at * whole.length);
  const before = whole.subarray(0, place);
  const after = whole.subarray(place);
  switch (kind) {
    case "overwrite":
      return Uint8Array.of(...before, ...bytes, ...after.subarray(bytes.length));
    case "truncate":
      return before;
    case "remove":
      return Uint8Array.of(...before, ...after.subarray(bytes.length));
    case "repeat":
      return Uint8Array.of(...before, ...after.subarray(0, 64), ...after);
  }
}

describe.each(SAMPLES)("%s with damaged bytes", (name) => {
  it("ends in a value or in a finding that names the file, and soon", () => {
    const whole = bytesOf(`foreign/${name}`);
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const started = performance.now();
        const outcome = outcomeOf(damages.reduce(damaged, whole));
        expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
        if (outcome.ok) expect(outcome.value.sheets.length).toBeGreaterThan(0);
        else
          expect(outcome.problem).toMatchObject({
            severity: "error",
            params: { file: "清单.xls" },
          });
      }),
      { numRuns: 150 }
    );
  });
});

describe("any bytes", () => {
  it("end in a value or a finding", () => {
    const beginnings = [
      [],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x50, 0x4b, 3, 4],
      [0x09, 0x08, 0x10, 0],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 2_000 }),
        (start, rest) => {
          const outcome = outcomeOf(Uint8Array.of(...start, ...rest));
          expect(outcome.ok || outcome.problem.code.startsWith("FILE_")).toBe(true);
        }
      )
    );
  });
});
