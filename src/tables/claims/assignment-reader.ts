import { cellAddress } from "../../rules/cell-address";
import type { Place } from "../../rules/finding";
import { fenOfNumber } from "../../rules/money";
import type { CellBlock, ListChunk } from "../cell";
import { textOrBlank } from "../cell-text";
import { readId } from "../id-codec";
import { findColumns, type HeaderWords, type WordedColumns } from "../sheet-words";

/** A row of 分配结果: one customer. */
export interface AssignmentRow {
  readonly id: string;
  readonly name: string;
  /** In fen; NaN = blank. */
  readonly balanceFen: number;
  readonly tier: string;
  /** Empty where nobody holds the customer. */
  readonly holderId: string;
  readonly holderName: string;
  readonly position: string;
  readonly method: string;
  readonly status: string;
  /** 原管户人 as the list has it. */
  readonly previousHolder: string;
  readonly reason: string;
  readonly ground: string;
}

type AssignmentField =
  | "客户号"
  | "客户名称"
  | "存款余额"
  | "层级"
  | "管户人工号"
  | "管户人"
  | "岗位"
  | "方式"
  | "状态"
  | "原管户人"
  | "原因"
  | "依据";

const WORDS: HeaderWords<AssignmentField> = {
  客户号: ["客户号"],
  客户名称: ["客户名称"],
  存款余额: ["存款余额"],
  层级: ["层级"],
  管户人工号: ["管户人工号"],
  管户人: ["管户人"],
  岗位: ["岗位"],
  方式: ["方式"],
  状态: ["状态"],
  原管户人: ["原管户人"],
  原因: ["原因"],
  依据: ["依据"],
};

/** Where 分配结果 has its columns, and the 口径 its title names; empty where it names none. */
export interface AssignmentLayout extends WordedColumns<AssignmentField> {
  readonly basis: string;
}

const NAMED_BASIS = /口径:(年日均|存款余额)/;

/** Looks for the headers of 分配结果 in a sheet's first rows. */
export function assignmentLayout(head: CellBlock): AssignmentLayout | null {
  const found = findColumns(head, WORDS, ["客户号", "管户人工号", "状态"]);
  if (found === null) return null;
  const above = head.values
    .slice(0, found.headerRow - head.firstRow)
    .flat()
    .map(textOrBlank);
  const [, basis = ""] = NAMED_BASIS.exec(above.join(" ").normalize("NFKC")) ?? [];
  return { ...found, basis };
}

/** A row of 分配结果 and where it stands. */
export interface PlacedAssignment extends AssignmentRow {
  readonly place: Place;
}

/** Reads 分配结果 back, as it is now. Rows without a customer number are skipped. */
export class AssignmentReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];
  readonly rows: PlacedAssignment[] = [];

  constructor(
    private readonly sheet: string,
    private readonly layout: AssignmentLayout
  ) {
    this.neededColumns = [...layout.columns.values()];
    const ids = [layout.columns.get("客户号"), layout.columns.get("管户人工号")];
    this.textColumns = ids.filter((column) => column !== undefined);
  }

  ingest(chunk: ListChunk): void {
    for (let row = 0; row < chunk.rowCount; row++) {
      const id = this.idAt(chunk, row, "客户号");
      if (id !== "") this.rows.push(this.rowAt(chunk, row, id));
    }
  }

  private rowAt(chunk: ListChunk, row: number, id: string): PlacedAssignment {
    const text = (field: AssignmentField): string => {
      const column = this.layout.columns.get(field);
      return column === undefined ? "" : textOrBlank(chunk.value(row, column));
    };
    const amountColumn = this.layout.columns.get("存款余额");
    const amount = amountColumn === undefined ? "" : chunk.value(row, amountColumn);
    const column = this.layout.columns.get("客户号") ?? 0;
    return {
      id,
      name: text("客户名称"),
      balanceFen: typeof amount === "number" ? (fenOfNumber(amount) ?? NaN) : NaN,
      tier: text("层级"),
      holderId: this.idAt(chunk, row, "管户人工号"),
      holderName: text("管户人"),
      position: text("岗位"),
      method: text("方式"),
      status: text("状态"),
      previousHolder: text("原管户人"),
      reason: text("原因"),
      ground: text("依据"),
      place: { sheet: this.sheet, cell: cellAddress(chunk.firstRow + row, column) },
    };
  }

  private idAt(chunk: ListChunk, row: number, field: AssignmentField): string {
    const column = this.layout.columns.get(field);
    if (column === undefined) return "";
    const reading = readId(chunk.value(row, column), chunk.text(row, column));
    return reading.kind === "read" ? reading.id : "";
  }
}
