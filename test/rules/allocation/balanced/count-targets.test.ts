import { countTargets } from "../../../../src/rules/allocation/balanced/count-targets";
import { depositProblem } from "./city-problem";

const { POSITIVE_INFINITY: none } = Number;

function targets(
  customers: number,
  capacities: number[],
  held: number[] = capacities.map(() => 0)
): { fewest: number[]; most: number[]; extras: number; placed: number } {
  const { people } = depositProblem(
    [],
    capacities,
    held.map((count) => [count, 0])
  );
  const { fewest, most, extras, placed } = countTargets(customers, people);
  return { fewest: [...fewest], most: [...most], extras, placed };
}

describe("how many customers each person gets", () => {
  it("is the same for all, and one more for as many as there are left", () => {
    expect(targets(11, [none, none, none])).toEqual({
      fewest: [3, 3, 3],
      most: [4, 4, 4],
      extras: 2,
      placed: 11,
    });
  });

  it("counts claims: who has many already waits until the others have as many", () => {
    expect(targets(5, [none, none, none], [4, 0, 0])).toEqual({
      fewest: [0, 2, 2],
      most: [0, 3, 3],
      extras: 1,
      placed: 5,
    });
  });

  it("never passes a capacity, and gives what is over to the others", () => {
    expect(targets(10, [1, none, 2.9])).toEqual({
      fewest: [1, 7, 2],
      most: [1, 7, 2],
      extras: 0,
      placed: 10,
    });
  });

  it("places no more customers than there is room for", () => {
    expect(targets(10, [1, -3, 2])).toMatchObject({ fewest: [1, 0, 2], placed: 3 });
    expect(targets(10, [])).toMatchObject({ placed: 0 });
  });
});
