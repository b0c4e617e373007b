/**
 * Writes assets/SAMPLE.xlsx: a customer list as a bank's CRM exports it, with the dirt such lists have, and a second sheet that is a person's own.
 *
 *   node assets/sample/make-sample.mjs      (needs LibreOffice's `soffice` on the path; the .xlsx is kept in the repository)
 *
 * The list is written as flat OpenDocument XML and saved as .xlsx by LibreOffice, so the file is what a real spreadsheet program writes.
 * Everything is drawn from one fixed seed and the zip is packed with a fixed time, so the same LibreOffice gives the same bytes.
 *
 * All firms, people and places are invented. The district parts of the credit codes (119999, 339999, 449999) do not exist; their check
 * characters are right (GB 32100-2015 over GB 11714-1997).
 *
 * What a right reader finds on 「对公存款客户清单」 (the script stops if the rows it made say otherwise):
 *   120 accounts of 80 customers below the header in row 5; rows are 元 (stated in the title block); 合计 is the first row below the header.
 *   合计 covers every account, also the two whose customer number cannot be used, and counts blank and unreadable amounts as nothing.
 *   Two rows are kept out of the result because of their customer number (one damaged, one blank), one because of the amount 待核实.
 *   Three rows 小计 (one per outlet), one repeated header, one blank row and two footer rows are no data.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { flatOpenDocument } from "./flat-open-document.mjs";

/** The control totals printed in 合计, in fen; what a reader must come to. */
const STATED_TOTALS = { 存款余额: 25_086_952_243n, 年日均余额: 23_193_423_098n, 贷款余额: 11_266_000_000n };

const OUTPUT = fileURLToPath(new URL("../SAMPLE.xlsx", import.meta.url));
const PACKED_AT = new Date(2026, 2, 6, 9, 30);

const HEADERS = [
  "序号",
  "客户号",
  "客户 名称",
  "统一社会\n信用代码",
  "账号",
  "账户性质",
  "开户机构",
  "存款\n余额",
  "年日均\n余额",
  "贷款\n余额",
  "客户规模",
  "所属行业",
  "客户\n经理",
  "注册地址",
  "开户日期",
];
const WIDTHS_CM = [1.3, 3.1, 6.6, 4.6, 4.4, 2.2, 3.3, 3.5, 3.5, 3.5, 1.9, 2.9, 1.9, 6.2, 2.5];

const OUTLETS = ["青梧支行营业部", "白泽分理处", "墨石分理处"];
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

const ORGANISATION_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 组织机构代码: eight characters and their check character. */
function organisationCode(body) {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * ORGANISATION_LETTERS.indexOf(body[at]), 0);
  const check = 11 - (sum % 11);
  return body + (check === 10 ? "X" : check === 11 ? "0" : String(check));
}

/** 统一社会信用代码 of a firm (91) in a district: seventeen characters and their check character. */
function creditCode(district, body) {
  const first = `91${district}${organisationCode(body)}`;
  let sum = 0;
  let weight = 1;
  for (const letter of first) {
    sum += CREDIT_LETTERS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return first + CREDIT_LETTERS[(31 - (sum % 31)) % 31];
}
if (creditCode("119999", "MA0TE5T1") !== "91119999MA0TE5T16P") {
  throw new Error("The check characters of the credit codes are computed wrongly.");
}

function makeCustomer(at) {
  const district = DISTRICTS[at % 7 < 4 ? 0 : at % 7 < 6 ? 1 : 2];
  const { trade, industry } = pick(TRADES);
  const brand = BRANDS_FIRST[at % 10] + BRANDS_SECOND[Math.floor(at / 10)];
  const body = `MA${Array.from({ length: 6 }, () => pick([..."0123456789ABCDEFGHJKLMNPQRTUWXY"])).join("")}`;
  return {
    id: `0010${String(23001700 + at * 37 + whole(0, 30)).padStart(8, "0")}`,
    name: FORMULA_LIKE_NAMES.get(at) ?? `${at % 3 === 0 ? "澜川市" : "澜川"}${brand}${trade}有限公司`,
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
  const averageFen = isDormant ? 0 : Math.round(customer.scaleFen * (nth === 0 ? 1 : 0.3 * random()));
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

const text = (content) => ({ text: content });
const amount = (fen) => ({ number: (fen / 100).toFixed(2), style: "amount" });
const yuan = (fen) => (fen / 100).toFixed(2);
const withCommas = (fen) => yuan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const inFullWidth = (plain) => plain.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

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
  accounts[87].averageFen = null;
  accounts[87].written["年日均余额"] = text("待核实");

  const severalAccounts = accounts.filter((account) => account.kind !== "基本存款账户");
  severalAccounts[2].name = `${severalAccounts[2].name}\u3000`;
  severalAccounts[5].id = `  ${severalAccounts[5].id} `;
  severalAccounts[8].name = ` ${severalAccounts[8].name}`;

  accounts[69].written["客户号"] = { number: `${Number(accounts[69].id).toPrecision(6)}`, style: "scientific" };
  accounts[98].id = "";

  accounts[14].written["开户日期"] = text(accounts[14].openedOn.replaceAll("-", ""));
  accounts[52].written["开户日期"] = text("00000000");
}

function accountRow(account, at) {
  const { customer, written } = account;
  return [
    { number: String(at + 1), style: "cell" },
    written["客户号"] ?? text(account.id),
    text(account.name),
    text(customer.creditCode),
    text(account.number),
    text(account.kind),
    text(OUTLETS[account.outlet]),
    written["存款余额"] ?? amount(account.balanceFen),
    written["年日均余额"] ?? amount(account.averageFen),
    written["贷款余额"] ?? (account.loanFen === null ? (at % 3 === 0 ? text("") : amount(0)) : amount(account.loanFen)),
    text(customer.size),
    text(customer.industry),
    text(customer.manager),
    text(customer.address),
    written["开户日期"] ?? { date: account.openedOn },
  ];
}

function totalsOf(accounts) {
  const sum = (fenOf) => accounts.reduce((total, account) => total + BigInt(fenOf(account) ?? 0), 0n);
  return {
    存款余额: sum((account) => account.balanceFen),
    年日均余额: sum((account) => account.averageFen),
    贷款余额: sum((account) => account.loanFen),
  };
}

function totalRow(label, accounts) {
  const totals = totalsOf(accounts);
  const cells = HEADERS.map(() => ({ text: "", style: "total" }));
  cells[0] = { text: label, style: "total" };
  Object.values(totals).forEach((fen, at) => {
    cells[7 + at] = { number: yuan(Number(fen)), style: "totalAmount" };
  });
  return cells;
}

function headerRow() {
  return HEADERS.map((header) => ({ text: header, style: "header" }));
}

/** LibreOffice without a window forgets frozen panes, so they are put in here: the header and everything left of 统一社会信用代码 stay. */
function withFrozenHeader(sheetXml) {
  const pane = '<pane xSplit="3" ySplit="5" topLeftCell="D6" activePane="bottomRight" state="frozen"/>';
  const selection = '<selection pane="bottomRight" activeCell="D6" sqref="D6"/>';
  return sheetXml.replace(/<selection [^>]*\/>/, pane + selection);
}

const customers = Array.from({ length: 80 }, (_, at) => makeCustomer(at));
const accounts = customers
  .flatMap((customer, at) =>
    Array.from({ length: ACCOUNTS_PER_CUSTOMER[at % 10] }, (_, nth) => makeAccount(customer, nth))
  )
  .sort((one, other) => one.outlet - other.outlet || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
soil(accounts);

const totals = totalsOf(accounts);
for (const [column, fen] of Object.entries(STATED_TOTALS)) {
  if (totals[column] !== fen) throw new Error(`${column}: the rows add up to ${totals[column]} fen, stated are ${fen}.`);
}

const rows = [
  { height: 0.95, cells: [{ text: "澜川农村商业银行青梧支行对公客户存款清单", style: "title", columns: HEADERS.length }] },
  {
    cells: [
      { text: "机构:3301 青梧支行(含下辖网点)", style: "note", columns: 6 },
      { text: "数据日期:20260305", style: "note", columns: 9 },
    ],
  },
  {
    cells: [
      { text: "单位:元", style: "note", columns: 6 },
      { text: "打印日期:2026-03-06 09:30:00", style: "note", columns: 9 },
    ],
  },
  { cells: [] },
  { height: 1.05, cells: headerRow() },
  { cells: totalRow("合计", accounts) },
];
OUTLETS.forEach((_, outlet) => {
  const own = accounts.filter((account) => account.outlet === outlet);
  own.forEach((account) => {
    const at = accounts.indexOf(account);
    if (at === 60) rows.push({ height: 1.05, cells: headerRow() });
    if (at === 100) rows.push({ cells: [] });
    rows.push({ cells: accountRow(account, at) });
  });
  rows.push({ cells: totalRow("小计", own) });
});
rows.push({
  cells: [
    { text: "制表人:系统管理员", style: "note", columns: 6 },
    { text: "复核:", style: "note", columns: 9 },
  ],
});
rows.push({ cells: [{ text: "本清单含客户信息,仅限内部使用,不得外传。", style: "note", columns: HEADERS.length }] });

const notes = [
  "说明(本表为网点自用,请勿删除)",
  "1. 清单每月6日前由运营部门从客户管理系统导出,数据为上一日日终。",
  "2. 一户多账户的,年日均按客户汇总后再分层。",
  "3. 有贷户由公司业务部统一维护,网点只认领无贷户。",
  "4. 上月清单有两户待核实,已电话联系,本月复查。",
];

const folder = mkdtempSync(join(tmpdir(), "sample-"));
try {
  const flat = join(folder, "SAMPLE.fods");
  writeFileSync(
    flat,
    flatOpenDocument({
      writtenAt: "2026-03-06T09:30:00",
      sheets: [
        { name: "对公存款客户清单", widthsCm: WIDTHS_CM, rows, textStyle: "text" },
        { name: "说明", widthsCm: [18], rows: notes.map((line) => ({ cells: [text(line)] })), textStyle: "note" },
      ],
    })
  );
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, flat], { stdio: "ignore" });
  const parts = unzipSync(readFileSync(join(folder, "SAMPLE.xlsx")));
  parts["xl/worksheets/sheet1.xml"] = strToU8(withFrozenHeader(strFromU8(parts["xl/worksheets/sheet1.xml"])));
  writeFileSync(OUTPUT, zipSync(parts, { mtime: PACKED_AT, level: 9 }));
} finally {
  rmSync(folder, { recursive: true });
}
