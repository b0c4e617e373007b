import fc from "fast-check";
import { waitingLine, windowsFor } from "../../../src/rules/staffing/waiting-line";

/** Erlang C by its definition, with factorials: right for few windows. */
function chanceByDefinition(load: number, windows: number): number {
  const term = (n: number): number => (n === 0 ? 1 : (term(n - 1) * load) / n);
  const last = (term(windows) * windows) / (windows - load);
  const before = Array.from({ length: windows }, (_, n) => term(n)).reduce((a, b) => a + b, 0);
  return last / (before + last);
}

describe("a waiting line", () => {
  it("is the classic one: 1 window busy 80 % of the time makes people wait four times the service", () => {
    const line = waitingLine({ perHalfHour: 8, handlingMinutes: 3 }, 1);
    expect(line).toMatchObject({ ok: true, value: { windows: 1, occupancy: 0.8 } });
    expect(line.ok && line.value.chanceToWait).toBeCloseTo(0.8, 12);
    expect(line.ok && line.value.meanWaitMinutes).toBeCloseTo(12, 10);
  });

  it("agrees with Erlang's formula", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (busy, windows) => {
          const handlingMinutes = 30;
          const line = waitingLine({ perHalfHour: busy * windows, handlingMinutes }, windows);
          expect(line.ok && line.value.chanceToWait).toBeCloseTo(
            chanceByDefinition(busy * windows, windows),
            9
          );
        }
      )
    );
  });

  it.each([
    [20, 3, 2],
    [30, 5, 5],
  ])(
    "of %d customers at %d minutes has no mean wait at %d windows",
    (perHalfHour, handlingMinutes, windows) => {
      expect(waitingLine({ perHalfHour, handlingMinutes }, windows)).toMatchObject({
        ok: false,
        problem: { code: "STAFFING_OVERLOADED", params: { windows } },
      });
    }
  );

  it.each([
    [{ perHalfHour: -1, handlingMinutes: 3 }, 2],
    [{ perHalfHour: 1, handlingMinutes: NaN }, 2],
    [{ perHalfHour: 1, handlingMinutes: 3 }, 1.5],
    [{ perHalfHour: 1, handlingMinutes: 3 }, 0],
  ])("is refused for %j at %d windows", (arrivals, windows) => {
    expect(waitingLine(arrivals, windows)).toMatchObject({ problem: { code: "NUMBER_INVALID" } });
  });
});

describe("windows for a target wait", () => {
  it("are the fewest that reach it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        (perHalfHour, handlingMinutes, target) => {
          const arrivals = { perHalfHour, handlingMinutes };
          const line = windowsFor(arrivals, target);
          if (!line.ok) throw new Error(line.problem.code);
          expect(line.value.meanWaitMinutes).toBeLessThanOrEqual(target * (1 + 1e-9));
          const fewer = waitingLine(arrivals, line.value.windows - 1);
          if (fewer.ok) expect(fewer.value.meanWaitMinutes).toBeGreaterThan(target);
        }
      )
    );
  });

  it("are one where nobody comes", () => {
    expect(windowsFor({ perHalfHour: 0, handlingMinutes: 5 }, 1)).toMatchObject({
      value: { windows: 1, meanWaitMinutes: 0, occupancy: 0 },
    });
  });

  it("are refused for a target that is no time", () => {
    expect(windowsFor({ perHalfHour: 5, handlingMinutes: 5 }, -1)).toMatchObject({
      problem: { code: "NUMBER_INVALID", params: { field: "目标等候时间" } },
    });
  });
});
