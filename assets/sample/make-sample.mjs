/**
 * Writes assets/SAMPLE.xlsx, a customer list as a bank's CRM exports it, with the dirt such lists have, and a second sheet that is a person's own;
 * and assets/SAMPLE-CLAIMS.xlsx, the same list with 人员 and 认领登记.
 *
 *   node assets/sample/make-sample.mjs      (needs LibreOffice's `soffice` on the path; the .xlsx files are kept in the repository)
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
import { fileURLToPath } from "node:url";
import { text } from "./cells.mjs";
import { claimSheets } from "./invented-claims.mjs";
import { inventedAccounts } from "./invented-accounts.mjs";
import { listSheet, totalsOf } from "./sample-list.mjs";
import { saveSheets } from "./save-sheets.mjs";

/** The control totals printed in 合计, in fen; what a reader must come to. */
const STATED_TOTALS = {
  存款余额: 25_086_952_243n,
  年日均余额: 23_193_034_851n,
  贷款余额: 11_266_000_000n,
};

const accounts = inventedAccounts();
const totals = totalsOf(accounts);
for (const [column, fen] of Object.entries(STATED_TOTALS)) {
  if (totals[column] !== fen)
    throw new Error(`${column}: the rows add up to ${totals[column]} fen, stated are ${fen}.`);
}

const notes = [
  "说明(本表为网点自用,请勿删除)",
  "1. 清单每月6日前由运营部门从客户管理系统导出,数据为上一日日终。",
  "2. 一户多账户的,年日均按客户汇总后再分层。",
  "3. 有贷户由公司业务部统一维护,网点只认领无贷户。",
  "4. 上月清单有两户待核实,已电话联系,本月复查。",
];

const list = listSheet(accounts);
const ownNotes = {
  name: "说明",
  widthsCm: [18],
  rows: notes.map((line) => ({ cells: [text(line)] })),
  textStyle: "note",
};
const file = (name) => fileURLToPath(new URL(`../${name}.xlsx`, import.meta.url));
saveSheets(file("SAMPLE"), "SAMPLE", [list, ownNotes]);
saveSheets(file("SAMPLE-CLAIMS"), "SAMPLE-CLAIMS", [list, ...claimSheets(accounts)]);
