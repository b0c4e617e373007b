import type { FormulaBook } from "../formula/formula-book";
import type { Workbook } from "../model/workbook";
import type { EventHub } from "./event-hub";
import type { HostError } from "./host-error";
import type { HostObject } from "./host-object";
import type { ReferenceTable } from "./reference-table";

/** What the behaviours of all types may reach: the workbook and what the shell around it offers. */
export interface Call {
  readonly workbook: Workbook;
  readonly formulas: FormulaBook;
  readonly events: EventHub;
  readonly references: ReferenceTable;
  readonly shell: Shell;
  /** A top-level service by its full name, null where the workbench has none. */
  service(name: string): HostObject | null;
  /** Counts something the workbench has not built (`Range.insert`) and gives the error to throw. */
  refuse(type: string, member: string): HostError;
}

/** What lies outside the object model: the channel to the add-in, and what only the shell (page, jest, batch) can do. */
export interface Shell {
  /** Reads the bytes of an .xlsx file; null where the shell has no file codec. */
  insertWorkbook(bytes: Uint8Array): Workbook | null;
  /** The selection moved: the older event of the document is due. */
  noteSelection(): void;
  /** Sends the events that wait. */
  flush(): void;
}
