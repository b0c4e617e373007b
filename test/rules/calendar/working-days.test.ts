import fc from "fast-check";
import {
  isWorkingDay,
  PLAIN_WEEK,
  workingDayAfter,
} from "../../../src/rules/calendar/working-days";

const NATIONAL_DAYS = {
  holidays: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
  workdays: new Set(["2026-10-10"]),
};

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe("working days", () => {
  it.each([
    ["2026-03-06", "2026-03-09"],
    ["2026-09-30", "2026-10-08"],
    ["2026-10-09", "2026-10-10"],
  ])("after %s comes %s", (submitted, ready) => {
    expect(workingDayAfter(submitted, 1, NATIONAL_DAYS)).toBe(ready);
  });

  it("count no day twice and skip none", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const last = workingDayAfter(day, count, PLAIN_WEEK);
        const before = workingDayAfter(day, count - 1, PLAIN_WEEK);
        if (last === null || before === null) throw new Error("no working day");
        expect(isWorkingDay(last, PLAIN_WEEK)).toBe(true);
        if (count > 1) expect(workingDayAfter(before, 1, PLAIN_WEEK)).toBe(last);
      })
    );
  });

  it("give the day itself for none, if people work on it", () => {
    expect(workingDayAfter("2026-03-06", 0, PLAIN_WEEK)).toBe("2026-03-06");
    expect(workingDayAfter("2026-03-07", 0, PLAIN_WEEK)).toBe("2026-03-09");
  });

  it("end where a calendar leaves none", () => {
    const never = { holidays: new Set<string>(), workdays: new Set<string>() };
    for (let day = 0; day < 800; day++) {
      never.holidays.add(
        new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
      );
    }
    expect(workingDayAfter("2026-03-06", 1, never)).toBeNull();
  });
});
