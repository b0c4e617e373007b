import { cellAddress } from "../../rules/cell-address";
import type { HeadDecision } from "../../rules/claims/claim-columns";
import { type Finding, finding, type Place } from "../../rules/finding";
import { canonicalPosition, OUTLET_HEAD } from "../../rules/claims/known-positions";
import { personLabel } from "../../rules/claims/roster";
import type { CellBlock, ListChunk } from "../cell";
import { cleanText, textOrBlank } from "../cell-text";
import { readId } from "../id-codec";
import { namesInCell, type PeopleIndex } from "./people-index";
import { findColumns, type HeaderWords, type WordedColumns } from "../sheet-words";

type DecisionField = "客户号" | "裁定管户人" | "裁定理由" | "裁定人" | "裁定时间";

const WORDS: HeaderWords<DecisionField> = {
  客户号: ["客户号", "客户编号", "核心客户号"],
  裁定管户人: ["裁定管户人", "裁定人选", "裁定结果", "协调结果"],
  裁定理由: ["裁定理由", "理由", "裁定原因", "协调理由"],
  裁定人: ["裁定人", "协调人"],
  裁定时间: ["裁定时间", "裁定日期", "协调时间"],
};

/** Where 认领协调 has the head's columns. */
export type DecisionLayout = WordedColumns<DecisionField>;

/** Looks for the headers of 认领协调 (客户号 and 裁定管户人 at least) in a sheet's first rows. */
export function decisionLayout(head: CellBlock): DecisionLayout | null {
  return findColumns(head, WORDS, ["客户号", "裁定管户人"]);
}

export interface DecisionReading {
  readonly decisions: readonly HeadDecision[];
  readonly findings: readonly Finding[];
}

/** Reads the head's decisions: rows with a 裁定管户人. A reason or a name of the arbiter alone decides nothing and is listed. */
export class DecisionReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];
  private readonly decisions: HeadDecision[] = [];
  private readonly findings: Finding[] = [];

  constructor(
    private readonly sheet: string,
    private readonly layout: DecisionLayout,
    private readonly people: PeopleIndex
  ) {
    this.neededColumns = [...layout.columns.values()];
    const time = layout.columns.get("裁定时间");
    this.textColumns = [layout.columns.get("客户号") ?? 0, ...(time === undefined ? [] : [time])];
  }

  ingest(chunk: ListChunk): void {
    for (let row = 0; row < chunk.rowCount; row++) this.readRow(chunk, row);
  }

  finish(): DecisionReading {
    return { decisions: this.decisions, findings: this.findings };
  }

  private readRow(chunk: ListChunk, row: number): void {
    const text = (field: DecisionField): string => {
      const column = this.layout.columns.get(field);
      return column === undefined ? "" : textOrBlank(chunk.value(row, column));
    };
    const column = this.layout.columns.get("裁定管户人") ?? 0;
    const [name, ...others] = namesInCell(chunk.value(row, column));
    const place = { sheet: this.sheet, cell: cellAddress(chunk.firstRow + row, column) };
    if (name === undefined) {
      const given = text("裁定理由");
      if (given !== "") this.findings.push(finding("DECISION_WITHOUT_PERSON", place, given));
      return;
    }
    const customerId = this.customerAt(chunk, row);
    if (customerId === "") {
      this.findings.push(finding("CLAIM_WITHOUT_CUSTOMER", place, name.text));
      return;
    }
    const to = others.length > 0 ? null : this.personIn(name.text, place);
    if (others.length > 0)
      this.findings.push(finding("DECISION_SEVERAL", place, String(chunk.value(row, column))));
    if (to === null) return;
    const by = text("裁定人");
    this.checkArbiter(by, customerId, place);
    const time = this.timeAt(chunk, row);
    this.decisions.push({ customerId, to, by, reason: text("裁定理由"), time, place });
  }

  /** Says so where somebody else of the outlet than its head decided (R42). */
  private checkArbiter(by: string, id: string, place: Place): void {
    const named = this.people.find(by);
    const member = named.kind === "person" ? this.people.roster[named.person] : undefined;
    if (!member || canonicalPosition(member.position) === OUTLET_HEAD) return;
    const params = { id, person: personLabel(member), position: member.position };
    this.findings.push(finding("DECISION_NOT_BY_HEAD", place, by, params));
  }

  private customerAt(chunk: ListChunk, row: number): string {
    const column = this.layout.columns.get("客户号") ?? 0;
    const reading = readId(chunk.value(row, column), chunk.text(row, column));
    return reading.kind === "read" ? reading.id : "";
  }

  private timeAt(chunk: ListChunk, row: number): string {
    const column = this.layout.columns.get("裁定时间");
    if (column === undefined) return "";
    // a date is a number; a person sees its text
    return cleanText(chunk.text(row, column) ?? chunk.value(row, column));
  }

  /** The 工号; the text as written where it names nobody; null where it does not say who. */
  private personIn(text: string, place: Place): string | null {
    const named = this.people.find(text);
    if (named.kind === "unknown") return text;
    const member = (person: number): string => {
      const found = this.people.roster[person];
      return found ? personLabel(found) : "";
    };
    if (named.kind === "ambiguous") {
      const people = named.people.map(member).join("、");
      this.findings.push(finding("CLAIM_NAME_AMBIGUOUS", place, text, { people }));
      return null;
    }
    if (named.isOtherName) {
      const params = { person: member(named.person) };
      this.findings.push(finding("CLAIM_NAME_DIFFERS", place, text, params));
    }
    return this.people.roster[named.person]?.id ?? text;
  }
}
