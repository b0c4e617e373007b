import { done, type Outcome, refused } from "../rules/finding";
import { hostProblem } from "./host-problem";

/**
 * One round trip to the workbook. `queue` only notes what to do and what to load; the sync with which `Excel.run` ends is the
 * one that sends it, so the number of trips is the number of calls. Loaded values are read from what `queue` returned.
 * While a person is typing in a cell the host keeps the request waiting where it can. What the host refuses comes back as a
 * finding (HOST_…); bugs are thrown on.
 */
export async function inExcel<T>(
  queue: (context: Excel.RequestContext) => T | Promise<T>
): Promise<Outcome<T>> {
  try {
    return done(await Excel.run({ delayForCellEdit: true }, async (context) => queue(context)));
  } catch (error) {
    const problem = hostProblem(error);
    if (problem === null) throw error;
    return refused(problem);
  }
}
