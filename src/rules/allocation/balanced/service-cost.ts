import type { BalancedProblem, Nearness } from "./balanced-problem";

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Distances between customers and some of the people. */
interface Distances {
  between(customer: number, place: number): number;
  /** The distances of a customer to each of the people. */
  fill(customer: number, row: Float64Array): void;
  /** The distance between two people can make at most. */
  readonly most: number;
}

/**
 * What it costs that a customer goes to a person: the distance, and `moveCost` where another of the people held him before. It outweighs the
 * distance that an exchange of two customers can save at most: keeping comes before nearness.
 */
export class ServiceCost {
  readonly moveCost: number;
  /** Whether many people cost a customer exactly the same: then a few cheapest ones say little. */
  readonly hasTies: boolean;
  private readonly distances: Distances;
  private readonly previousHolders: Int32Array | null;
  private readonly placeOfPerson: Int32Array;

  /** `people`: those who may get customers; the costs' columns are places in this array. */
  constructor(problem: BalancedProblem, people: Int32Array) {
    this.distances = distancesTo(problem.nearness, people);
    this.moveCost = 2 * this.distances.most || 1;
    this.hasTies = problem.nearness?.kind !== "coordinates";
    this.previousHolders = problem.previousHolders;
    this.placeOfPerson = new Int32Array(problem.people.capacities.length).fill(-1);
    people.forEach((person, place) => (this.placeOfPerson[person] = place));
  }

  /** The costs of a customer with each of the people. */
  fill(customer: number, row: Float64Array): void {
    this.distances.fill(customer, row);
    const previous = this.previousPlace(customer);
    if (previous < 0) return;
    const kept = row[previous] ?? 0;
    for (let place = 0; place < row.length; place++) row[place] = (row[place] ?? 0) + this.moveCost;
    row[previous] = kept;
  }

  /** The cost of a customer with one of the people. */
  of(customer: number, place: number): number {
    const previous = this.previousPlace(customer);
    const isMoved = previous >= 0 && previous !== place;
    return this.distanceOf(customer, place) + (isMoved ? this.moveCost : 0);
  }

  distanceOf(customer: number, place: number): number {
    return this.distances.between(customer, place);
  }

  /** Place of the customer's previous holder among the people; negative where it is none of them. */
  previousPlace(customer: number): number {
    return this.placeOfPerson[this.previousHolders?.[customer] ?? -1] ?? -1;
  }
}

function distancesTo(nearness: Nearness | null, people: Int32Array): Distances {
  switch (nearness?.kind) {
    case "coordinates":
      return planeDistances(
        nearness.customerLongitudes,
        nearness.customerLatitudes,
        Float64Array.from(people, (person) => nearness.personLongitudes[person] ?? NaN),
        Float64Array.from(people, (person) => nearness.personLatitudes[person] ?? NaN)
      );
    case "districts":
      return districtDistances(
        nearness.customerDistricts,
        people.map((person) => nearness.personDistricts[person] ?? -1)
      );
    default:
      return { between: () => 0, fill: (_, row) => row.fill(0), most: 0 };
  }
}

function districtDistances(customers: Int32Array, people: Int32Array): Distances {
  const between = (customer: number, place: number): number => {
    const district = customers[customer] ?? -1;
    return district < 0 || people[place] === district ? 0 : 1;
  };
  return {
    most: 1,
    between,
    fill: (customer, row) => {
      for (let place = 0; place < row.length; place++) row[place] = between(customer, place);
    },
  };
}

/** On the plane that touches the earth amid the customers: a bank outlet's customers live in one city. */
function planeDistances(
  longitudes: Float64Array,
  latitudes: Float64Array,
  personLongitudes: Float64Array,
  personLatitudes: Float64Array
): Distances {
  const eastKm =
    EARTH_RADIUS_KM * RADIANS_PER_DEGREE * Math.cos(RADIANS_PER_DEGREE * middle(latitudes));
  const northKm = EARTH_RADIUS_KM * RADIANS_PER_DEGREE;
  const toEast = (longitude: number): number => longitude * eastKm;
  const toNorth = (latitude: number): number => latitude * northKm;
  const [east, north] = [longitudes.map(toEast), latitudes.map(toNorth)];
  const isKnown = (place: number): boolean =>
    !Number.isNaN(personLongitudes[place]) && !Number.isNaN(personLatitudes[place]);
  const atMiddle = (values: Float64Array): Float64Array => {
    const amid = middle(values.filter((_, place) => isKnown(place)));
    return values.map((value, place) => (isKnown(place) ? value : amid));
  };
  const personEast = atMiddle(personLongitudes.map(toEast));
  const personNorth = atMiddle(personLatitudes.map(toNorth));
  return {
    most: Math.hypot(span(east, personEast), span(north, personNorth)),
    between: (customer, place) =>
      length(
        (east[customer] ?? NaN) - (personEast[place] ?? 0),
        (north[customer] ?? NaN) - (personNorth[place] ?? 0)
      ),
    fill: (customer, row) => {
      const [x, y] = [east[customer] ?? NaN, north[customer] ?? NaN];
      for (let place = 0; place < row.length; place++)
        row[place] = length(x - (personEast[place] ?? 0), y - (personNorth[place] ?? 0));
    },
  };
}

/** 0 where a coordinate is not known. */
function length(east: number, north: number): number {
  return Math.sqrt(east * east + north * north) || 0;
}

/** The mean of the known values; 0 where there is none. */
function middle(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length || 0;
}

/** How far apart known values lie at most. */
function span(...columns: readonly Float64Array[]): number {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of columns.flatMap((column) => [...column])) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return Math.max(0, greatest - least);
}
