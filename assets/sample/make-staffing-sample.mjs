/**
 * Writes assets/SAMPLE-STAFFING.xlsx: the volumes of 40 invented outlets of one sub-branch, as its operations department extracts them.
 *
 *   node assets/sample/make-staffing-sample.mjs      (needs LibreOffice's `soffice` on the path; the .xlsx is kept in the repository)
 *
 * What a right reader comes to by the standard: 40 outlets below the headers in row 2, 合计 in the last row; 3 main offices, 23 urban outlets and
 * 14 township outlets, one of them with 50 corporate cash trades a day or more. One volume is a text with separators.
 */
import { fileURLToPath } from "node:url";
import { text } from "./cells.mjs";
import { saveSheets } from "./save-sheets.mjs";

const OUTPUT = fileURLToPath(new URL("../SAMPLE-STAFFING.xlsx", import.meta.url));

const HEADERS = [
  "网点",
  "网点类型",
  "对公现金日均",
  "对公非现金日均",
  "日均总业务量",
  "现有柜员",
  "专门对公高柜",
  "偏对公综合柜",
  "专门对公低柜",
  "偏对公低柜",
  "综合低柜",
];

const PLACES = "青梧 云栖 临江 白鹭 石门 南湖 东岗 西津 北苑 松林 兰溪 金桥 长堤 竹园 柳湾 桃源 枫桥 荷塘 梅岭 桂花".split(" ");

/** A number between 0 and 1 that is the same on every machine: the fractional part of multiples of the golden ratio. */
const spread = (order, step) => (order * step * 0.6180339887498949) % 1;

function outlet(order) {
  const place = PLACES[order % PLACES.length];
  const isMain = order % 14 === 0;
  const isTownship = !isMain && order >= 26;
  const type = isMain ? "支行营业部" : isTownship ? "乡镇网点" : order % 2 === 0 ? "城区网点" : "园区网点";
  const name = `${place}${isMain ? "支行营业部" : isTownship ? "镇支行" : order < 20 ? "支行" : "路支行"}`;
  const busy = isMain ? 190 : isTownship ? 52 : 150;
  const cash = Math.round(busy * (0.25 + 0.75 * spread(order, 3)) * 10) / 10;
  const nonCash = Math.round(busy * 0.6 * (0.2 + 0.8 * spread(order, 7)) * 10) / 10;
  const total = Math.round((cash + nonCash) * (2.6 + 2 * spread(order, 5)));
  const tellers = Math.max(2, Math.ceil(total / 130) + Math.floor(spread(order, 11) * 4) - 1);
  const high = isMain || cash > 120 ? [1, spread(order, 13) > 0.5 ? 1 : 0] : [0, cash >= 80 ? 2 : 1];
  const low = isMain ? [spread(order, 17) > 0.4 ? 2 : 1, 0, 0] : isTownship ? [0, 0, 1] : [0, 1, 0];
  return [name, type, cash, nonCash, total, tellers, ...high, ...low];
}

const outlets = Array.from({ length: 40 }, (_, order) => outlet(order));
const totals = HEADERS.slice(2).map((_, column) =>
  Math.round(outlets.reduce((sum, row) => sum + row[column + 2], 0) * 10) / 10
);

const cell = (value) =>
  typeof value === "number" ? { number: String(value), style: "cell" } : text(value);

const rows = outlets.map((row) => row.map(cell));
rows[5][4] = text(outlets[5][4].toLocaleString("en-US") + "笔");

saveSheets(
  OUTPUT,
  "SAMPLE-STAFFING",
  [
    {
      name: "网点业务量",
      widthsCm: [4.4, 2.8, 3, 3.4, 3, 2.4, 3.2, 3.2, 3.2, 2.8, 2.4],
      textStyle: "text",
      rows: [
        {
          height: 0.95,
          cells: [
            { text: "青梧支行辖内网点业务量(2026年上半年日均,笔)", style: "title", columns: HEADERS.length },
          ],
        },
        { height: 0.8, cells: HEADERS.map((header) => ({ text: header, style: "header" })) },
        ...rows.map((cells) => ({ cells })),
        { cells: [text("合计"), text(""), ...totals.map(cell)] },
      ],
    },
  ],
  { isCustomerList: false }
);
