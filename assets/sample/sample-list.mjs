/** The sheet 「对公存款客户清单」 of the samples: title block, header, accounts with subtotals, footer. */
import { amount, text, yuan } from "./cells.mjs";
import { OUTLETS } from "./invented-accounts.mjs";

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

export function totalsOf(accounts) {
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

/** The sheet, as `flat-open-document.mjs` takes it. */
export function listSheet(accounts) {
  return { name: "对公存款客户清单", widthsCm: WIDTHS_CM, rows: listRows(accounts), textStyle: "text" };
}

function listRows(accounts) {
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
  return rows;
}
