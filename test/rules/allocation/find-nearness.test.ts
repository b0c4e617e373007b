import { findNearness } from "../../../src/rules/allocation/find-nearness";
import type { StaffLocation, StaffMember } from "../../../src/rules/claims/roster";
import { defaultRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";

const BOOK: RuleBook = { ...defaultRuleBook, nearness: true, allocationMode: "balanced" };

function person(location: Partial<StaffLocation> = {}): StaffMember {
  return {
    id: "E01",
    name: "",
    position: "",
    isOnDuty: true,
    capacity: null,
    note: "",
    place: null,
    location: { longitude: NaN, latitude: NaN, area: "", ...location },
  };
}

function located(
  rows: readonly (readonly [longitude: number, latitude: number, address: string])[]
) {
  return {
    longitudes: Float64Array.from(rows, ([longitude]) => longitude),
    latitudes: Float64Array.from(rows, ([, latitude]) => latitude),
    addresses: rows.map(([, , address]) => address),
  };
}

const all = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, at) => at);
const districts = (addresses: readonly string[], areas: readonly string[], book = BOOK) =>
  findNearness(
    located(addresses.map((address) => [NaN, NaN, address])),
    all(addresses.length),
    areas.map((area) => person({ area })),
    book
  );

describe("Where customers and people are", () => {
  it("comes from coordinates where both have some, in the order of the kept customers", () => {
    const customers = located([
      [114, 30, "东岗区"],
      [114.1, 30.1, ""],
      [NaN, 30.2, ""],
    ]);
    const people = [person({ longitude: 114.2, latitude: 30.2 }), person({ area: "东岗区" })];
    const { nearness, findings } = findNearness(customers, Uint32Array.of(2, 1), people, BOOK);
    expect(findings).toEqual([]);
    expect(nearness).toEqual({
      kind: "coordinates",
      customerLongitudes: Float64Array.of(NaN, 114.1),
      customerLatitudes: Float64Array.of(30.2, 30.1),
      personLongitudes: Float64Array.of(114.2, NaN),
      personLatitudes: Float64Array.of(30.2, NaN),
    });
  });

  it("comes from district and 片区 where nobody of the people has coordinates", () => {
    const customers = located([[114, 30, "南湖市东岗区人民路"]]);
    const { nearness } = findNearness(customers, all(1), [person({ area: "东岗" })], BOOK);
    expect(nearness?.kind).toBe("districts");
  });

  it("matches a 片区 without its level by name, with its level exactly, and behind a bare city", () => {
    const { nearness } = districts(
      ["南湖市东岗区一路", "南湖市长沙县", "长沙市", "武汉江汉区", "西岭区", ""],
      ["东岗", "长沙县", "江汉区", "", "东岗"]
    );
    expect(nearness).toEqual({
      kind: "districts",
      customerDistricts: Int32Array.of(0, 1, -1, 2, -1, -1),
      personDistricts: Int32Array.of(0, 1, 2, -1, 0),
    });
  });

  it("is a finding where the rules ask for it and it is not there, or does not count", () => {
    expect(districts(["人民路"], ["东岗区"]).findings[0]?.code).toBe("NEARNESS_UNKNOWN");
    expect(districts(["东岗区"], [""]).findings[0]?.code).toBe("NEARNESS_UNKNOWN");
    expect(districts(["东岗区"], ["西岭区"]).findings[0]?.code).toBe("NEARNESS_UNKNOWN");
    const inOrder = { ...BOOK, allocationMode: "in-order" as const };
    expect(districts(["东岗区"], ["东岗区"], inOrder).findings[0]?.code).toBe("NEARNESS_UNUSED");
    expect(districts(["东岗区"], ["东岗区"], defaultRuleBook)).toEqual({
      nearness: null,
      findings: [],
    });
  });
});
