import type { Nearness } from "./balanced/balanced-problem";

/** How near an allocated customer is to who got him. */
export type NearnessTrace =
  | { readonly kind: "district" }
  /** Kilometres, as the crow flies. */
  | { readonly kind: "distance"; readonly kilometres: number };

const RADIANS = Math.PI / 180;
const EARTH_RADIUS_KM = 6371.0088;

/** Null where nearness did not speak for the holder: places are unknown, or he is of another district. */
export function nearnessBetween(
  nearness: Nearness,
  customer: number,
  person: number
): NearnessTrace | null {
  if (nearness.kind === "districts") {
    const district = nearness.customerDistricts[customer] ?? -1;
    return district >= 0 && nearness.personDistricts[person] === district
      ? { kind: "district" }
      : null;
  }
  const kilometres = kilometresBetween(
    nearness.customerLongitudes[customer] ?? NaN,
    nearness.customerLatitudes[customer] ?? NaN,
    nearness.personLongitudes[person] ?? NaN,
    nearness.personLatitudes[person] ?? NaN
  );
  return Number.isNaN(kilometres) ? null : { kind: "distance", kilometres };
}

/** Great-circle distance of two places in degrees; NaN where one of them is unknown. */
function kilometresBetween(
  longitude: number,
  latitude: number,
  otherLongitude: number,
  otherLatitude: number
): number {
  const northward = Math.sin(((otherLatitude - latitude) * RADIANS) / 2);
  const eastward = Math.sin(((otherLongitude - longitude) * RADIANS) / 2);
  const shrink = Math.cos(latitude * RADIANS) * Math.cos(otherLatitude * RADIANS);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(northward ** 2 + shrink * eastward ** 2));
}
