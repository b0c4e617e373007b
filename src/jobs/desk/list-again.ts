import { areStillSame } from "../../excel/still-same";
import type { AmountUnit } from "../../rules/amount-unit";
import { done, type Outcome } from "../../rules/finding";
import type { InspectedList } from "../choose-list";
import type { RunControl } from "../job";
import type { ListDesk, ListOnDesk } from "./list-desk";

/** A list that is read again and again, by each step of a page. */
export class ListAgain {
  private last: {
    readonly desk: ListDesk;
    readonly reading: string;
    readonly list: ListOnDesk;
  } | null = null;

  /**
   * Reads a list as its columns are proposed; where it is still what was read the last time, on the same desk, it is not read again. Only one list is
   * kept on the desk. Refused as `ListDesk.read`.
   */
  async read(
    desk: ListDesk,
    inspected: InspectedList,
    unit: AmountUnit | null,
    control: RunControl
  ): Promise<Outcome<ListOnDesk>> {
    const { sheet, layout, rememberedUnit } = inspected;
    const reading = JSON.stringify([sheet.id, layout, unit ?? rememberedUnit]);
    const { last } = this;
    if (last?.desk === desk && !desk.isBroken && last.reading === reading) {
      const same = await areStillSame(last.list.parts.map(({ source }) => source));
      if (!same.ok) return same;
      if (same.value) return done(last.list);
    }
    this.last = null;
    if (last !== null && !last.desk.isBroken) await last.desk.forget(last.list);
    const list = await desk.read(inspected, layout, unit, control);
    if (list.ok) this.last = { desk, reading, list: list.value };
    return list;
  }
}
