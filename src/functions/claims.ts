import { NOBODY } from "../rules/claims/claim-resolution";
import { canonicalPosition, claimRanks, isKnownPosition } from "../rules/claims/known-positions";
import { resolveClaims } from "../rules/claims/resolve-claims";
import { personLabel, type StaffMember } from "../rules/claims/roster";
import { summarizeTiers, tierOf, tierScale, TOTAL, type TierRow } from "../rules/customers/tiers";
import { fenOfNumber } from "../rules/money";
import { namesInCell, PeopleIndex } from "../tables/claims/people-index";
import { isBlank, isNumber, textOf } from "./cells";
import { functionRules } from "./current-rules";
import { type FunctionError, unavailableError, valueError } from "./function-error";
import { tierTable } from "./tier-table";

const CONTESTED = "待协调";
/** Hundredths of a percent in one. */
const WHOLE = 10_000;

/**
 * 岗位在认领顺序里的位次:按标准网点负责人为1,后台为8。岗位的常用别称也认得。空白单元格仍为空白。
 * @customfunction CLAIMRANK CLAIMRANK
 * @param 岗位 一个岗位或一列岗位,例如法人客户经理、对公客户经理。
 * @returns 位次,与岗位一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html#CLAIMRANK
 */
export function claimRank(岗位: unknown[][]): unknown[][] {
  return 岗位.map((row) => row.map(rankOfCell));
}

/**
 * 几个人认领同一客户时由谁管户:岗位顺序在前的人;同一岗位几个人认领的为「待协调」。每行一个客户。
 * @customfunction CLAIMOWNER CLAIMOWNER
 * @param 认领人 每行一个客户,可以有几列;写姓名、工号或姓名(工号),一格里几个人用顿号隔开。
 * @param 人员 人员表的四列:工号、姓名、岗位、在岗;没有第四列的都按在岗。
 * @returns 每行一个:姓名(工号)、待协调,没有人认领的为空白。
 * @helpurl https://localhost:3000/assets/functions-help.html#CLAIMOWNER
 */
export function claimOwner(认领人: unknown[][], 人员: unknown[][]): unknown[][] {
  const roster = rosterOf(人员);
  const people = new PeopleIndex(roster);
  const rows = 认领人.map((cells) => claimantsOf(cells, people));
  const claims = rows.flatMap((row, customer) =>
    Array.isArray(row) ? row.map((staff) => ({ customer: String(customer), staff })) : []
  );
  const { holders, isContested } = resolveClaims({
    customerIds: rows.map((_, customer) => String(customer)),
    leftOutIds: [],
    incumbents: new Int32Array(rows.length).fill(NOBODY),
    roster,
    claims: {
      count: claims.length,
      customerIds: claims.map(({ customer }) => customer),
      staffIds: claims.map(({ staff }) => staff),
      shares: new Float64Array(claims.length).fill(NaN),
      placeOf: () => ({ sheet: "", cell: null }),
    },
    decisions: [],
    book: { ...functionRules().claims, shareOwnership: false },
  });
  return rows.map((row, customer) => {
    if (!Array.isArray(row)) return [row];
    if (isContested[customer] === 1) return [CONTESTED];
    const holder = roster[holders[customer] ?? NOBODY];
    return [holder ? personLabel(holder) : ""];
  });
}

/**
 * 存款所在的层级:达到下限(含本数)的最高一层。空白单元格仍为空白,低于各层下限的为「层级以下」。
 * @customfunction TIER TIER
 * @param 存款 一个客户或一列客户的存款,元。
 * @param 层级表 两列:下限(元)和层级名称,行序不限;不填时按规则的层级。
 * @returns 层级名称,与存款一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html#TIER
 */
export function tier(存款: unknown[][], 层级表?: unknown[][]): unknown[][] {
  const scale = tierScale(tierTable(层级表));
  return 存款.map((row) =>
    row.map((cell) => {
      if (isBlank(cell)) return "";
      const fen = fenOf(cell);
      return fen === null ? depositError() : tierOf(fen, scale);
    })
  );
}

/**
 * 层级汇总:每一层的户数、存款合计和占比,最后一行合计。一个单元格算一户,空白单元格不计。
 * @customfunction TIERSUMMARY TIERSUMMARY
 * @param 存款 各客户的存款,元;一户一个单元格。
 * @param 层级表 两列:下限(元)和层级名称,行序不限;不填时按规则的层级。
 * @returns 带表头的四列:层级、户数、存款合计、占比。
 * @helpurl https://localhost:3000/assets/functions-help.html#TIERSUMMARY
 */
export function tierSummary(存款: unknown[][], 层级表?: unknown[][]): unknown[][] {
  const tiers = tierTable(层级表);
  const deposits = Float64Array.from(
    存款.flat().filter((cell) => !isBlank(cell)),
    (cell) => {
      const fen = fenOf(cell);
      if (fen === null) throw depositError();
      return fen;
    }
  );
  const customers = {
    accountCounts: new Uint32Array(deposits.length).fill(1),
    balances: deposits,
    yearlyAverages: deposits,
  };
  const { rows, total } = summarizeTiers(
    customers,
    Uint32Array.from(deposits.keys()),
    "存款余额",
    tiers
  );
  return [
    ["层级", "户数", "存款合计", "占比"],
    ...rows.map(cellsOf),
    [TOTAL, ...cellsOf(total).slice(1)],
  ];
}

function cellsOf({ tier: name, customers, fen, share }: TierRow): unknown[] {
  return [name, customers, fen / 100, share === null ? "" : share / WHOLE];
}

function rankOfCell(cell: unknown): unknown {
  if (isBlank(cell)) return "";
  if (typeof cell !== "string") return valueError("岗位须为文字,例如「法人客户经理」。");
  const { claimOrder } = functionRules().claims;
  const [rank = 0] = claimRanks([cell], claimOrder);
  if (rank <= claimOrder.length) return rank;
  return unavailableError(
    isKnownPosition(cell) ? `岗位「${cell}」不在认领顺序里。` : `不认得岗位「${cell}」。`
  );
}

/** 工号 of the people named in a customer's cells, or the error of a name that is nobody's or several people's. */
function claimantsOf(cells: unknown[], people: PeopleIndex): readonly string[] | FunctionError {
  const staff: string[] = [];
  for (const { text } of cells.flatMap((cell) => namesInCell(textOf(cell)))) {
    const named = people.find(text);
    if (named.kind === "unknown") return unavailableError(`人员表里没有「${text}」。`);
    if (named.kind === "ambiguous") return valueError(`叫「${text}」的不止一人,请写工号。`);
    const { id = "" } = people.roster[named.person] ?? {};
    staff.push(id);
  }
  return staff;
}

/** 人员 of a formula; throws #VALUE! for a row without 工号 and for a 工号 that is there twice. */
function rosterOf(cells: unknown[][]): readonly StaffMember[] {
  const rows = cells.filter((row) => !row.every(isBlank));
  const body = textOf(rows[0]?.[0]) === "工号" ? rows.slice(1) : rows;
  const roster = body.map(([id, name, position, duty]) => ({
    id: textOf(id),
    name: textOf(name),
    position: canonicalPosition(textOf(position)),
    isOnDuty: textOf(duty) !== "否",
    capacity: null,
    note: "",
    place: null,
  }));
  const ids = roster.map(({ id }) => id);
  if (ids.includes("")) throw valueError("人员的第一列须为工号。");
  const repeated = ids.find((id, place) => ids.indexOf(id) !== place);
  if (repeated !== undefined) throw valueError(`人员里工号「${repeated}」出现了不止一次。`);
  return roster;
}

function fenOf(cell: unknown): number | null {
  return isNumber(cell) ? fenOfNumber(cell) : null;
}

function depositError(): FunctionError {
  return valueError("存款须为数字(元)。");
}
