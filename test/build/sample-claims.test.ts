import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { canonicalPosition } from "../../src/rules/claims/known-positions";
import { POSITIONS } from "../../src/rules/rule-book/positions";

const assets = path.resolve(__dirname, "../../assets");

async function sheetsOf(name: string): Promise<readonly Sheet[]> {
  return (await readXlsx(readFileSync(path.join(assets, name)))).sheets;
}

describe("assets/SAMPLE-CLAIMS.xlsx", () => {
  it("has the list of SAMPLE.xlsx, cell by cell, with 人员 and 认领登记", async () => {
    const [list] = await sheetsOf("SAMPLE.xlsx");
    const sheets = await sheetsOf("SAMPLE-CLAIMS.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["对公存款客户清单", "人员", "认领登记"]);
    expect(sheets[0]?.rows).toEqual(list?.rows);
  });

  it("has people of all eight positions, also by other words, and one who is away", async () => {
    const [, staff] = await sheetsOf("SAMPLE-CLAIMS.xlsx");
    const people = staff?.rows.slice(2) ?? [];
    const words = people.map((row) => String(row[2]));
    expect(new Set(words.map(canonicalPosition))).toEqual(new Set(POSITIONS));
    expect(words.some((word) => canonicalPosition(word) !== word)).toBe(true);
    expect(people.filter((row) => row[3] === "否")).toHaveLength(1);
  });

  it("has claims that collide inside a position and across positions, and dirty ones", async () => {
    const [, , register] = await sheetsOf("SAMPLE-CLAIMS.xlsx");
    const claims = (register?.rows.slice(2) ?? []).map((row) =>
      row.slice(5, 8).filter((cell) => cell !== null && cell !== "")
    );
    expect(claims.filter((names) => names.length > 1).length).toBeGreaterThanOrEqual(6);
    const texts = claims.flat().map(String);
    expect(texts).toEqual(
      expect.arrayContaining(["何青禾、乔木", "330110", "高远山", "陈未名(330199)"])
    );
  });
});
