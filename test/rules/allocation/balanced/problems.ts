import fc from "fast-check";
import type {
  BalancedProblem,
  Nearness,
} from "../../../../src/rules/allocation/balanced/balanced-problem";
import { depositProblem } from "./city-problem";

const deposit = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: -1 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 50_000 }) }
);

const person = fc.record({
  capacity: fc.oneof(fc.constant(Infinity), fc.integer({ min: -1, max: 6 })),
  heldCount: fc.integer({ min: 0, max: 4 }),
  heldSum: fc.integer({ min: -200, max: 2_000 }),
});

/** Any deposits, capacities and claims, without previous holders and nearness. */
export function anyDepositProblem(
  mostCustomers: number,
  mostPeople: number
): fc.Arbitrary<BalancedProblem> {
  return fc
    .record({
      deposits: fc.array(deposit, { maxLength: mostCustomers }),
      people: fc.array(person, { minLength: 1, maxLength: mostPeople }),
    })
    .map(({ deposits, people }) =>
      depositProblem(
        deposits,
        people.map(({ capacity }) => capacity),
        people.map(({ heldCount, heldSum }) => [heldCount, heldSum])
      )
    );
}

/** The same with previous holders, or with coordinates or districts, some of them unknown. */
export function anyServiceProblem(
  mostCustomers: number,
  mostPeople: number
): fc.Arbitrary<BalancedProblem> {
  const places = fc.array(fc.integer({ min: -1, max: 40 }), { minLength: 64, maxLength: 64 });
  return fc
    .record({
      problem: anyDepositProblem(mostCustomers, mostPeople),
      places,
      kind: fc.constantFrom("coordinates", "districts", "none" as const),
      hasPrevious: fc.boolean(),
      depositWindow: fc.constantFrom(0, 0.01, 0.3),
    })
    .map(({ problem, places: at, kind, hasPrevious, depositWindow }) => {
      const customers = problem.deposits.length;
      const people = problem.people.capacities.length;
      const place = (of: number): number => at[of % at.length] ?? 0;
      const nearness: Nearness | null =
        kind === "none"
          ? null
          : kind === "districts"
            ? {
                kind,
                customerDistricts: Int32Array.from({ length: customers }, (_, i) => place(i) % 4),
                personDistricts: Int32Array.from({ length: people }, (_, i) => place(i + 31) % 4),
              }
            : {
                kind: "coordinates",
                customerLongitudes: degrees(customers, 120, (i) => place(i)),
                customerLatitudes: degrees(customers, 30, (i) => place(i + 7)),
                personLongitudes: degrees(people, 120, (i) => place(i + 23)),
                personLatitudes: degrees(people, 30, (i) => place(i + 41)),
              };
      const previousHolders =
        hasPrevious || nearness === null
          ? Int32Array.from({ length: customers }, (_, i) =>
              place(i + 3) < people ? place(i + 3) : -1
            )
          : null;
      return { ...problem, nearness, previousHolders, depositWindow };
    });
}

function degrees(count: number, around: number, place: (of: number) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, of) =>
    place(of) < 0 ? NaN : around + place(of) / 100
  );
}
