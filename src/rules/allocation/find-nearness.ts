import type { CustomerColumns } from "../customers/columns";
import { areaDistrict, bareDistrict, districtOf } from "../customers/district";
import type { Roster } from "../claims/roster";
import { type Finding, finding } from "../finding";
import type { RuleBook } from "../rule-book/rule-book";
import type { CoordinateNearness, DistrictNearness, Nearness } from "./balanced/balanced-problem";

/** Where customers and people are, and what a person should know of it. */
export interface FoundNearness {
  readonly nearness: Nearness | null;
  readonly findings: readonly Finding[];
}

type Located = Pick<CustomerColumns, "longitudes" | "latitudes" | "addresses">;

const UNKNOWN = -1;
const NOT_WANTED: FoundNearness = { nearness: null, findings: [] };

/**
 * Where the kept customers and the people of the roster are (R43), in the order of `kept` and of the roster: 经度 and 纬度 where somebody of both has
 * them, else the district of the address beside the person's 片区. Null where the book does not ask; where it asks and neither is there, with
 * NEARNESS_UNKNOWN; where it allocates in order, with NEARNESS_UNUSED.
 */
export function findNearness(
  customers: Located,
  kept: Uint32Array,
  roster: Roster,
  book: RuleBook
): FoundNearness {
  if (!book.nearness) return NOT_WANTED;
  if (book.allocationMode !== "balanced")
    return { nearness: null, findings: [finding("NEARNESS_UNUSED")] };
  const nearness = byCoordinates(customers, kept, roster) ?? byDistricts(customers, kept, roster);
  return { nearness, findings: nearness === null ? [finding("NEARNESS_UNKNOWN")] : [] };
}

function byCoordinates(
  { longitudes, latitudes }: Located,
  kept: Uint32Array,
  roster: Roster
): CoordinateNearness | null {
  const customerLongitudes = Float64Array.from(kept, (at) => longitudes[at] ?? NaN);
  const customerLatitudes = Float64Array.from(kept, (at) => latitudes[at] ?? NaN);
  const personLongitudes = Float64Array.from(roster, ({ location }) => location?.longitude ?? NaN);
  const personLatitudes = Float64Array.from(roster, ({ location }) => location?.latitude ?? NaN);
  const areThere =
    hasPlace(customerLongitudes, customerLatitudes) && hasPlace(personLongitudes, personLatitudes);
  if (!areThere) return null;
  return {
    kind: "coordinates",
    customerLongitudes,
    customerLatitudes,
    personLongitudes,
    personLatitudes,
  };
}

function hasPlace(longitudes: Float64Array, latitudes: Float64Array): boolean {
  return longitudes.some((longitude, at) => !Number.isNaN(longitude + (latitudes[at] ?? NaN)));
}

/** Districts are numbered by the people's; a customer of a district that is nobody's is equally near to all. */
function byDistricts(
  { addresses }: Located,
  kept: Uint32Array,
  roster: Roster
): DistrictNearness | null {
  const districts = new PeoplesDistricts();
  const personDistricts = Int32Array.from(roster, ({ location }) =>
    districts.add(location?.area ?? "")
  );
  const customerDistricts = Int32Array.from(kept, (at) => districts.find(addresses[at] ?? ""));
  const isAnybodyNear = customerDistricts.some((district) => district !== UNKNOWN);
  return isAnybodyNear ? { kind: "districts", customerDistricts, personDistricts } : null;
}

/** The districts that people have, by their names with and without the word of the level. */
class PeoplesDistricts {
  private readonly exact = new Map<string, number>();
  /** Only of people whose 片区 leaves the level out: 长沙县 is not 长沙市. */
  private readonly bare = new Map<string, number>();
  private readonly byAddress = new Map<string, number>();

  add(area: string): number {
    const district = areaDistrict(area);
    if (district === "") return UNKNOWN;
    const hasLevel = bareDistrict(district) !== district;
    const known = this.exact.get(district);
    const number = known ?? this.exact.size;
    this.exact.set(district, number);
    if (!hasLevel) this.bare.set(district, number);
    return number;
  }

  find(address: string): number {
    if (address === "" || this.exact.size === 0) return UNKNOWN;
    const before = this.byAddress.get(address);
    if (before !== undefined) return before;
    const found = this.numberOf(districtOf(address));
    this.byAddress.set(address, found);
    return found;
  }

  private numberOf(district: string): number {
    if (district === "") return UNKNOWN;
    const number = this.exact.get(district) ?? this.bare.get(bareDistrict(district));
    if (number !== undefined) return number;
    // 「武汉江汉区」: a city without its suffix stands in front
    const behindCity = [...this.exact.keys()].find(
      (name) => name.length > 2 && district.endsWith(name)
    );
    return behindCity === undefined ? UNKNOWN : (this.exact.get(behindCity) ?? UNKNOWN);
  }
}
