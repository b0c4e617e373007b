import fc from "fast-check";
import { LOAN_NONE, LOAN_SOME } from "../../src/rules/customers/columns";
import { mergeAccounts } from "../../src/rules/customers/merge-accounts";
import { type Finding } from "../../src/rules/finding";
import { createListReader } from "../../src/tables/list-reader";
import { type ListReading } from "../../src/tables/list-reading";
import { layoutOf, readRows, type RowCell, type Rows } from "./list-from-rows";

const HEADER = ["序号", "客户号", "客户名称", "存款余额", "贷款余额"];

function listed(reading: ListReading, ...codes: string[]): string[] {
  return reading.findings
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ code, where }) => `${code} ${where?.cell ?? ""}`);
}

function rowOf({ where }: Finding): number {
  return Number(/\d+$/.exec(where?.cell ?? "")?.[0]) - 1;
}

describe("reading a list", () => {
  it("asks for the columns it uses, and for the shown text of 客户号 only", () => {
    const layout = layoutOf([["序号", "备注", "客户号", "开户日期", "存款余额"]]);
    const reader = createListReader(layout, { unit: null });
    expect(reader.neededColumns).toEqual([0, 2, 4]);
    expect(reader.textColumns).toEqual([2]);
  });

  it("keeps a row whose amount cannot be read, and lists the cell with what it says", () => {
    const reading = readRows([
      HEADER,
      [1, "001", "甲", "待核实", "#N/A"],
      [2, "002", "乙", 500_000, 0],
    ]);
    expect(Array.from(reading.accounts.balances)).toEqual([NaN, 50_000_000]);
    expect(listed(reading, "AMOUNT_UNREADABLE", "CELL_ERROR")).toEqual([
      "AMOUNT_UNREADABLE D2",
      "CELL_ERROR E2",
    ]);
    expect(reading.findings.find(({ code }) => code === "AMOUNT_UNREADABLE")?.content).toBe(
      "待核实"
    );
  });

  it("lists rows without a usable 客户号 and makes no customer of them", () => {
    const reading = readRows([
      HEADER,
      [1, "1.23E+17", "甲", 100_000, 0],
      [2, 1.23e17, "乙", 100_000, 0],
      [3, null, "丙", 100_000, 0],
      [4, "#REF!", "丁", 100_000, 0],
      [5, "005", "戊", 100_000, 0],
    ]);
    expect(reading.accounts.ids).toEqual(["005"]);
    expect(reading).toMatchObject({ rowsIn: 5, rowsListed: 4, lastRow: 5 });
    expect(listed(reading, "ID_DAMAGED", "ID_BLANK", "CELL_ERROR")).toEqual([
      "ID_DAMAGED B2",
      "ID_DAMAGED B3",
      "ID_BLANK B4",
      "CELL_ERROR B5",
    ]);
  });

  it("takes leading zeros from the shown text, and says that the cell is a number", () => {
    const reading = readRows([HEADER, [1, 12345, "甲", 100_000, 0]], {
      shown: () => "00000012345",
    });
    expect(reading.accounts.ids).toEqual(["00000012345"]);
    expect(listed(reading, "ID_NUMERIC")).toEqual(["ID_NUMERIC B2"]);
  });

  it("lists a trait of a whole column a hundred times and the rest at once", () => {
    const rows = Array.from({ length: 250 }, (_, index) => [
      index + 1,
      1000 + index,
      "甲",
      100_000,
      0,
    ]);
    const numeric = readRows([HEADER, ...rows]).findings.filter(
      ({ code }) => code === "ID_NUMERIC"
    );
    expect(numeric).toHaveLength(101);
    expect(numeric.at(-1)).toMatchObject({ where: { cell: "B102" }, params: { cells: 150 } });
  });

  it("strips line breaks and outer spaces from texts, and keeps placeholders out", () => {
    const reading = readRows([
      ["客户号", "客户名称", "行业", "客户经理", "存款余额"],
      ["1", "\u3000江城机械\r\n有限公司 ", "—", "null", 100_000],
    ]);
    expect(reading.accounts).toMatchObject({
      names: ["江城机械有限公司"],
      industries: [""],
      holders: [""],
    });
  });

  it("reads 有无贷 by its header and lists what says neither", () => {
    const reading = readRows([
      ["客户号", "存款余额", "无贷户"],
      ["1", 100_000, "是"],
      ["2", 100_000, "否"],
      ["3", 100_000, "待定"],
    ]);
    expect(Array.from(reading.accounts.loanFlags)).toEqual([LOAN_NONE, LOAN_SOME, 0]);
    expect(listed(reading, "LOAN_FLAG_UNREADABLE")).toEqual(["LOAN_FLAG_UNREADABLE C4"]);
    expect(reading.hasLoan).toBe(true);
  });

  it("reads a credit code only from rows whose 证件类型 is an organisation's", () => {
    const reading = readRows([
      ["客户号", "存款余额", "证件类型", "证件号码"],
      ["1", 100_000, "营业执照", "91119999MA0TE5T16P"],
      ["2", 100_000, "身份证", "110199199003071239"],
    ]);
    expect(reading.accounts.creditCodes).toEqual(["91119999MA0TE5T16P", ""]);
  });

  it("lists codes that want a look once each, a hundred one by one, and copies no personal number", () => {
    const header = ["客户号", "存款余额", "统一社会信用代码"];
    const wrong = Array.from({ length: 130 }, (_, row) => [
      `${row}`,
      100_000,
      `91119999MA${String(row).padStart(6, "0")}II`,
    ]);
    const personal = ["p", 100_000, "110199199003071239"];
    const reading = readRows([header, ...wrong, ...wrong, personal, personal]);
    const codes = reading.findings.filter(({ code }) => code === "USCC_FORMAT");
    expect(codes).toHaveLength(101);
    expect(codes.at(-1)).toMatchObject({ where: { cell: "C102" }, params: { cells: 30 } });
    expect(reading.findings.filter(({ code }) => code === "CODE_IS_PERSONAL")).toMatchObject([
      { severity: "warning", where: { cell: "C262" }, content: "" },
    ]);
    expect(reading.accounts.creditCodes.at(-1)).toBe("110199199003071239");
  });

  it("takes what cannot be a 客户号 for none, and shortens what no cell can hold", () => {
    const long = "长".repeat(40_000);
    const reading = readRows([
      HEADER,
      [1, long, "甲", 100_000, 0],
      [2, "1".repeat(40_000), "乙", 1, 0],
      [3, "002", long, 1, 0],
    ]);
    expect(listed(reading, "ID_UNREADABLE", "TEXT_SHORTENED")).toEqual([
      "ID_UNREADABLE B2",
      "ID_UNREADABLE B3",
      "TEXT_SHORTENED C4",
    ]);
    expect(reading.accounts.names.map((name) => name.length)).toEqual([32_000]);
  });

  it("does not use a damaged 账号 or credit code, and keeps the row", () => {
    const reading = readRows([
      ["客户号", "存款余额", "账号", "统一社会信用代码"],
      ["1", 100_000, 6.2e18, 9.1e17],
      ["2", 100_000, "6.2E+18", "91119999MA0TE5T16P"],
    ]);
    expect(reading.accounts.accountNumbers).toEqual(["", ""]);
    expect(reading.accounts.creditCodes).toEqual(["", "91119999MA0TE5T16P"]);
    expect(listed(reading, "NUMBER_DAMAGED")).toEqual([
      "NUMBER_DAMAGED C2",
      "NUMBER_DAMAGED C3",
      "NUMBER_DAMAGED D2",
    ]);
  });

  it("warns once where amounts are not all in 人民币", () => {
    const rows: Rows = [
      ["客户号", "存款余额", "币种"],
      ["1", 100_000, "人民币"],
      ["2", 100_000, "CNY"],
      ["2", 5, "美元"],
      ["3", 7, "港币"],
      ["4", 7, null],
    ];
    const { findings } = readRows(rows);
    expect(findings.filter(({ code }) => code === "CURRENCY_MIXED")).toMatchObject([
      { where: { cell: "C4" }, params: { rows: 2, currencies: "港币、美元" } },
    ]);
    const [, ...body] = rows;
    const converted = readRows([["客户号", "存款余额(折人民币)", "币种"], ...body]);
    expect(listed(converted, "CURRENCY_MIXED")).toEqual([]);
  });

  it("says which figures the list has", () => {
    const blankAverage: Rows = [
      ["客户号", "存款余额", "年日均"],
      ["1", 100_000, "—"],
    ];
    expect(readRows(blankAverage)).toMatchObject({
      hasBalance: true,
      hasYearlyAverage: false,
      hasLoan: false,
    });
  });

  it("refuses amounts whose sum could not be exact", () => {
    const reading = readRows([
      HEADER,
      [1, "1", "甲", "80000000000000", 0],
      [2, "2", "乙", "80000000000000", 0],
    ]);
    expect(listed(reading, "AMOUNT_TOO_LARGE")).toEqual(["AMOUNT_TOO_LARGE D3"]);
  });
});

describe("rows that are no data", () => {
  it.each<[string, RowCell[], string]>([
    ["a total in the first column", ["合计", null, null, "5", null], "ROW_TOTAL A2"],
    ["a total with a count of customers", ["总 计:", 2, null, "5", null], "ROW_TOTAL A2"],
    ["a total in the 客户号 column", [null, "合计", null, "5", null], "ROW_TOTAL B2"],
    ["a total in the name column", [null, null, "合计", "5", null], "ROW_TOTAL C2"],
    ["a total beside a count of customers", [null, "12户", "合计", "5", null], "ROW_TOTAL B2"],
    ["a total of so many customers", ["共计12户", null, null, "5", null], "ROW_TOTAL A2"],
    ["a subtotal", ["江城支行小计", null, null, "5", null], "ROW_SUBTOTAL A2"],
    ["an outlet's total", ["江城支行合计", null, null, "5", null], "ROW_SUBTOTAL A2"],
    ["a page's total", ["本页合计", null, null, "5", null], "ROW_SUBTOTAL A2"],
    ["a weighted total", ["加权合计", null, null, "5", null], "ROW_SUBTOTAL A2"],
    ["a footer", ["制表人:王某", null, "复核:赵某", null, null], "ROW_FOOTER A2"],
    [
      "a footer in the amount column",
      [null, null, null, "打印日期:2026-03-06", null],
      "ROW_FOOTER D2",
    ],
    ["a page number", ["第 1 页 共 3 页", null, null, null, null], "ROW_FOOTER A2"],
    [
      "a remark in the 客户号 column",
      [null, "以上数据仅供内部使用", null, null, null],
      "ROW_FOOTER B2",
    ],
    [
      "the header again",
      ["序号", "客户号", "客户名称", "存款余额", "贷款余额"],
      "ROW_HEADER_REPEATED A2",
    ],
  ])("%s is listed and makes no customer", (_, row, finding) => {
    const reading = readRows([HEADER, row, [1, "001", "甲", 100_000, 0]]);
    expect(reading.accounts.ids).toEqual(["001"]);
    expect(reading).toMatchObject({ rowsIn: 2, rowsListed: 1 });
    expect(listed(reading)).toContain(finding);
  });

  it("a header of two rows is listed row by row where a page repeats it", () => {
    const units = [null, null, null, "(万元)", "(万元)"];
    const reading = readRows([HEADER, units, [1, "001", "甲", 1.5, 0], HEADER, units]);
    expect(reading).toMatchObject({ rowsIn: 3, rowsListed: 2, unit: "万元" });
    expect(listed(reading, "ROW_HEADER_REPEATED")).toEqual([
      "ROW_HEADER_REPEATED A4",
      "ROW_HEADER_REPEATED D5",
    ]);
  });

  it("a customer who has only a name is listed as one without 客户号", () => {
    const reading = readRows([HEADER, [null, null, "南湖商贸有限公司", null, null]]);
    expect(listed(reading)).toContain("ID_BLANK B2");
  });

  it("names that only sound like labels are customers", () => {
    const rows: Rows = [
      HEADER,
      [1, "001", "合计商贸有限公司", 100_000, 0],
      [2, "002", "制表设备有限公司", 100_000, 0],
      [3, "003", "总计", 100_000, 0],
    ];
    expect(readRows(rows).accounts.ids).toEqual(["001", "002", "003"]);
  });

  it("blank rows are neither counted nor listed", () => {
    const reading = readRows([
      HEADER,
      [null, " ", "—", "\u3000", null],
      [1, "001", "甲", 100_000, 0],
    ]);
    expect(reading).toMatchObject({ rowsIn: 1, rowsListed: 0 });
  });
});

describe("every row", () => {
  const cell = fc.constantFrom<RowCell>(
    null,
    "",
    " ",
    "合计",
    "小计",
    "制表:王某",
    "客户号",
    "存款余额",
    "00012345678",
    "C001",
    12345,
    1.5e17,
    "1.23E+17",
    " 002 ",
    "#N/A",
    "—",
    "甲公司",
    "100,000.00",
    250_000,
    "(3.00)",
    "待核实",
    true,
    "1.5万"
  );
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 30 });

  const layout = layoutOf([HEADER]);

  it("below the header is in a customer or listed with its cell, unless it is blank", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const reading = readRows([HEADER, ...body], { layout, unit: "元" });
        const filled = body.flatMap((row, index) =>
          row.some((value) => !["", "—"].includes(String(value ?? "").trim())) ? [index + 1] : []
        );
        const inAccounts = Array.from(reading.accounts.sheetRows);
        const elsewhere = filled.filter((row) => !inAccounts.includes(row));
        const rowsWithFindings = new Set(reading.findings.map(rowOf));
        expect(reading.rowsIn).toBe(filled.length);
        expect(reading.rowsListed).toBe(elsewhere.length);
        expect(elsewhere.filter((row) => !rowsWithFindings.has(row))).toEqual([]);
      })
    );
  });

  it("is read the same whatever the size of the chunks", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 31 }), (body, chunkRows) => {
        const whole = readRows([HEADER, ...body], { layout, chunkRows: 1000 });
        expect(readRows([HEADER, ...body], { layout, chunkRows })).toEqual(whole);
      })
    );
  });

  it("keeps its fen on the way to the customers", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const { accounts } = readRows([HEADER, ...body], { layout, unit: "元" });
        const { customers } = mergeAccounts(accounts);
        const sum = (fen: Float64Array): number => fen.reduce((all, one) => all + (one || 0), 0);
        expect(sum(customers.balances)).toBe(sum(accounts.balances));
      })
    );
  });
});
