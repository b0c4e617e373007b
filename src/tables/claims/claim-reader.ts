import { cellAddress } from "../../rules/cell-address";
import type { ClaimColumns } from "../../rules/claims/claim-columns";
import { type Finding, finding, type Place } from "../../rules/finding";
import { personLabel } from "../../rules/claims/roster";
import type { ListChunk } from "../cell";
import { cleanText } from "../cell-text";
import { readId } from "../id-codec";
import { NumberColumn } from "../number-column";
import type { ClaimLayout } from "./claim-layout";
import { namesInCell, type NamedPart, type PeopleIndex } from "./people-index";

export interface ClaimReading {
  readonly claims: ClaimColumns;
  /** Rows that claim anything. */
  readonly rowsIn: number;
  readonly findings: readonly Finding[];
}

/** Reads the claims of one sheet: wide, long, or several names in a cell. Every finding names its cell. */
export class ClaimReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];
  private readonly customerIds: string[] = [];
  private readonly staffIds: string[] = [];
  private readonly shares = new NumberColumn();
  private readonly rows = new NumberColumn();
  private readonly columns = new NumberColumn();
  private readonly findings: Finding[] = [];
  private sharesUnused = 0;
  private firstUnused: Place | null = null;
  private rowsIn = 0;

  constructor(
    private readonly sheet: string,
    private readonly layout: ClaimLayout,
    private readonly people: PeopleIndex,
    private readonly readShares: boolean
  ) {
    const claimants = layout.claimants.flatMap(({ idColumn, nameColumn }) => [
      idColumn,
      nameColumn,
    ]);
    const columns = [layout.customerColumn, ...claimants, layout.shareColumn];
    this.neededColumns = columns.filter((column) => column !== null);
    const ids = layout.claimants.flatMap(({ idColumn }) => (idColumn === null ? [] : [idColumn]));
    this.textColumns = [layout.customerColumn, ...ids];
  }

  ingest(chunk: ListChunk): void {
    for (let row = 0; row < chunk.rowCount; row++) this.readRow(chunk, row);
  }

  finish(): ClaimReading {
    const count = this.customerIds.length;
    const [shares, rows, columns] = [this.shares, this.rows, this.columns].map((numbers) => {
      const all = new Float64Array(count);
      numbers.copyTo(all);
      return all;
    }) as [Float64Array, Float64Array, Float64Array];
    const placeOf = (claim: number): Place => ({
      sheet: this.sheet,
      cell: cellAddress(rows[claim] ?? 0, columns[claim] ?? 0),
    });
    const { customerIds, staffIds, rowsIn } = this;
    const unused =
      this.sharesUnused === 0
        ? []
        : [finding("CLAIM_SHARES_UNUSED", this.firstUnused, "", { cells: this.sharesUnused })];
    const claims = { count, customerIds, staffIds, shares, placeOf };
    return { claims, rowsIn, findings: [...this.findings, ...unused] };
  }

  private readRow(chunk: ListChunk, row: number): void {
    const sheetRow = chunk.firstRow + row;
    const claims = this.layout.claimants.flatMap(({ idColumn, nameColumn }) =>
      this.partsAt(chunk, row, idColumn, nameColumn)
    );
    if (claims.length === 0) return;
    this.rowsIn++;
    const customerId = this.customerAt(chunk, row, sheetRow);
    if (customerId === null) return;
    const rowShare = claims.length === 1 ? this.shareAt(chunk, row) : null;
    for (const { part, column } of claims)
      this.addClaim(customerId, { ...part, share: part.share ?? rowShare }, sheetRow, column);
  }

  private partsAt(
    chunk: ListChunk,
    row: number,
    idColumn: number | null,
    nameColumn: number | null
  ): { readonly part: NamedPart; readonly column: number }[] {
    for (const column of [idColumn, nameColumn]) {
      if (column === null) continue;
      const parts = namesInCell(this.shown(chunk, row, column));
      if (parts.length > 0) return parts.map((part) => ({ part, column }));
    }
    return [];
  }

  /** A 工号 that is stored as a number is what a person sees of it. */
  private shown(chunk: ListChunk, row: number, column: number): string {
    const value = chunk.value(row, column);
    if (typeof value !== "number") return String(value);
    const reading = readId(value, chunk.text(row, column));
    return reading.kind === "read" ? reading.id : String(value);
  }

  private customerAt(chunk: ListChunk, row: number, sheetRow: number): string | null {
    const { customerColumn } = this.layout;
    const value = chunk.value(row, customerColumn);
    const reading = readId(value, chunk.text(row, customerColumn));
    if (reading.kind === "read") return reading.id;
    const place = this.place(sheetRow, customerColumn);
    const code = reading.kind === "damaged" ? "ID_DAMAGED" : "ID_UNREADABLE";
    this.findings.push(
      reading.kind === "blank"
        ? finding("CLAIM_WITHOUT_CUSTOMER", place)
        : finding(code, place, String(value))
    );
    return null;
  }

  private shareAt(chunk: ListChunk, row: number): number | null {
    const { shareColumn } = this.layout;
    if (shareColumn === null) return null;
    const value = chunk.value(row, shareColumn);
    const text = cleanText(value).replace(/%$/, "");
    if (text === "") return null;
    const number = Number(text);
    // a cell formatted as percent holds its part of one
    return typeof value === "number" && value > 0 && value <= 1 ? number * 100 : number;
  }

  private addClaim(customerId: string, part: NamedPart, sheetRow: number, column: number): void {
    const place = this.place(sheetRow, column);
    const named = this.people.find(part.text);
    if (named.kind === "ambiguous") {
      const people = named.people.map((one) => this.textOf(one)).join("、");
      this.findings.push(finding("CLAIM_NAME_AMBIGUOUS", place, part.text, { people }));
      return;
    }
    if (named.kind === "person" && named.isOtherName) {
      const params = { person: this.textOf(named.person) };
      this.findings.push(finding("CLAIM_NAME_DIFFERS", place, part.text, params));
    }
    if (part.share !== null && !this.readShares) this.countUnused(place);
    this.customerIds.push(customerId);
    this.staffIds.push(
      named.kind === "person" ? (this.people.roster[named.person]?.id ?? "") : part.text
    );
    this.shares.push(this.readShares && part.share !== null ? part.share : NaN);
    this.rows.push(sheetRow);
    this.columns.push(column);
  }

  private countUnused(place: Place): void {
    this.firstUnused ??= place;
    this.sharesUnused++;
  }

  private textOf(person: number): string {
    const member = this.people.roster[person];
    return member ? personLabel(member) : "";
  }

  private place(sheetRow: number, column: number): Place {
    return { sheet: this.sheet, cell: cellAddress(sheetRow, column) };
  }
}

/** Claims of several sheets one after the other. */
export function joinClaims(parts: readonly ClaimColumns[]): ClaimColumns {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const count = parts.reduce((all, part) => all + part.count, 0);
  const shares = new Float64Array(count);
  const starts: number[] = [];
  let start = 0;
  for (const part of parts) {
    shares.set(part.shares, start);
    starts.push(start);
    start += part.count;
  }
  return {
    count,
    customerIds: parts.flatMap(({ customerIds }) => customerIds),
    staffIds: parts.flatMap(({ staffIds }) => staffIds),
    shares,
    placeOf: (claim) => {
      const part = Math.max(
        0,
        starts.findLastIndex((from) => from <= claim)
      );
      return parts[part]?.placeOf(claim - (starts[part] ?? 0)) ?? { sheet: "", cell: null };
    },
  };
}
