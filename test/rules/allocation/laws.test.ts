import fc from "fast-check";
import { differenceOf } from "../../../src/rules/allocation/what-if";
import { HOLDING_STATUSES, NOBODY } from "../../../src/rules/claims/claim-resolution";
import { type Allocated, run, seen, type World, worlds } from "./allocation-worlds";

function statusOf({ allocation }: Allocated, customer: number): string {
  return HOLDING_STATUSES[allocation.statuses[customer] ?? -1] ?? "";
}

/** The deposits of a world's customers that some test holds for, in fen; blanks count nothing. */
function sumOf({ input }: Allocated, holds: (customer: number) => boolean): number {
  return input.deposits.reduce(
    (sum, fen, customer) => (Number.isNaN(fen) || !holds(customer) ? sum : sum + fen),
    0
  );
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe("Allocation, whatever the outlet", () => {
  it("has every customer once, held by somebody exactly where he is claimed or allocated", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const done = run(world);
        const { holders, methods } = done.allocation;
        expect(holders).toHaveLength(world.customers.length);
        for (const [customer, holder] of holders.entries()) {
          const isHeld = ["已认领", "已分配"].includes(statusOf(done, customer));
          expect(holder !== NOBODY).toBe(isHeld);
          expect((methods[customer] ?? -1) >= 0).toBe(isHeld);
          if (isHeld) expect(world.people[holder]).toBeDefined();
        }
      })
    );
  });

  it("conserves counts and sums", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const done = run(world);
        const { holders, loads } = done.allocation;
        for (const person of world.people.keys()) {
          const holds = (customer: number): boolean => holders[customer] === person;
          const claims = (customer: number): boolean =>
            holds(customer) && statusOf(done, customer) === "已认领";
          const count = (test: (customer: number) => boolean): number =>
            [...holders.keys()].filter(test).length;
          expect(loads.countsAfter[person]).toBe(count(holds));
          expect(loads.countsBefore[person]).toBe(count(claims));
          expect(loads.depositsAfter[person]).toBe(sumOf(done, holds));
          expect(loads.depositsBefore[person]).toBe(sumOf(done, claims));
        }
      })
    );
  });

  it("never exceeds a capacity by allocation, only by claims and decisions", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { loads } = run(world).allocation;
        for (const person of world.people.keys()) {
          const most = Math.max(loads.capacities[person] ?? 0, loads.countsBefore[person] ?? 0);
          expect(loads.countsAfter[person]).toBeLessThanOrEqual(most);
        }
      })
    );
  });

  it("gives nothing to people who are not on duty", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { loads } = run(world).allocation;
        for (const [person, { onDuty }] of world.people.entries()) {
          if (onDuty === false) expect(loads.countsAfter[person]).toBe(0);
        }
      })
    );
  });

  it("gives an open customer only to a position of his tier, or of a lower one where the book cascades", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const done = run(world);
        const { holders, tiers, servedTiers, tierPositions } = done.allocation;
        const cascades = done.input.book.overflow === "cascade-down";
        for (const [customer, holder] of holders.entries()) {
          if (statusOf(done, customer) !== "已分配") continue;
          const [own = -1, served = -1] = [tiers[customer], servedTiers[customer]];
          const position = done.input.roster[holder]?.position.replace("对公", "法人");
          expect(tierPositions[served]).toContain(position);
          expect(cascades ? served >= own : served === own).toBe(true);
        }
      })
    );
  });

  it("leaves nobody unassigned for want of room while a position of his tier has room", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const done = run(world);
        const { tiers, tierPositions, loads } = done.allocation;
        const hasRoom = (position: string): boolean =>
          world.people.some(
            (one, person) =>
              one.onDuty !== false &&
              one.position.replace("对公", "法人") === position &&
              (loads.countsAfter[person] ?? 0) < (loads.capacities[person] ?? 0)
          );
        for (const customer of world.customers.keys()) {
          if (statusOf(done, customer) !== "未分配") continue;
          expect((tierPositions[tiers[customer] ?? -1] ?? []).some(hasRoom)).toBe(false);
        }
      })
    );
  });

  it("is the same for shuffled customers, claims and decisions", () => {
    const pairs = worlds.chain((world) =>
      fc
        .tuple(shuffled(world.customers), shuffled(world.claims), shuffled(world.decisions))
        .map(([customers, claims, decisions]): [World, World] => [
          world,
          { ...world, customers, claims, decisions },
        ])
    );
    fc.assert(
      fc.property(pairs, ([world, other]) => {
        const [one, two] = [run(world), run(other)];
        expect(seen(two)).toEqual(seen(one));
        expect(two.allocation.loads).toEqual(one.allocation.loads);
        expect(two.allocation.certificates).toEqual(one.allocation.certificates);
        expect(sortedCodes(two)).toEqual(sortedCodes(one));
      })
    );
  });

  it("changes nothing when run twice", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const [one, two] = [run(world).allocation, run(world).allocation];
        expect(two).toEqual(one);
        expect(differenceOf(one, two)).toMatchObject({ moved: new Uint32Array(0), people: [] });
      })
    );
  });

  it("never moves a claim without a decision: one claimant on duty keeps his customer", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const kept = {
          ...world,
          decisions: [],
          rules: { ...world.rules, claimTierPolicy: "keep+flag" },
        };
        const { allocation, input } = run(kept);
        for (const [customer, { id }] of world.customers.entries()) {
          const claimants = new Set(
            world.claims.filter((one) => one.customer === id).map(({ staff }) => staff)
          );
          const onDuty = input.roster.filter((one) => one.isOnDuty && claimants.has(one.id));
          const holder = input.roster[allocation.holders[customer] ?? NOBODY];
          if (onDuty.length === 1) expect(holder).toBe(onDuty[0]);
          if (onDuty.length > 1 && holder) expect(onDuty).toContain(holder);
        }
      })
    );
  });
});

function sortedCodes({ allocation, input }: Allocated): string[] {
  return [...allocation.findings, ...input.resolution.findings]
    .map(({ code, content }) => `${code} ${content}`)
    .sort();
}
