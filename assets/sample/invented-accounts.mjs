/**
 * The accounts of the sample list: invented firms of places that do not exist, drawn from one fixed seed, and what is dirty about them.
 * Amounts are fen; null is blank.
 */
import { creditCode } from "./credit-code.mjs";
import { inFullWidth, text, withCommas } from "./cells.mjs";

export const OUTLETS = ["青梧支行营业部", "白泽分理处", "墨石分理处"];
const DISTRICTS = [
  { name: "澜川市青梧区", code: "119999", streets: ["梧桐路", "听雨巷", "长堤街"] },
  { name: "澜川市白泽区", code: "339999", streets: ["鹿鸣大道", "白泽北路", "集贤街"] },
  { name: "澜川市墨石县", code: "449999", streets: ["墨石工业园一路", "石桥街", "采云路"] },
];
const BRANDS_FIRST = ["恒", "瑞", "鼎", "嘉", "锦", "泽", "朗", "腾", "沐", "启"];
const BRANDS_SECOND = ["润", "辰", "岚", "祺", "川", "舟", "穗", "野"];
const TRADES = [
  { trade: "建材", industry: "批发和零售业" },
  { trade: "精密机械", industry: "制造业" },
  { trade: "物流", industry: "交通运输业" },
  { trade: "生态农业", industry: "农、林、牧、渔业" },
  { trade: "信息技术", industry: "信息技术服务业" },
  { trade: "建筑工程", industry: "建筑业" },
  { trade: "餐饮管理", industry: "住宿和餐饮业" },
];
const MANAGERS = ["林若溪", "周砚秋", "许望舒", "沈知行", "何青禾", ""];
const SIZES = ["大型", "中型", "小型", "小型", "微型", "微型"];
const ACCOUNTS_PER_CUSTOMER = [1, 1, 2, 1, 1, 3, 1, 2, 1, 2];

/** Names that a spreadsheet would take for formulas if they were not kept as text. */
const FORMULA_LIKE_NAMES = new Map([
  [11, '=HYPERLINK("点我")商贸行'],
  [28, "+86通讯器材经营部"],
  [47, "-30度冷链仓储有限公司"],
  [66, "@澜川数字传媒有限公司"],
]);

/** A small generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const random = randomFrom(20260306);
const pick = (list) => list[Math.floor(random() * list.length)];
const whole = (low, high) => low + Math.floor(random() * (high - low + 1));

function makeCustomer(at) {
  const district = DISTRICTS[at % 7 < 4 ? 0 : at % 7 < 6 ? 1 : 2];
  const { trade, industry } = pick(TRADES);
  const brand = BRANDS_FIRST[at % 10] + BRANDS_SECOND[Math.floor(at / 10)];
  const body = `MA${Array.from({ length: 6 }, () => pick([..."0123456789ABCDEFGHJKLMNPQRTUWXY"])).join("")}`;
  return {
    id: `0010${String(23001700 + at * 37 + whole(0, 30)).padStart(8, "0")}`,
    name:
      FORMULA_LIKE_NAMES.get(at) ?? `${at % 3 === 0 ? "澜川市" : "澜川"}${brand}${trade}有限公司`,
    creditCode: creditCode(district.code, body),
    outlet: DISTRICTS.indexOf(district),
    size: pick(SIZES),
    industry,
    manager: pick(MANAGERS),
    address: `${district.name}${pick(district.streets)}${whole(1, 260)}号`,
    // from some thousands to some ten millions of yuan, so that every tier has customers
    scaleFen: Math.round(10 ** (5.3 + random() * 4.1)),
    hasLoan: random() < 0.27,
  };
}

function makeAccount(customer, nth) {
  const outlet = nth === 2 ? (customer.outlet + 1) % OUTLETS.length : customer.outlet;
  const isDormant = nth > 0 && random() < 0.2;
  const averageFen = isDormant
    ? 0
    : Math.round(customer.scaleFen * (nth === 0 ? 1 : 0.3 * random()));
  return {
    customer,
    id: customer.id,
    name: customer.name,
    outlet,
    number: `68${outlet + 1}01${String(nth === 0 ? 1 : 2 + nth)}${String(whole(0, 999999999999)).padStart(12, "0")}`,
    kind: nth === 0 ? "基本存款账户" : pick(["一般存款账户", "专用存款账户"]),
    balanceFen: isDormant ? 0 : Math.round(averageFen * (0.4 + random() * 1.3)),
    averageFen,
    loanFen: customer.hasLoan && nth === 0 ? whole(10, 900) * 1000000 : null,
    openedOn: `${whole(2009, 2025)}-${String(whole(1, 12)).padStart(2, "0")}-${String(whole(1, 28)).padStart(2, "0")}`,
    /** Cells written otherwise than the export's rule, by column. */
    written: {},
  };
}

/** Makes the list dirty the way exports are; each entry says which account (in the order of the list) and what a person sees there. */
function soil(accounts) {
  for (const at of [3, 17, 58, 90]) {
    accounts[at].written["存款余额"] = text(withCommas(accounts[at].balanceFen));
  }
  accounts[9].written["年日均余额"] = text(inFullWidth(withCommas(accounts[9].averageFen)));
  accounts[24].written["存款余额"] = text(`${withCommas(accounts[24].balanceFen)}  `);
  accounts[33].written["存款余额"] = text(`¥${withCommas(accounts[33].balanceFen)}`);

  accounts[41].balanceFen = -125000;
  accounts[41].written["存款余额"] = text("(1,250.00)");
  accounts[76].balanceFen = -8862;
  accounts[76].written["存款余额"] = text("(88.62)");

  for (const at of [5, 12, 29, 44, 63, 81, 104]) {
    if (accounts[at].loanFen === null) accounts[at].written["贷款余额"] = text("—");
  }
  accounts[50].averageFen = null;
  accounts[50].written["年日均余额"] = text("—");
  // opened too lately to have an average
  accounts[79].averageFen = null;
  accounts[79].written["年日均余额"] = text("");
  accounts[87].averageFen = null;
  accounts[87].written["年日均余额"] = text("待核实");

  const severalAccounts = accounts.filter((account) => account.kind !== "基本存款账户");
  severalAccounts[2].name = `${severalAccounts[2].name}\u3000`;
  severalAccounts[5].id = `  ${severalAccounts[5].id} `;
  severalAccounts[8].name = ` ${severalAccounts[8].name}`;

  // what is left of a number in a .csv that a spreadsheet saved
  accounts[69].written["客户号"] = text("1.023E+09");
  accounts[98].id = "";

  accounts[14].written["开户日期"] = text(accounts[14].openedOn.replaceAll("-", ""));
  accounts[52].written["开户日期"] = text("00000000");
}

/** All accounts in the order of the list: by outlet, then by customer number. */
export function inventedAccounts() {
  const customers = Array.from({ length: 80 }, (_, at) => makeCustomer(at));
  const accounts = customers
    .flatMap((customer, at) =>
      Array.from({ length: ACCOUNTS_PER_CUSTOMER[at % 10] }, (_, nth) => makeAccount(customer, nth))
    )
    .sort(
      (one, other) =>
        one.outlet - other.outlet || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
    );
  soil(accounts);
  return accounts;
}
