import { done, type Finding, type Outcome } from "../rules/finding";
import { ClaimCollector } from "./collect-claims";
import { type CompareOrder, type ComparePreview, comparePreview, readMonths } from "./compare";
import type { RunControl } from "./job";
import { planMonths, type PlannedMonths } from "./plan-months";
import { readList } from "./read-list";

/** A preview with all that is to be known of it. */
export interface PreparedCompare extends ComparePreview {
  readonly months: Pick<PlannedMonths, "previous" | "current" | "comparison" | "basis">;
  /** Names of the sheets each month was read from. */
  readonly sheets: Readonly<Record<"previous" | "current", readonly string[]>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads and compares two months on this thread. Refused with MONTHS_NOT_TWO, what reading a list is refused with, STOPPED or what the host says.
 * In the pane `desk/claim-desk` does it.
 */
export async function prepareCompare(
  order: CompareOrder,
  control: RunControl
): Promise<Outcome<PreparedCompare>> {
  const { book, unit } = order;
  const read = await readMonths(
    order,
    {
      readList: (inspected) => readList(inspected, inspected.layout, unit, control),
      openAssigned: () => new ClaimCollector({ roster: [], findings: [] }, false),
    },
    control
  );
  if (!read.ok) return read;
  const { previous, current } = read.value;
  const materialOf = ({ list, assigned }: typeof previous) => ({
    list,
    assigned: assigned?.previous ?? null,
  });
  const months = { previous: materialOf(previous), current: materialOf(current) };
  const planned = planMonths(months, read.value.order, book);
  return done({
    ...comparePreview(planned, read.value, book),
    months: planned,
    sheets: { previous: previous.sheets, current: current.sheets },
    findings: planned.findings,
  });
}
