import type { AmountUnit } from "../rules/amount-unit";
import type { Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { applyFilter } from "./apply-filter";
import { inspectList } from "./choose-list";
import type { ListDesk } from "./desk/list-desk";
import type { FilterReport } from "./filter";
import type { RunControl } from "./job";

export interface FilterOrder {
  /** Null: the sheet in front. */
  readonly sheetId: string | null;
  readonly ruleBook: RuleBook;
  /** Unit of amounts whose list states none; null = decide, or refuse with UNIT_UNKNOWN. */
  readonly unit: AmountUnit | null;
}

/** Filters a list in place as its columns are proposed, from looking at it to the filter on its sheet. */
export async function runFilter(
  { sheetId, ruleBook, unit }: FilterOrder,
  control: RunControl,
  desk: ListDesk
): Promise<Outcome<FilterReport>> {
  const inspected = await inspectList(sheetId, control);
  if (!inspected.ok) return inspected;
  const { layout, rememberedUnit } = inspected.value;
  const reading = await desk.read(inspected.value, layout, rememberedUnit ?? unit, control);
  if (!reading.ok) return reading;
  const preview = await desk.prepareFilter(reading.value, ruleBook);
  await desk.forget(reading.value);
  return applyFilter(preview, control);
}
