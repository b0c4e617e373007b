import type { SheetRows } from "../../excel/sheet-rows";
import type { AmountUnit } from "../../rules/amount-unit";
import type { Finding, Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { SheetInPieces, SheetOutline } from "../../sheets/sheet-plan";
import type { ListLayout } from "../../tables/list-layout";
import type { ListFacts } from "../../tables/list-reading";
import type { InspectedList } from "../choose-list";
import type { CleanPreview } from "../clean";
import type { FilterPreview } from "../filter";
import type { RunControl } from "../job";
import { partsOfAll } from "../merge-readings";
import { type ListIntake, type ListParts, readListInto } from "../read-list";
import type { DeskLink, FinishedList, ListKey, PlansKey } from "./desk-calls";

interface KeyedFacts extends ListFacts {
  readonly key: ListKey;
}

/** A list that was read onto a desk: its accounts stay there. */
export interface ListOnDesk extends KeyedFacts, ListParts {}

/**
 * The jobs of a customer list with its rows on a desk: the pane's thread only carries them there and carries the planned sheets away, piece
 * by piece. Where the desk stands (in a worker, or on this thread) is the link's business and changes nothing in the results.
 */
export class ListDesk {
  constructor(readonly link: DeskLink) {}

  get isBroken(): boolean {
    return this.link.isBroken;
  }

  /** `readList`, with the same refusals. */
  read(
    inspected: InspectedList,
    layout: ListLayout,
    unit: AmountUnit | null,
    control: RunControl
  ): Promise<Outcome<ListOnDesk>> {
    return readListInto(
      (listLayout, listUnit, rows) => this.openIntake(listLayout, listUnit, rows),
      inspected,
      layout,
      unit,
      control
    );
  }

  /** `mergeReadings`; the lists that are joined are on the desk no longer. */
  async join(lists: readonly [ListOnDesk, ...ListOnDesk[]]): Promise<ListOnDesk> {
    const [first, ...others] = lists;
    const keys = [first.key, ...others.map(({ key }) => key)] as const;
    const joined = await this.link.call("joinLists", keys);
    return { ...keyed(joined), parts: partsOfAll(lists) };
  }

  /** `prepareClean`. What was prepared from the same list before can no longer be written. */
  async prepareClean(
    reading: ListOnDesk,
    ruleBook: RuleBook,
    ruleFindings: readonly Finding[]
  ): Promise<CleanPreview> {
    const { plans, sheets, ...figures } = await this.link.call(
      "prepareClean",
      reading.key,
      ruleBook,
      ruleFindings
    );
    return { job: "clean", reading, ruleBook, ...figures, plans: this.inPieces(plans, sheets) };
  }

  /** `prepareFilter`. */
  async prepareFilter(reading: ListOnDesk, ruleBook: RuleBook): Promise<FilterPreview> {
    const planned = await this.link.call("prepareFilter", reading.key, ruleBook);
    return { job: "filter", reading, ...planned };
  }

  /** Takes a list off the desk; nothing more can be asked about it. */
  forget({ key }: ListOnDesk): Promise<void> {
    return this.link.call("forgetList", key);
  }

  /** Planned sheets whose cells are on the desk. */
  inPieces(plans: PlansKey, sheets: readonly SheetOutline[]): SheetInPieces[] {
    return sheets.map((outline, sheet) => ({
      ...outline,
      fetchRows: (firstRow, bytes) => this.link.call("planRows", plans, sheet, firstRow, bytes),
    }));
  }

  private async openIntake(
    layout: ListLayout,
    unit: AmountUnit | null,
    rows: number
  ): Promise<ListIntake<KeyedFacts>> {
    const { key, wanted } = await this.link.call("openList", layout, unit, rows);
    let taken: Promise<void> = Promise.resolve();
    return {
      wanted,
      // the desk works on one portion while the next is unpacked here
      take: async (rows: SheetRows) => {
        await taken;
        taken = this.link.call("takeRows", key, rows.data());
        taken.catch(() => undefined);
      },
      finish: async (more) => {
        await taken;
        return keyed(await this.link.call("finishList", key, more));
      },
    };
  }
}

function keyed({ key, facts }: FinishedList): KeyedFacts {
  return { ...facts, key };
}
