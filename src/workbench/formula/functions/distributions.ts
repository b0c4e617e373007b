/** Distributions of probability and number systems, by the functions of a library. */
import {
  BETADIST, BIN2DEC, BIN2HEX, BINOMDIST, CHIDISTRT, CHIINVRT, CONFIDENCE, CRITBINOM, DEC2BIN, DEC2HEX, ERF, ERFC, EXPONDIST, FDISTRT,
  GAMMA, GAMMADIST, GAMMAINV, GAMMALN, HEX2BIN, HEX2DEC, NEGBINOMDIST, NORMDIST, NORMINV, NORMSDIST, NORMSINV,
  POISSONDIST, TDIST, TINV, WEIBULLDIST,
} from "@formulajs/formulajs"; // prettier-ignore
import { integerOf, numberOf } from "../coerce";
import { errorNamed, NUM, VALUE } from "../errors";
import { ofValues, type FunctionDefinition, type FunctionFamily } from "../function-definition";
import type { Scalar } from "../values";
import { combinations } from "./math";

/** The library's functions take whatever comes and answer with a value or an `Error` named like Excel's. */
function fromLibrary(
  signature: string,
  calculate: (...args: never[]) => unknown
): FunctionDefinition {
  const call = calculate as (...args: readonly (Scalar | undefined)[]) => unknown;
  return ofValues(signature, (args) => {
    try {
      return asScalar(call(...args));
    } catch (error) {
      // Some of them call themselves for ever where a number makes no sense.
      if (error instanceof RangeError) return NUM;
      throw error;
    }
  });
}

/** Functions that count trials one by one. */
function counting(signature: string, calculate: (...args: never[]) => unknown): FunctionDefinition {
  const definition = fromLibrary(signature, calculate);
  return {
    ...definition,
    run: (args, context) =>
      args.some((arg) => typeof arg === "number" && Math.abs(arg) > MOST_TRIALS)
        ? NUM
        : definition.run(args, context),
  };
}

const MOST_TRIALS = 1_000_000;

/** The chance of so many hits in a sample drawn without putting back. */
function hypergeometric([hits, sample, allHits, all]: readonly number[]): Scalar {
  if (hits === undefined || sample === undefined || allHits === undefined || all === undefined)
    return NUM;
  const ways = [
    combinations(allHits, hits),
    combinations(all - allHits, sample - hits),
    combinations(all, sample),
  ];
  const [chosen, others, total] = ways;
  if (typeof chosen !== "number" || typeof others !== "number" || typeof total !== "number")
    return NUM;
  return asScalar((chosen * others) / total);
}

function asScalar(result: unknown): Scalar {
  if (result instanceof Error) return errorNamed(result.message);
  if (typeof result === "number") return Number.isFinite(result) ? result : NUM;
  return typeof result === "string" || typeof result === "boolean" ? result : VALUE;
}

function inCapitals(definition: FunctionDefinition): FunctionDefinition {
  return {
    ...definition,
    run: (args, context) => {
      const value = definition.run(args, context);
      return typeof value === "string" ? value.toUpperCase() : value;
    },
  };
}

const normal = fromLibrary("vvvv", NORMDIST);
const normalInverse = fromLibrary("vvv", NORMINV);
const binomial = counting("vvvv", BINOMDIST);
const poisson = counting("vvv", POISSONDIST);
const exponential = fromLibrary("vvv", EXPONDIST);
const weibull = fromLibrary("vvvv", WEIBULLDIST);
const confidence = fromLibrary("vvv", CONFIDENCE.NORM);
const gamma = fromLibrary("vvvv", GAMMADIST);
const gammaInverse = fromLibrary("vvv", GAMMAINV);
const standardInverse = fromLibrary("v", NORMSINV);

export const DISTRIBUTION_FUNCTIONS: FunctionFamily = {
  "BINOM.DIST": binomial,
  BINOMDIST: binomial,
  "BINOM.INV": counting("vvv", CRITBINOM),
  BETADIST: fromLibrary("vvv|vvv", BETADIST),
  CHIDIST: fromLibrary("vv", CHIDISTRT),
  CHIINV: fromLibrary("vv", CHIINVRT),
  CONFIDENCE: confidence,
  "CONFIDENCE.NORM": confidence,
  "EXPON.DIST": exponential,
  EXPONDIST: exponential,
  FDIST: fromLibrary("vvv", FDISTRT),
  GAMMA: fromLibrary("v", GAMMA),
  "GAMMA.DIST": gamma,
  GAMMADIST: gamma,
  "GAMMA.INV": gammaInverse,
  GAMMAINV: gammaInverse,
  GAMMALN: fromLibrary("v", GAMMALN),
  HYPGEOMDIST: ofValues("vvvv", (args, context) =>
    hypergeometric(args.map((arg) => integerOf(arg, context)))
  ),
  NEGBINOMDIST: counting("vvv|v", NEGBINOMDIST),
  "NORM.DIST": normal,
  NORMDIST: normal,
  "NORM.INV": normalInverse,
  NORMINV: normalInverse,
  "NORM.S.DIST": fromLibrary("vv", NORMSDIST),
  NORMSDIST: ofValues("v", ([z]) =>
    asScalar((NORMSDIST as (...args: unknown[]) => unknown)(z, true))
  ),
  "NORM.S.INV": standardInverse,
  NORMSINV: standardInverse,
  "POISSON.DIST": poisson,
  POISSON: poisson,
  TDIST: fromLibrary("vvv", TDIST),
  // The library's TINV has one tail, Excel's has two.
  TINV: ofValues("vv", ([share, freedom], context) =>
    asScalar(TINV(1 - numberOf(share, context) / 2, numberOf(freedom, context)))
  ),
  "WEIBULL.DIST": weibull,
  WEIBULL: weibull,
  ERF: fromLibrary("v|v", ERF),
  ERFC: fromLibrary("v", ERFC),
};

export const NUMBER_SYSTEM_FUNCTIONS: FunctionFamily = {
  BIN2DEC: fromLibrary("v", BIN2DEC),
  BIN2HEX: inCapitals(fromLibrary("v|v", BIN2HEX)),
  DEC2BIN: fromLibrary("v|v", DEC2BIN),
  DEC2HEX: inCapitals(fromLibrary("v|v", DEC2HEX)),
  HEX2BIN: fromLibrary("v|v", HEX2BIN),
  HEX2DEC: fromLibrary("v", HEX2DEC),
};
