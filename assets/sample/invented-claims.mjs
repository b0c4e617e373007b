/**
 * The people of the sample's outlet and what they claimed: all eight positions, some by the words banks also use, one person away; claims that
 * collide inside a position and across positions, and the dirt of a register that went round a team.
 *
 * What a right reader finds on 「认领登记」 (customers counted from 0 in order of their number): 0 林若溪 alone · 1 two of one position · 2 two 高柜 and
 * 后台 · 3 低柜柜员 before 主管 · 4 two names in one cell · 5 a 工号 alone · 6 a name alone · 7 somebody away · 8 nobody of the roster · 9 a name
 * with another's 工号 · 10 the same person twice · 11 两位法人客户经理 again · 12 the outlet head before everybody · from 20 on every sixth one claimant. One row has a customer who is gone, one
 * has no customer number.
 */
import { amount, text } from "./cells.mjs";

const PEOPLE = [
  { id: "330101", name: "高远山", position: "网点主任", onDuty: "是", capacity: 6, note: "" },
  { id: "330102", name: "林若溪", position: "法人客户经理", onDuty: "是", capacity: 15, note: "" },
  { id: "330103", name: "周砚秋", position: "对公客户经理", onDuty: "", capacity: 15, note: "" },
  { id: "330104", name: "许望舒", position: "低柜柜员", onDuty: "√", capacity: null, note: "" },
  { id: "330105", name: "沈知行", position: "运营主管", onDuty: "1", capacity: 10, note: "" },
  { id: "330106", name: "何青禾", position: "个人客户经理", onDuty: "是", capacity: null, note: "" },
  { id: "330107", name: "乔木", position: "大堂经理", onDuty: "是", capacity: null, note: "" },
  { id: "330108", name: "江晚晴", position: "高柜", onDuty: "是", capacity: null, note: "" },
  { id: "330109", name: "陆行简", position: "现金柜员", onDuty: "是", capacity: null, note: "" },
  { id: "330110", name: "苏念安", position: "后台", onDuty: "是", capacity: null, note: "" },
  { id: "330111", name: "白鹭", position: "个人客户经理", onDuty: "否", capacity: null, note: "产假至九月" },
];

const of = (name) => {
  const person = PEOPLE.find((one) => one.name === name);
  return `${person.name}(${person.id})`;
};

/** Claimants by customer, as typed into the three columns. */
const CLAIMS = new Map([
  [0, [of("林若溪")]],
  [1, [of("林若溪"), of("周砚秋")]],
  [2, [of("江晚晴"), of("苏念安"), of("陆行简")]],
  [3, [of("沈知行"), of("许望舒")]],
  [4, ["何青禾、乔木"]],
  [5, ["330110"]],
  [6, ["高远山"]],
  [7, [of("白鹭")]],
  [8, ["陈未名(330199)"]],
  [9, ["林若溪(330103)"]],
  [10, [of("江晚晴"), of("江晚晴")]],
  [11, [of("周砚秋"), "林若溪(330102)"]],
  [12, [of("苏念安"), of("高远山"), of("何青禾")]],
]);
const EVERY_SIXTH_FROM = 20;
const CLAIMANTS_IN_TURN = ["许望舒", "何青禾", "乔木", "江晚晴", "苏念安", "陆行简"];

const HEADERS = ["客户号", "客户名称", "存款余额", "层级", "原管户人", "认领人1", "认领人2", "认领人3"];
const STAFF_HEADERS = ["工号", "姓名", "岗位", "在岗", "容量", "备注"];

/** 人员 and 认领登记, as `flat-open-document.mjs` takes them. */
export function claimSheets(accounts) {
  return [staffSheet(), registerSheet(accounts)];
}

function staffSheet() {
  const rows = PEOPLE.map(({ id, name, position, onDuty, capacity, note }) => ({
    cells: [
      text(id),
      text(name),
      text(position),
      text(onDuty),
      capacity === null ? text("") : { number: String(capacity), style: "cell" },
      text(note),
    ],
  }));
  const title = { height: 0.95, cells: [{ text: "青梧支行营业部人员表", style: "title", columns: 6 }] };
  return {
    name: "人员",
    widthsCm: [2.6, 2.6, 3.4, 1.8, 1.8, 5],
    rows: [title, { cells: header(STAFF_HEADERS) }, ...rows],
    textStyle: "text",
  };
}

function registerSheet(accounts) {
  const customers = customersOf(accounts);
  const rows = customers.map((customer, at) => ({ cells: registerRow(customer, claimantsOf(at)) }));
  rows.push(
    { cells: registerRow({ id: "001099990000", name: "澜川已销户贸易有限公司", fen: 0, manager: "" }, [of("乔木")]) },
    { cells: registerRow({ id: "", name: "(客户号待查)", fen: null, manager: "" }, [of("何青禾")]) }
  );
  const title = { height: 0.95, cells: [{ text: "三月存量客户认领登记", style: "title", columns: HEADERS.length }] };
  return {
    name: "认领登记",
    widthsCm: [3.1, 6.8, 3.6, 2.6, 2.2, 3.4, 3.4, 3.4],
    rows: [title, { cells: header(HEADERS) }, ...rows],
    textStyle: "text",
  };
}

function claimantsOf(at) {
  const known = CLAIMS.get(at);
  if (known) return known;
  const turn = at - EVERY_SIXTH_FROM;
  if (turn < 0 || turn % 6 !== 0) return [];
  return [of(CLAIMANTS_IN_TURN[(turn / 6) % CLAIMANTS_IN_TURN.length])];
}

function registerRow({ id, name, fen, manager }, claimants) {
  return [
    text(id),
    text(name),
    fen === null ? text("") : amount(fen),
    text(""),
    text(manager),
    ...[0, 1, 2].map((place) => text(claimants[place] ?? "")),
  ];
}

/** One entry per customer of the list, by number; accounts whose number is of no use have none. */
function customersOf(accounts) {
  const customers = new Map();
  for (const { id, customer, balanceFen, written } of accounts) {
    const number = id.trim();
    if (number === "" || written["客户号"]) continue;
    const known = customers.get(number);
    if (known) known.fen += balanceFen ?? 0;
    else customers.set(number, { id: number, name: customer.name, fen: balanceFen ?? 0, manager: customer.manager });
  }
  return [...customers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function header(texts) {
  return texts.map((content) => ({ text: content, style: "header" }));
}
