import fc from "fast-check";
import { largestRemainder } from "../../../src/rules/largest-remainder";
import type { Deal, DealShare } from "../../../src/rules/pay/deals";
import { payLeaders } from "../../../src/rules/pay/leaders";
import { payMonth } from "../../../src/rules/pay/pay-month";
import { payByPoints } from "../../../src/rules/pay/points";
import {
  priceDeals,
  type PricedDeals,
  type PricingTerms,
  splitSingle,
} from "../../../src/rules/pay/pricing";
import { reconcile } from "../../../src/rules/pay/reconciliation";
import { defaultRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";

const PEOPLE = 6;
/** Up to 10 万亿元 either way. */
const fen = fc.integer({ min: -1e15, max: 1e15 });
const smallFen = fc.integer({ min: -1e9, max: 1e9 });
/** Points as people give them: with up to two decimals. */
const points = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);
const pool = fc.integer({ min: 0, max: 1e12 });
const person = fc.integer({ min: 0, max: PEOPLE - 1 });

const terms: fc.Arbitrary<PricingTerms> = fc.record({
  personRatio: fc.integer({ min: 70, max: 100 }).map((percent) => percent / 100),
  personFloor: fc.constant(0.7),
  infoRatio: fc.constant(0.3),
  jointPool: fc.constantFrom("none", "after-pool"),
  authorisation: fc.constant(null),
});

function people(role: DealShare["role"]): fc.Arbitrary<DealShare[]> {
  const member = fc.record({ person, weight: fc.integer({ min: 1, max: 9 }) });
  return fc
    .uniqueArray(member, { minLength: 1, maxLength: 4, selector: (one) => one.person })
    .map((members) => members.map((one) => ({ ...one, role })));
}

function dealOf(amount: fc.Arbitrary<number>): fc.Arbitrary<Deal> {
  const joint = fc.tuple(people("info"), people("execution")).map(([a, b]) => [...a, ...b]);
  const single = person.map((seller): DealShare[] => [
    { person: seller, role: "seller", weight: 1 },
  ]);
  return fc
    .record({
      number: fc.uuid(),
      kind: fc.constantFrom("产品", "指标", "专项"),
      shares: fc.oneof(single, joint),
      fen: amount,
      ratio: fc.constant(null),
      authorisation: fc.constant(null),
      place: fc.constant(null),
    })
    .map((deal) => ({ ...deal, isJoint: deal.shares[0]?.role !== "seller" }) as Deal);
}

function priced(deals: readonly Deal[], by: PricingTerms): PricedDeals {
  const result = priceDeals(deals, by, PEOPLE);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe("Pricing", () => {
  it("gives out every fen of a deal: shares and pool add up to its amount", () => {
    fc.assert(
      fc.property(dealOf(fen), terms, (deal, by) => {
        const { shareFen, poolFen } = priced([deal], by);
        expect(sum(shareFen) + sum(poolFen)).toBe(deal.fen);
      })
    );
  });

  it("takes back by a reversal exactly what the deal gave, person by person and from the pool", () => {
    fc.assert(
      fc.property(dealOf(fen), terms, (deal, by) => {
        const both = priced([deal, { ...deal, fen: -deal.fen }], by);
        expect([...both.personFen].every((amount) => amount === 0)).toBe(true);
        expect(both.poolTotalFen).toBe(0);
      })
    );
  });

  it("never gives a single seller less than the floor says, and no more than half a fen above the ratio or the next fen", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e15 }),
        fc.integer({ min: 70, max: 100 }),
        (amount, percent) => {
          const split = splitSingle(amount, percent / 100, 0.7);
          const given = split.ok ? BigInt(split.value.person) * 100n : -1n;
          expect(given >= BigInt(amount) * 70n).toBe(true);
          expect(given < BigInt(amount) * BigInt(percent) + 100n).toBe(true);
        }
      )
    );
  });

  it("does not depend on the order of the deals", () => {
    fc.assert(
      fc.property(fc.array(dealOf(smallFen), { maxLength: 20 }), terms, (deals, by) => {
        const forth = priced(deals, by);
        const back = priced([...deals].reverse(), by);
        expect(back.personFen).toEqual(forth.personFen);
        expect(back.poolTotalFen).toBe(forth.poolTotalFen);
      })
    );
  });
});

describe("Paying by points", () => {
  const scores = fc.array(points, { minLength: 1, maxLength: 40 }).filter((all) => sum(all) > 0);

  it("pays the pool to the fen, nothing for zero points, and everybody within a fen of his quota", () => {
    fc.assert(
      fc.property(pool, scores, (fenOfPool, all) => {
        const paid = payByPoints(fenOfPool, all);
        const pay = paid.ok ? paid.value.fen : [];
        expect(sum(pay)).toBe(fenOfPool);
        const hundredths = all.map((value) => BigInt(Math.round(value * 100)));
        const total = hundredths.reduce((a, b) => a + b, 0n);
        pay.forEach((amount, i) => {
          const quota = BigInt(fenOfPool) * (hundredths[i] ?? 0n);
          const distance = BigInt(amount) * total - quota;
          expect(distance < total && -distance < total).toBe(true);
          if (hundredths[i] === 0n) expect(amount).toBe(0);
        });
      })
    );
  });

  it("adds a fen to the pay where a fen is added to the pool", () => {
    fc.assert(
      fc.property(pool, scores, (fenOfPool, all) => {
        const [one, more] = [payByPoints(fenOfPool, all), payByPoints(fenOfPool + 1, all)];
        expect(sum(more.ok ? more.value.fen : [])).toBe(sum(one.ok ? one.value.fen : []) + 1);
      })
    );
  });

  it("pays higher points never less, whatever the order of the rows", () => {
    fc.assert(
      fc.property(pool, scores, (fenOfPool, all) => {
        const paid = payByPoints(fenOfPool, all);
        const pay = paid.ok ? paid.value.fen : [];
        all.forEach((a, i) =>
          all.forEach((b, j) => {
            if (a > b) expect(pay[i] ?? 0).toBeGreaterThanOrEqual(pay[j] ?? 0);
          })
        );
        const back = payByPoints(fenOfPool, [...all].reverse());
        const byPoints = (amounts: readonly number[], values: readonly number[]) =>
          amounts
            .map((amount, i) => ({ value: values[i] ?? 0, amount }))
            .sort((x, y) => x.value - y.value || x.amount - y.amount);
        expect(byPoints(back.ok ? back.value.fen : [], [...all].reverse())).toEqual(
          byPoints(pay, all)
        );
      })
    );
  });
});

describe("The largest remainder", () => {
  it("is the same in doubles and in whole numbers of any size", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        weights.filter((all) => sum(all) > 0),
        (total, all) => {
          // with so many decimals a weight takes the way of whole numbers
          const exact = largestRemainder(
            total,
            all.map((weight) => Number(`${weight}e-11`))
          );
          expect(largestRemainder(total, all)).toEqual(exact);
        }
      )
    );
  });
});

describe("Leaders inside the pool", () => {
  it("and the staff's pool are the pool to the fen", () => {
    const book: RuleBook = {
      ...defaultRuleBook,
      headFunding: "inside",
      coefficient: { type: "linear", base: 1.5 },
    };
    const score = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        pool,
        fc.integer({ min: 1, max: 50 }),
        score,
        fc.nat({ max: 3 }),
        (fenOfPool, staff, head, deputies) => {
          const leaders = [
            { person: 0, duty: "head" as const, score: head },
            ...Array.from({ length: deputies }, (_, i) => ({
              person: i + 1,
              duty: "deputy" as const,
              score: 0,
            })),
          ];
          const paid = payLeaders(fenOfPool, staff, leaders, book);
          expect(paid.ok && paid.value.totalFen + paid.value.staffPoolFen).toBe(fenOfPool);
        }
      )
    );
  });
});

describe("A whole month", () => {
  it("pays everybody the same whatever the order of the lists' rows", () => {
    const equal = fc.array(fc.constantFrom(0, 1, 2), { minLength: PEOPLE, maxLength: PEOPLE });
    const roster = Array.from({ length: PEOPLE + 3 }, (_, i) => ({
      id: `E${i}`,
      name: "",
      position: "",
      isOnDuty: true,
      capacity: null,
      note: "",
      place: null,
    }));
    const leaders = (["head", "deputy", "deputy"] as const).map((duty, i) => ({
      person: PEOPLE + i,
      duty,
      score: 900,
      place: null,
    }));
    const book: RuleBook = {
      ...defaultRuleBook,
      jointPool: "none",
      headFunding: "inside",
      coefficient: { type: "linear", base: 1.5 },
    };
    fc.assert(
      fc.property(equal, equal, fc.integer({ min: 3001, max: 9000 }), (scores, process, base) => {
        fc.pre(sum(scores) > 0);
        const rows = (values: readonly number[]) =>
          values.map((value, i) => ({ person: i, points: value, place: null }));
        const input = { roster, deals: [], scores: rows(scores), process: rows(process), leaders };
        const pay = (lists: typeof input) => {
          const paid = payMonth({ ...lists, adjustments: [] }, { ...book, basePool: base });
          return paid.ok ? Array.from(paid.pay.byPerson.total) : paid.problems;
        };
        const turned = {
          ...input,
          scores: [...input.scores].reverse(),
          process: [...input.process].reverse(),
          leaders: [...leaders].reverse(),
        };
        expect(pay(turned)).toEqual(pay(input));
      })
    );
  });

  it("pays out what came in, with either funding and either way of joint deals", () => {
    const book = fc.record({
      jointPool: fc.constantFrom("none" as const, "after-pool" as const),
      headFunding: fc.constantFrom("separate" as const, "inside" as const),
      averageOver: fc.constantFrom("scorecard-staff" as const, "everybody" as const),
      processUnspent: fc.constantFrom("return" as const, "carry" as const),
    });
    const some = fc.array(points, { minLength: PEOPLE, maxLength: PEOPLE });
    fc.assert(
      fc.property(
        fc.array(dealOf(fc.integer({ min: 0, max: 1e8 }))),
        book,
        some,
        some,
        (deals, rules, scores, process) => {
          fc.pre(sum(scores) > 0);
          const roster = Array.from({ length: PEOPLE + 1 }, (_, i) => ({
            id: `E${i}`,
            name: "",
            position: "",
            isOnDuty: true,
            capacity: null,
            note: "",
            place: null,
          }));
          const rows = (values: readonly number[]) =>
            values.map((value, i) => ({ person: i, points: value, place: null }));
          const leaders = [{ person: PEOPLE, duty: "head" as const, score: 900, place: null }];
          const input = {
            roster,
            deals,
            scores: rows(scores),
            process: rows(process),
            leaders,
            adjustments: [],
          };
          const paid = payMonth(input, {
            ...defaultRuleBook,
            ...rules,
            basePool: 45_000,
            coefficient: { type: "linear", base: 1.5 },
          });
          expect(paid.ok && reconcile(paid.pay)).toMatchObject({
            difference: 0,
            poolDifference: 0,
            processDifference: 0,
          });
        }
      )
    );
  });
});
