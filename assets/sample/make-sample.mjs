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
 *   Two rows are kept out of the result because of their customer number (one damaged, one blank). The 年日均 待核实 is no amount, and one customer
 *   has no 年日均 at all. So 79 customers with 118 accounts come out, one of them in no tier.
 *   Three rows 小计 (one per outlet), one repeated header, one blank row and two footer rows are no data.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { amount, text, yuan } from "./cells.mjs";
import { flatOpenDocument } from "./flat-open-document.mjs";
import { inventedAccounts, OUTLETS } from "./invented-accounts.mjs";

/** The control totals printed in 合计, in fen; what a reader must come to. */
const STATED_TOTALS = {
  存款余额: 25_086_952_243n,
  年日均余额: 23_193_034_851n,
  贷款余额: 11_266_000_000n,
};

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
const WIDTHS_CM = [1.3, 3.1, 6.8, 5.2, 4.8, 2.9, 3.6, 3.6, 3.6, 3.6, 2.1, 3.6, 1.9, 6.6, 2.6];

/** An account as the export writes it; no loan is 0.00 in most rows and blank in every third, as lists put together from two systems have it. */
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
    written["贷款余额"] ??
      (account.loanFen === null ? (at % 3 === 0 ? text("") : amount(0)) : amount(account.loanFen)),
    text(customer.size),
    text(customer.industry),
    text(customer.manager),
    text(customer.address),
    written["开户日期"] ?? { date: account.openedOn },
  ];
}

function totalsOf(accounts) {
  const sum = (fenOf) =>
    accounts.reduce((total, account) => total + BigInt(fenOf(account) ?? 0), 0n);
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
  const pane =
    '<pane xSplit="3" ySplit="5" topLeftCell="D6" activePane="bottomRight" state="frozen"/>';
  const selection = '<selection pane="bottomRight" activeCell="D6" sqref="D6"/>';
  return sheetXml.replace(/<selection [^>]*\/>/, pane + selection);
}

const accounts = inventedAccounts();
const totals = totalsOf(accounts);
for (const [column, fen] of Object.entries(STATED_TOTALS)) {
  if (totals[column] !== fen)
    throw new Error(`${column}: the rows add up to ${totals[column]} fen, stated are ${fen}.`);
}

const rows = [
  {
    height: 0.95,
    cells: [
      { text: "澜川农村商业银行青梧支行对公客户存款清单", style: "title", columns: HEADERS.length },
    ],
  },
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
rows.push({
  cells: [
    { text: "本清单含客户信息,仅限内部使用,不得外传。", style: "note", columns: HEADERS.length },
  ],
});

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
        {
          name: "说明",
          widthsCm: [18],
          rows: notes.map((line) => ({ cells: [text(line)] })),
          textStyle: "note",
        },
      ],
    })
  );
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, flat],
    { stdio: "ignore" }
  );
  const parts = unzipSync(readFileSync(join(folder, "SAMPLE.xlsx")));
  parts["xl/worksheets/sheet1.xml"] = strToU8(
    withFrozenHeader(strFromU8(parts["xl/worksheets/sheet1.xml"]))
  );
  writeFileSync(OUTPUT, zipSync(parts, { mtime: PACKED_AT, level: 9 }));
} finally {
  rmSync(folder, { recursive: true });
}
