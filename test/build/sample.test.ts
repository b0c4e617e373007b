import { readFileSync } from "node:fs";
import path from "node:path";
import { type CellValue, readXlsx, type Sheet } from "hucre/xlsx";

const SAMPLE = path.resolve(__dirname, "../../assets/SAMPLE.xlsx");
const COLUMN = {
  serial: 0,
  id: 1,
  name: 2,
  creditCode: 3,
  account: 4,
  balance: 7,
  average: 8,
  loan: 9,
} as const;
const AMOUNTS = [COLUMN.balance, COLUMN.average, COLUMN.loan];

/** Fen as an eye reads them: written as text, in full width, in brackets; anything that is no amount counts as nothing. */
function fenOf(cell: CellValue | undefined): number {
  const plain = String(cell ?? "")
    .normalize("NFKC")
    .replace(/[,¥\s]/g, "")
    .replace(/^\((.*)\)$/, "-$1");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) : 0;
}

describe("assets/SAMPLE.xlsx", () => {
  let list: Sheet;
  let accounts: CellValue[][];

  beforeAll(async () => {
    const { sheets } = await readXlsx(readFileSync(SAMPLE));
    expect(sheets.map(({ name }) => name)).toEqual(["对公存款客户清单", "说明"]);
    list = sheets[0] as Sheet;
    accounts = list.rows.filter((row) => typeof row[COLUMN.serial] === "number");
  });

  const sums = (rows: readonly CellValue[][]) =>
    AMOUNTS.map((column) => rows.reduce((sum, row) => sum + fenOf(row[column]), 0));
  const labelled = (label: string) => list.rows.filter((row) => row[COLUMN.serial] === label);

  it("holds 120 accounts of 80 customers", () => {
    expect(accounts).toHaveLength(120);
    expect(new Set(accounts.map((row) => row[COLUMN.account])).size).toBe(120);
    expect(new Set(accounts.map((row) => row[COLUMN.creditCode])).size).toBe(80);
  });

  it("has a 合计 that its rows add up to, right below the header", () => {
    expect(list.rows.findIndex((row) => row[COLUMN.serial] === "合计")).toBe(5);
    expect(sums(accounts)).toEqual(sums(labelled("合计")));
    expect(sums(labelled("小计"))).toEqual(sums(labelled("合计")));
    expect(sums(accounts)).toEqual([25086952243, 23193034851, 11266000000]);
  });

  it("has the dirt of real exports", () => {
    const texts = (column: number) =>
      accounts.map((row) => row[column]).filter((cell) => typeof cell === "string");
    expect(labelled("序号")).toHaveLength(2);
    expect(texts(COLUMN.balance).filter((text) => /^\(.*\)$/.test(text))).toHaveLength(2);
    expect(texts(COLUMN.average)).toEqual(expect.arrayContaining(["待核实", "—"]));
    expect(texts(COLUMN.average).some((text) => text.includes("．"))).toBe(true);
    expect(accounts.filter((row) => row[COLUMN.id] === null)).toHaveLength(1);
    expect(texts(COLUMN.id).filter((id) => id.includes("E+"))).toHaveLength(1);
    expect(texts(COLUMN.id).filter((id) => id !== id.trim())).toHaveLength(1);
    for (const sign of ["=", "+", "-", "@"]) {
      expect(texts(COLUMN.name).some((name) => name.startsWith(sign))).toBe(true);
    }
    expect(texts(COLUMN.name).some((name) => name.endsWith("\u3000"))).toBe(true);
  });
});
