import { creditCodeSum } from "../../src/rules/identifiers/credit-code";
import type { CellBlock, CellValue } from "../../src/tables/cell";

/**
 * The list everything is measured on: fifteen columns as a bank's system exports them, branch by branch and within a branch by customer
 * number, 1.5 accounts to a customer, deposits by Pareto's law, 70 % of the customers without a loan. The same every time, without a
 * random number generator: what a cell holds follows from its row.
 */

export const HEADERS = [
  "客户号",
  "客户名称",
  "统一社会信用代码",
  "账号",
  "开户机构",
  "存款余额(元)",
  "年日均(元)",
  "贷款余额(元)",
  "客户规模",
  "行业",
  "地址",
  "原管户人",
  "联系人",
  "开户日期",
  "备注",
] as const;

export const SHEET = "CRM导出";

/** Places of the columns the rules need. */
export const COLUMN = { id: 0, average: 6, loan: 7 } as const;

/** Customers in turn have so many accounts. */
const ACCOUNTS = [1, 2, 1, 1, 3, 1];
const BRANCHES = 40;
const FIRST_ID = 80_100_000_000;
const LEAST_DEPOSIT = 21_000;
const MOST_DEPOSIT = 3e9;

const CITIES = [
  "杭州",
  "宁波",
  "温州",
  "嘉兴",
  "湖州",
  "绍兴",
  "金华",
  "衢州",
  "舟山",
  "台州",
  "丽水",
];
const DISTRICTS = ["滨江区", "上城区", "鄞州区", "南湖区", "越城区", "婺城区", "椒江区", "莲都区"];
/** Of these a firm's name is made. */
const NAME_CHARACTERS =
  "华信鼎盛嘉禾中远恒泰瑞丰方新永兴天成宏达金桥福安康宁祥和顺利广源汇通聚合博雅立德创元启明正道诚义仁美佳优佰亿万千百年久长隆昌荣富强振邦国泰民生海江河湖山川林森木水清润泽雨云飞腾跃升凯旋";
const TRADES = [
  "机械制造",
  "纺织",
  "贸易",
  "建筑工程",
  "电子科技",
  "物流",
  "餐饮管理",
  "医疗器械",
  "化工",
  "信息技术",
];
const INDUSTRIES = [
  "制造业",
  "批发和零售业",
  "建筑业",
  "信息传输业",
  "交通运输业",
  "住宿和餐饮业",
  "卫生和社会工作",
];
const SIZES = ["大型", "中型", "小型", "微型"];
const SURNAMES = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
const GIVEN_NAMES = ["伟", "芳", "秀英", "敏", "静", "丽", "强", "磊", "洋", "艳", "军", "杰"];
const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A list of `rows` data rows below a header in row 1. */
export interface Workload {
  readonly rows: number;
  /** The cells of a data row, counted from 0. */
  cells(row: number): CellValue[];
}

export function workload(rows: number): Workload {
  const order = customerOfEachRow(rows);
  return {
    rows,
    cells: (row) => {
      const customer = order[row] ?? 0;
      return cellsOf(row, customer, order[row - 1] !== customer);
    },
  };
}

/** 客户号 of the customers there are, counted from 0; the last ones may have no row. */
export function customerId(customer: number): string {
  return String(FIRST_ID + customer);
}

function customerOfEachRow(rows: number): Uint32Array {
  const perCustomer = ACCOUNTS.reduce((sum, accounts) => sum + accounts, 0) / ACCOUNTS.length;
  const customers = Math.ceil(rows / perCustomer) + ACCOUNTS.length;
  const order = new Uint32Array(rows);
  let row = 0;
  for (let branch = 0; branch < BRANCHES; branch++) {
    for (let customer = branch; customer < customers; customer += BRANCHES) {
      const accounts = ACCOUNTS[customer % ACCOUNTS.length] ?? 1;
      for (let account = 0; account < accounts && row < rows; account++) order[row++] = customer;
    }
  }
  return order;
}

/** All data rows, one after the other. */
export function* rowsOf(list: Workload): Generator<CellValue[]> {
  for (let row = 0; row < list.rows; row++) yield list.cells(row);
}

/** The head of the list's sheet, to find its layout by. */
export function headOf(list: Workload): CellBlock {
  const first = Array.from({ length: Math.min(59, list.rows) }, (_, row) => list.cells(row));
  return { sheet: SHEET, firstRow: 0, firstColumn: 0, values: [[...HEADERS], ...first] };
}

function cellsOf(account: number, customer: number, isFirst: boolean): CellValue[] {
  const city = pick(CITIES, customer, 10);
  const district = pick(DISTRICTS, customer, 11);
  const balance = yuan(
    Math.min(MOST_DEPOSIT, LEAST_DEPOSIT / (chance(account, 2) || 1)) / (isFirst ? 1 : 3)
  );
  return [
    customerId(customer),
    `${city}${nameOf(customer)}${pick(TRADES, customer, 14)}有限公司`,
    creditCode(customer),
    `6222${String(account).padStart(12, "0")}`,
    `${pick(CITIES, customer % BRANCHES, 7)}${pick(DISTRICTS, customer % BRANCHES, 8)}支行`,
    balance,
    chance(account, 3) < 0.01 ? "" : yuan(balance * (0.7 + 0.6 * chance(account, 4))),
    loanOf(account, customer, isFirst),
    pick(SIZES, customer, 15),
    pick(INDUSTRIES, customer, 16),
    `${city}市${district}${nameOf(customer + 1).slice(0, 2)}路${1 + Math.floor(chance(customer, 18) * 900)}号`,
    person(customer, 19),
    person(customer, 21),
    36_526 + Math.floor(chance(account, 5) * 9_000),
    "",
  ];
}

function loanOf(account: number, customer: number, isFirst: boolean): CellValue {
  if (!isFirst || chance(customer, 23) < 0.7) return chance(account, 6) < 0.5 ? "" : 0;
  return yuan(Math.min(MOST_DEPOSIT, 100_000 / (chance(customer, 24) || 1)));
}

function creditCode(customer: number): string {
  let code = "91330100";
  for (let place = code.length; place < 17; place++) {
    code +=
      CODE_CHARACTERS[Math.floor(chance(customer, 30 + place) * CODE_CHARACTERS.length)] ?? "0";
  }
  const check = (31 - ((creditCodeSum(code) ?? 0) % 31)) % 31;
  return code + (CODE_CHARACTERS[check] ?? "0");
}

function nameOf(customer: number): string {
  let name = "";
  for (let place = 0; place < 4; place++) {
    name +=
      NAME_CHARACTERS[Math.floor(chance(customer, 60 + place) * NAME_CHARACTERS.length)] ?? "";
  }
  return name;
}

function person(customer: number, property: number): string {
  return pick(SURNAMES, customer, property) + pick(GIVEN_NAMES, customer, property + 1);
}

function pick(words: readonly string[], thing: number, property: number): string {
  return words[Math.floor(chance(thing, property) * words.length)] ?? "";
}

function yuan(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** A number in [0, 1) for one property of one thing; the same every time. */
export function chance(thing: number, property: number): number {
  let mixed = Math.imul(thing + 1, 0x9e3779b1) ^ Math.imul(property + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
