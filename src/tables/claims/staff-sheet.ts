import { cellAddress } from "../../rules/cell-address";
import type { RosterRow } from "../../rules/claims/check-roster";
import type { StaffLocation } from "../../rules/claims/roster";
import { type Finding, finding } from "../../rules/finding";
import type { CellBlock, CellValue, ListChunk } from "../cell";
import { cleanText, textOrBlank } from "../cell-text";
import { CoordinateReader } from "../coordinate-reader";
import { compact } from "../header-text";
import { readId } from "../id-codec";
import { TraitTally } from "../trait-tally";
import { findColumns, type HeaderWords, type WordedColumns } from "../sheet-words";

type StaffField = "工号" | "姓名" | "岗位" | "在岗" | "容量" | "备注" | "经度" | "纬度" | "片区";

const WORDS: HeaderWords<StaffField> = {
  工号: ["工号", "员工号", "柜员号", "员工编号", "人员编号", "职工号"],
  姓名: ["姓名", "员工姓名", "人员姓名", "名字"],
  岗位: ["岗位", "职务", "岗位名称", "所在岗位", "职位"],
  在岗: ["在岗", "是否在岗", "在岗状态", "在岗情况", "人员状态", "状态"],
  容量: ["容量", "管户上限", "户数上限", "容量(户)", "最多户数", "管户容量"],
  备注: ["备注", "说明"],
  经度: ["经度"],
  纬度: ["纬度"],
  片区: ["片区", "辖区", "负责片区", "管辖片区", "所在区", "区域"],
};

const ON_DUTY: ReadonlySet<string> = new Set([
  "",
  "是",
  "1",
  "√",
  "✓",
  "✔",
  "y",
  "yes",
  "true",
  "对",
  "在岗",
  "在职",
  "正常",
  "在",
]);
const OFF_DUTY: ReadonlySet<string> = new Set([
  "否",
  "0",
  "×",
  "✗",
  "✕",
  "x",
  "n",
  "no",
  "false",
  "错",
  "不在岗",
  "离岗",
  "离职",
  "休假",
  "产假",
  "长期病假",
  "病假",
  "调离",
  "退休",
  "不在",
]);

/** Where 人员 has its columns. */
export type StaffLayout = WordedColumns<StaffField>;

/** Looks for the headers of 人员 (工号 and 岗位 at least) in a sheet's first rows; null where they are not there. */
export function staffLayout(head: CellBlock): StaffLayout | null {
  return findColumns(head, WORDS, ["工号", "岗位"]);
}

export interface StaffReading {
  /** Every row that says anything; what is wrong with a person is for `checkRoster` to say. */
  readonly rows: readonly RosterRow[];
  readonly findings: readonly Finding[];
}

/** Reads 人员 row by row. 在岗 is 是/否, 1/0, √/× and the like; blank = on duty. 容量 that is no number becomes NaN. */
export class StaffReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];
  private readonly rows: RosterRow[] = [];
  private readonly findings: Finding[] = [];
  private readonly numericIds: TraitTally;
  private readonly longitudes: CoordinateReader;
  private readonly latitudes: CoordinateReader;

  constructor(
    private readonly sheet: string,
    private readonly layout: StaffLayout
  ) {
    this.neededColumns = [...layout.columns.values()];
    this.textColumns = [layout.columns.get("工号") ?? 0];
    this.numericIds = new TraitTally("ID_NUMERIC", sheet, "工号");
    this.longitudes = new CoordinateReader(sheet, "经度");
    this.latitudes = new CoordinateReader(sheet, "纬度");
  }

  ingest(chunk: ListChunk): void {
    for (let row = 0; row < chunk.rowCount; row++) {
      if (this.neededColumns.every((column) => cleanText(chunk.value(row, column)) === ""))
        continue;
      this.rows.push(this.personAt(chunk, row));
    }
  }

  finish(): StaffReading {
    const tallies = [this.numericIds, this.longitudes, this.latitudes];
    const tallied = tallies.flatMap((tally) => tally.findings());
    return { rows: this.rows, findings: [...this.findings, ...tallied] };
  }

  private personAt(chunk: ListChunk, row: number): RosterRow {
    const cell = (field: StaffField): CellValue => {
      const column = this.layout.columns.get(field);
      return column === undefined ? "" : chunk.value(row, column);
    };
    const sheetRow = chunk.firstRow + row;
    return {
      id: this.idOf(chunk, row),
      name: textOrBlank(cell("姓名")),
      position: textOrBlank(cell("岗位")),
      isOnDuty: this.dutyOf(cell("在岗"), sheetRow),
      capacity: capacityOf(cell("容量")),
      note: textOrBlank(cell("备注")),
      ...this.locationOf(chunk, row),
      place: { sheet: this.sheet, cell: this.address(sheetRow, "工号") },
    };
  }

  /** Empty where there is none; digits that are lost are said here, since the row alone no longer shows them. */
  private idOf(chunk: ListChunk, row: number): string {
    const column = this.layout.columns.get("工号") ?? 0;
    const value = chunk.value(row, column);
    const reading = readId(value, chunk.text(row, column));
    const sheetRow = chunk.firstRow + row;
    if (reading.kind === "read") {
      if (reading.trait === "numeric") this.numericIds.add(sheetRow, column, reading.id);
      return reading.id;
    }
    if (reading.kind !== "blank") {
      const place = { sheet: this.sheet, cell: cellAddress(sheetRow, column) };
      this.findings.push(finding("STAFF_ID_UNREADABLE", place, String(value)));
    }
    return "";
  }

  private locationOf(chunk: ListChunk, row: number): { readonly location?: StaffLocation } {
    const { columns } = this.layout;
    const [longitude, latitude, area] = [
      columns.get("经度"),
      columns.get("纬度"),
      columns.get("片区"),
    ];
    if (longitude === undefined && latitude === undefined && area === undefined) return {};
    const degrees = (reader: CoordinateReader, column: number | undefined): number =>
      column === undefined
        ? NaN
        : reader.read(chunk.value(row, column), chunk.firstRow + row, column);
    return {
      location: {
        longitude: degrees(this.longitudes, longitude),
        latitude: degrees(this.latitudes, latitude),
        area: area === undefined ? "" : textOrBlank(chunk.value(row, area)),
      },
    };
  }

  private dutyOf(value: CellValue, sheetRow: number): boolean {
    const word = compact(textOrBlank(value));
    if (ON_DUTY.has(word)) return true;
    if (OFF_DUTY.has(word)) return false;
    const place = { sheet: this.sheet, cell: this.address(sheetRow, "在岗") };
    this.findings.push(finding("STAFF_DUTY_UNREADABLE", place, String(value)));
    return true;
  }

  private address(sheetRow: number, field: StaffField): string | null {
    const column = this.layout.columns.get(field);
    return column === undefined ? null : cellAddress(sheetRow, column);
  }
}

function capacityOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const text = compact(textOrBlank(value)).replace(/户$/, "");
  if (text === "" || text === "不限") return null;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
}
