/**
 * The golden cases must be able to fail: each fault below is planted into the product's own code, one at a time, and the case that guards
 * the rule has to notice.
 */
import type * as Tiers from "../../src/rules/customers/tiers";
import type * as GroupAccounts from "../../src/rules/customers/group-accounts";
import type * as LargestRemainder from "../../src/rules/largest-remainder";
import type * as SelectCustomers from "../../src/rules/customers/select-customers";
import type * as ClaimantGroups from "../../src/rules/claims/claimant-groups";
import type * as DepositOrder from "../../src/rules/allocation/deposit-order";
import type * as KnownPositions from "../../src/rules/claims/known-positions";
import type * as TierPlan from "../../src/rules/allocation/tier-plan";
import type * as Runner from "../cases/golden-runner";
import type * as RowClass from "../../src/tables/row-class";
import type * as AmountCodec from "../../src/tables/amount-codec";
import type * as Leaders from "../../src/rules/pay/leaders";
import type * as PartOf from "../../src/rules/pay/part-of";
import type * as Fraction from "../../src/rules/staffing/fraction";
import type * as Points from "../../src/rules/pay/points";
import type * as Money from "../../src/rules/money";

interface Fault {
  readonly title: string;
  readonly module: string;
  /** The module's exports with the fault in them. */
  readonly plant: (real: never) => object;
  readonly family: string;
  readonly name: string;
}

function fault<Module extends object>(
  title: string,
  module: string,
  plant: (real: Module) => Partial<Module>,
  caught: readonly [family: string, name: string]
): Fault {
  const [family, name] = caught;
  return {
    title,
    module,
    plant: (real) => ({ ...(real as Module), ...plant(real) }),
    family,
    name,
  };
}

const roundedEachAlone = (): Partial<typeof LargestRemainder> => ({
  largestRemainder: (total, given) => {
    const weights = Array.from(given);
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => Math.round((total * weight) / sum));
  },
});

const FAULTS: readonly Fault[] = [
  fault<typeof SelectCustomers>(
    "a threshold that leaves out the number itself",
    "../../src/rules/customers/select-customers",
    (real) => ({
      selectCustomers: (customers, basis, filter) =>
        real.selectCustomers(customers, basis, { ...filter, inclusive: false }),
    }),
    ["deposit-tier", "filter-and-summary"]
  ),
  fault<typeof GroupAccounts>(
    "accounts compared instead of customers",
    "../../src/rules/customers/group-accounts",
    (real) => ({
      groupAccounts: (accounts) =>
        real.groupAccounts({ ...accounts, ids: accounts.ids.map((id, row) => `${id}/${row}`) }),
    }),
    ["deposit-tier", "filter-and-summary"]
  ),
  fault<typeof Tiers>(
    "a tier's lower bound that leaves out the number itself",
    "../../src/rules/customers/tiers",
    (real) => ({
      summarizeTiers: (customers, kept, basis, tiers) =>
        real.summarizeTiers(
          customers,
          kept,
          basis,
          tiers.map((tier) => ({
            ...tier,
            lowerBound: tier.lowerBound === 0 ? 0 : tier.lowerBound + 0.01,
          }))
        ),
    }),
    ["deposit-tier", "filter-and-summary"]
  ),
  fault<typeof LargestRemainder>(
    "shares rounded each alone",
    "../../src/rules/largest-remainder",
    roundedEachAlone,
    ["deposit-tier", "three-equal-thirds"]
  ),
  fault<typeof RowClass>(
    "合计 taken for a customer",
    "../../src/tables/row-class",
    (real) => ({
      classifyRow: (row) => {
        const found = real.classifyRow(row);
        return found === "total" ? "data" : found;
      },
    }),
    ["header-detect", "total-in-the-id-column"]
  ),
  fault<typeof AmountCodec>(
    "万 multiplied twice",
    "../../src/tables/amount-codec",
    (real) => ({
      readAmount: (value, unit) => {
        const fen = real.readAmount(value, unit);
        return typeof fen === "number" && unit === "万元" && String(value).endsWith("万")
          ? fen * 10_000
          : fen;
      },
    }),
    ["normalise", "amounts-in-wan-yuan"]
  ),
  fault<typeof Money>(
    "fen rounded as binary fractions",
    "../../src/rules/money",
    () => ({ fenOfNumber: (value, tenPower = 0) => Math.round(value * 10 ** (tenPower + 2)) }),
    ["normalise", "half-fen"]
  ),
  fault<typeof Fraction>(
    "required tellers rounded to the nearest",
    "../../src/rules/staffing/fraction",
    (real) => ({
      wholeQuotient: (fraction, by) => real.wholeQuotient(fraction, by, "round"),
    }),
    ["tellers", "one-trade-a-year-tips-the-ceiling"]
  ),
  fault<typeof KnownPositions>(
    "主管 ranked before 低柜柜员",
    "../../src/rules/claims/known-positions",
    (real) => ({
      claimRanks: (positions, order) =>
        real.claimRanks(
          positions,
          [...order].sort((a, b) => Number(b === "主管") - Number(a === "主管"))
        ),
    }),
    ["claims", "order-of-positions-decides"]
  ),
  fault<typeof ClaimantGroups>(
    "a repeated claim not listed",
    "../../src/rules/claims/claimant-groups",
    (real) => ({
      groupClaims: (claims, ...rest) => {
        const groups = real.groupClaims(claims, ...rest);
        return { ...groups, verdicts: groups.verdicts.fill(0) };
      },
    }),
    ["claims", "dirty-register"]
  ),
  fault<typeof DepositOrder>(
    "the smallest deposit served first",
    "../../src/rules/allocation/deposit-order",
    (real) => ({ depositOrder: (...args) => real.depositOrder(...args).reverse() }),
    ["allocation", "overflow-left-to-the-head"]
  ),
  fault<typeof TierPlan>(
    "capacities passed over",
    "../../src/rules/allocation/tier-plan",
    () => ({ capacitiesOf: (roster) => new Float64Array(roster.length).fill(9) }),
    ["allocation", "claims-stand-and-are-flagged"]
  ),
  fault<typeof Points>(
    "the point value rounded before it is multiplied",
    "../../src/rules/pay/points",
    (real) => ({
      payByPoints: (pool, points) => {
        const paid = real.payByPoints(pool, points);
        if (!paid.ok) return paid;
        const value = Math.round(pool / points.reduce((sum, one) => sum + one, 0));
        return {
          ok: true,
          value: { ...paid.value, fen: points.map((one) => Math.round(one * value)) },
        };
      },
    }),
    ["scorecard-pay", "three-people"]
  ),
  fault<typeof LargestRemainder>(
    "each person's pay rounded alone",
    "../../src/rules/largest-remainder",
    roundedEachAlone,
    ["scorecard-pay", "equal-remainders-bigger-points-then-order"]
  ),
  fault<typeof PartOf>(
    "the person's floor rounded to the nearest fen",
    "../../src/rules/pay/part-of",
    (real) => ({ partCeil: real.partHalfUp }),
    ["deal-pricing", "single-at-the-floor"]
  ),
  fault<typeof PartOf>(
    "a reversal rounded towards plus infinity",
    "../../src/rules/pay/part-of",
    (real) => ({
      partCeil: (fen, ratio) =>
        fen < 0 ? Math.ceil((fen * ratio.digits) / ratio.unit) : real.partCeil(fen, ratio),
      partHalfUp: (fen, ratio) =>
        fen < 0 ? Math.round((fen * ratio.digits) / ratio.unit) : real.partHalfUp(fen, ratio),
    }),
    ["deal-pricing", "single-reversal-undoes-its-deal"]
  ),
  fault<typeof Leaders>(
    "the head's average rounded before it is multiplied",
    "../../src/rules/pay/leaders",
    (real) => ({
      leaderBonus: ({ fen, count }, coefficient) =>
        real.leaderBonus({ fen: fen / count, count: 1n }, coefficient),
      payLeaders: (pool, staff, leaders, terms) =>
        real.payLeaders(Math.floor(pool / staff / 100) * 100 * staff, staff, leaders, terms),
    }),
    ["head-bonus", "average-used-unrounded"]
  ),
];

async function runWith(planted: Fault | null, family: string, name: string): Promise<unknown> {
  jest.resetModules();
  if (planted !== null) {
    const real: never = jest.requireActual(planted.module);
    jest.doMock(planted.module, () => planted.plant(real));
  }
  const runner: typeof Runner = await import("../cases/golden-runner");
  const result = runner.runCase(runner.goldenCase(family, name));
  if (planted !== null) jest.dontMock(planted.module);
  return result;
}

describe("a planted fault", () => {
  it.each(FAULTS.map((planted) => [planted.title, planted] as const))(
    "%s is caught",
    async (_, planted) => {
      const { family, name } = planted;
      const runner: typeof Runner = await import("../cases/golden-runner");
      const { expected } = runner.goldenCase(family, name);
      expect(await runWith(null, family, name)).toEqual(expected);
      expect(await runWith(planted, family, name)).not.toEqual(expected);
    }
  );
});
