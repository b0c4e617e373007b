import fc from "fast-check";
import { mergeAccounts } from "../../src/rules/customers/merge-accounts";
import { listNameVariants } from "../../src/rules/customers/name-variants";
import { type Finding } from "../../src/rules/finding";
import { planFindingSheet } from "../../src/sheets/finding-sheet";
import { type CellValue } from "../../src/tables/cell";
import { createListReader } from "../../src/tables/list-reader";
import { type ListReading } from "../../src/tables/list-reading";
import { draftLayout } from "../../src/tables/propose-layout";
import { chunkOf, headOf, readRows, type Rows } from "./list-from-rows";
import { messyList, rowsOfList } from "./messy-list";

const LONGEST_CELL = 32_767;

function isFilled(value: unknown): boolean {
  return !["", "—"].includes(String(value ?? "").trim());
}

function rowOf({ where }: Finding): number {
  return Number(/\d+$/.exec(where?.cell ?? "")?.[0]) - 1;
}

/** Findings without their places, in no order. */
function said(findings: readonly Finding[]): string[] {
  return findings.map(({ code, content }) => `${code} ${content}`).sort();
}

describe("A messy list", () => {
  it("loses no row: every one is in a customer, or listed with its cell, or blank", () => {
    fc.assert(
      fc.property(messyList, (list) => {
        const rows = rowsOfList(list, list.rows);
        const reading = readRows(rows);
        const filled = rows.flatMap((row, place) =>
          place >= list.head.length && row.some(isFilled) ? [place] : []
        );
        const inAccounts = new Set(reading.accounts.sheetRows);
        const listed = new Set(reading.findings.map(rowOf));
        expect(reading.rowsIn).toBe(filled.length);
        expect(reading.accounts.count + reading.rowsListed).toBe(reading.rowsIn);
        expect(filled.filter((row) => !inAccounts.has(row) && !listed.has(row))).toEqual([]);
      })
    );
  });

  it("gives exactly the customers that are meant, and every fen of theirs", () => {
    fc.assert(
      fc.property(messyList, (list) => {
        const reading = readRows(rowsOfList(list, list.rows));
        const { customers } = mergeAccounts(reading.accounts);
        const meant = new Map<string, number>();
        for (const { id, fen } of list.rows) {
          if (id !== null) meant.set(id, (meant.get(id) ?? 0) + fen);
        }
        expect(customers.ids).toEqual([...meant.keys()].sort());
        const balances = Array.from(customers.balances, (fen) => fen || 0);
        expect(balances).toEqual(customers.ids.map((id) => meant.get(id)));
      })
    );
  });

  it("agrees with its own 合计, wherever that stands", () => {
    fc.assert(
      fc.property(messyList, (list) => {
        const { controlTotal } = readRows(rowsOfList(list, list.rows));
        const isStated = list.total !== "absent";
        expect([controlTotal.found, controlTotal.matches]).toEqual([isStated, isStated]);
      })
    );
  });

  it("says the same in any order of its rows, but for the cells", () => {
    const shuffled = messyList.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.rows], {
          minLength: list.rows.length,
          maxLength: list.rows.length,
        })
      )
    );
    fc.assert(
      fc.property(shuffled, ([list, otherOrder]) => {
        const [one, other] = [list.rows, otherOrder].map((rows) => {
          const reading = readRows(rowsOfList(list, rows));
          const { customers, findings } = mergeAccounts(reading.accounts);
          const { ids, names, creditCodes, balances, accountCounts, loanFlags } = customers;
          return {
            customers: { ids, names, balances, accountCounts, loanFlags },
            codes: creditCodes.map((code) => code !== ""),
            findings: said([
              ...reading.findings.filter(({ code }) => code !== "ROWS_HIDDEN"),
              ...findings.filter(({ code }) => code !== "FIELD_DIFFERS"),
              ...listNameVariants(customers),
            ]),
          };
        });
        expect(other).toEqual(one);
      })
    );
  });
});

describe("Any cells at all", () => {
  const strange = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom<CellValue>(
      "合计",
      "小计",
      "(万元)",
      "客户号",
      "客户名称",
      "存款余额",
      "年日均",
      "贷款余额",
      "有无贷",
      "证件类型",
      "证件号码",
      "账号",
      "单位:元",
      "91119999MA0TE5T16P",
      "#REF!",
      "长".repeat(40_000),
      "\u0000\u0001",
      "\ud800",
      "'",
      ""
    )
  );
  const grid = fc.array(fc.array(strange, { minLength: 4, maxLength: 4 }), { maxLength: 12 });

  function readAnything(rows: Rows): ListReading | null {
    const draft = draftLayout(headOf(rows));
    if (!draft.ok) return null;
    const first = draft.value.headerRow + 1;
    const reader = createListReader(draft.value, { unit: "元" });
    reader.ingest(chunkOf(rows, first, rows.length - first));
    return reader.finish();
  }

  it("are read or refused, and what is found fits into cells", () => {
    const header = ["客户号", "客户名称", "存款余额", "统一社会信用代码"];
    fc.assert(
      fc.property(grid, fc.boolean(), (body, hasHeader) => {
        const reading = readAnything(hasHeader ? [header, ...body] : body);
        if (reading === null) return;
        expect(reading.accounts.count + reading.rowsListed).toBe(reading.rowsIn);
        const { customers, findings } = mergeAccounts(reading.accounts);
        const all = [...reading.findings, ...findings, ...listNameVariants(customers)];
        const plan = planFindingSheet(all);
        for (let row = 0; row < plan.rowCount; row++) {
          for (let column = 0; column < plan.columns.length; column++) {
            expect(String(plan.cell(row, column) ?? "").length).toBeLessThan(LONGEST_CELL);
          }
        }
        for (const name of customers.names) expect(name.length).toBeLessThan(LONGEST_CELL);
      })
    );
  });
});
