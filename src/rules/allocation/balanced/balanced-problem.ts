/** What 「均衡」 solves: the customers of one tier and the people of one position who may hold them (R43, R49, A-12, A-31). */
export interface BalancedProblem {
  /**
   * Deposits in integer fen of the customers to place, in their total order: deposit descending, then 客户号 ascending. Zero and
   * negative amounts count as they are; a blank is given as 0. Where capacity is short the last ones stay without a holder.
   */
  readonly deposits: Float64Array;
  /** In the order of the roster, which breaks ties. */
  readonly people: BalancedPeople;
  /** Person who held each customer before, `NOBODY` for none of these people; null where previous holders do not matter. */
  readonly previousHolders: Int32Array | null;
  /** Null where nearness does not matter. */
  readonly nearness: Nearness | null;
  /**
   * Only with previous holders or nearness: how far a person's final deposit sum may lie from the mean, as a fraction (0.01 = 1 %), to
   * leave them any room. Where deposits alone cannot be balanced as well as that, the best balance found takes its place.
   */
  readonly depositWindow: number;
}

/** The people of one position who are on duty; all columns of one length. */
export interface BalancedPeople {
  /** How many customers more a person takes; Infinity for no limit, 0 or less for none. */
  readonly capacities: Float64Array;
  /** How many customers a person holds already (claims), and their deposits in fen. */
  readonly heldCounts: Float64Array;
  readonly heldSums: Float64Array;
}

/** Where customers and people are. */
export type Nearness = CoordinateNearness | DistrictNearness;

/** Degrees; NaN where unknown: such a customer or person is equally near to everybody. */
export interface CoordinateNearness {
  readonly kind: "coordinates";
  readonly customerLongitudes: Float64Array;
  readonly customerLatitudes: Float64Array;
  readonly personLongitudes: Float64Array;
  readonly personLatitudes: Float64Array;
}

/** Numbers of districts; negative where unknown. A customer is near to people of the same district. */
export interface DistrictNearness {
  readonly kind: "districts";
  readonly customerDistricts: Int32Array;
  readonly personDistricts: Int32Array;
}

/** Who gets whom, and how good that provably is. */
export interface BalancedSolution {
  /** Person of each customer, `NOBODY` where capacity was short. */
  readonly holders: Int32Array;
  readonly certificate: Certificate;
}

/** How far a solution is from what is provably unreachable. */
export interface Certificate {
  readonly placed: number;
  /** Fewest and most customers of one person in the end, claims included; as equal as claims and capacities allow. */
  readonly fewest: number;
  readonly most: number;
  /** The largest deposit sum of one person in the end, claims included, in fen. */
  readonly largestSum: number;
  /** No allocation with these counts has a smaller largest sum. */
  readonly largestSumBound: number;
  /** Null where neither previous holders nor nearness matter. */
  readonly service: ServiceCertificate | null;
}

/** Previous holders kept and distances, under the counts and the deposit window. */
export interface ServiceCertificate {
  /** Customers who stay with their previous holder; 0 where that does not matter. */
  readonly kept: number;
  /** Kilometres of all customers to their holders, or customers outside their holder's district. */
  readonly distance: number;
  /** People whose deposit sum is outside the window; 0 unless the window is narrower than any balance found. */
  readonly outsideWindow: number;
  /** What was made small: distance, and for every customer moved away from a previous holder `moveCost`. */
  readonly cost: number;
  readonly moveCost: number;
  /** No allocation with these counts and this window costs less (Lagrangian dual). */
  readonly costBound: number;
}
