import fc from "fast-check";
import { formatYuan } from "../../src/rules/money";
import { type RowCell } from "./list-from-rows";

/** A row as an exported list may have it, and what it says. */
export interface MessyRow {
  readonly cells: readonly RowCell[];
  /** 客户号 as it is meant; null where the row has none that can be used. */
  readonly id: string | null;
  /** 存款余额 as it is meant, in fen; 0 where the cell is blank. */
  readonly fen: number;
}

export interface MessyList {
  /** Rows above and with the header. */
  readonly head: readonly (readonly RowCell[])[];
  readonly rows: readonly MessyRow[];
  readonly total: "first" | "last" | "absent";
  readonly foot: readonly (readonly RowCell[])[];
}

const HEADER: readonly RowCell[] = ["机构", "客户号", "客户名称", "存款余额", "统一社会信用代码"];

const NAMES = [
  "江城(东湖)精密机械有限公司",
  "江城（东湖）精密机械有限责任公司",
  "湖滨商贸\r\n有限公司",
  "\u3000东湖科技有限公司 ",
  "ﺷﺮﻛﺔ 🏦 贸易有限公司",
  "=1+1食品有限公司",
];

/** The customer's own name: rows of one customer never contradict each other, so that their order cannot matter. */
const nameOf = (id: string): string => NAMES[Number(id) % NAMES.length] ?? "";

const goodId = fc
  .tuple(fc.integer({ min: 10_010_001, max: 10_010_009 }), fc.nat(4))
  .map(([number, writing]): [string, RowCell] => {
    const id = String(number);
    const wide = id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    return [id, [id, number, ` ${id}\t`, `'${id}`, wide][writing] ?? id];
  });

const badId = fc.constantFrom<RowCell>(null, "—", "1.23E+17", 1.5e17, "#N/A", true, -3);

const amount = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999_999 }), fc.nat(6))
  .map(([fen, writing]): [number, RowCell] => {
    const plain = formatYuan(fen);
    const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ",");
    const bracketed = fen < 0 ? `(${grouped.slice(1)})` : grouped;
    const wide = plain.replace(/[\d.]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
    );
    const writings = [fen / 100, plain, grouped, bracketed, `¥${plain}`, ` ${plain} `, wide];
    return [fen, writings[writing] ?? plain];
  });

const blankAmount = fc.constantFrom<[number, RowCell]>([0, null], [0, "—"], [0, "待核实"]);
const code = fc.constantFrom<RowCell>(null, "91119999MA0TE5T16P", "91119999MA0TE5T16Q", 123456788);
const outlet = fc.constantFrom<RowCell>("东湖支行", "南湖支行", null);

const customerRow = fc
  .record({
    outlet,
    id: goodId,
    amount: fc.oneof({ weight: 6, arbitrary: amount }, { weight: 1, arbitrary: blankAmount }),
    code,
  })
  .map((row): MessyRow => ({
    cells: [row.outlet, row.id[1], nameOf(row.id[0]), row.amount[1], row.code],
    id: row.id[0],
    fen: row.amount[0],
  }));

const rowWithoutId = fc.record({ outlet, id: badId, amount }).map((row): MessyRow => ({
  cells: [row.outlet, row.id, "无号商贸有限公司", row.amount[1], null],
  id: null,
  fen: row.amount[0],
}));

const noise = fc.constantFrom<readonly RowCell[]>(
  [null, null, null, null, null],
  [" ", null, "\u3000", null, null],
  ["东湖支行小计", null, null, "1,000.00", null],
  ["加权合计", null, null, 5, null],
  ["第 1 页 共 3 页", null, null, null, null],
  HEADER
);

const titles = fc.constantFrom<readonly (readonly RowCell[])[]>(
  [],
  [["对公客户存款明细表"]],
  [["机构:江城支行", null, "打印日期:2026-03-06"], []]
);

/** Lists with the traits of real exports whose amounts are in 元. */
export const messyList: fc.Arbitrary<MessyList> = fc
  .record({
    titles,
    rows: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: customerRow },
        { weight: 1, arbitrary: rowWithoutId },
        {
          weight: 2,
          arbitrary: noise.map((cells): MessyRow => ({ cells, id: null, fen: 0 })),
        }
      ),
      { maxLength: 25 }
    ),
    total: fc.constantFrom("first", "last", "absent"),
    foot: fc.constantFrom<readonly (readonly RowCell[])[]>(
      [],
      [["制表:王某", null, "复核:赵某"]],
      [[], ["注:以上数据仅供内部使用"]]
    ),
  })
  .map(({ titles: above, ...list }) => ({
    ...list,
    head: [...above, ["单位:元"], HEADER],
  }));

/** All rows of a list from A1 on. */
export function rowsOfList(
  { head, total, foot }: MessyList,
  rows: readonly MessyRow[]
): (readonly RowCell[])[] {
  const sum = formatYuan(rows.reduce((all, row) => all + row.fen, 0));
  const totalRow = ["合计", null, null, sum, null];
  return [
    ...head,
    ...(total === "first" ? [totalRow] : []),
    ...rows.map(({ cells }) => cells),
    ...(total === "last" ? [totalRow] : []),
    ...foot,
  ];
}
