import type { CellBlock } from "../cell";
import { matchHeader } from "../match-headers";
import { headRows } from "../sheet-words";

/** The columns one claim of a row is read from: the 工号 decides where there is one, else the name. */
export interface ClaimantColumns {
  readonly idColumn: number | null;
  readonly nameColumn: number | null;
}

/** Where a sheet has its claims. */
export interface ClaimLayout {
  /** Zero-based sheet row of the headers. */
  readonly headerRow: number;
  readonly customerColumn: number;
  readonly claimants: readonly ClaimantColumns[];
  /** 比例 of a long form; null where there is none. */
  readonly shareColumn: number | null;
}

/** `认领人`, `认领人1`, `认领人姓名2`, `认领工号`, `认领人(工号)`; not 认领人(岗位), which is a column of 认领协调. */
const CLAIMANT =
  /^认领(?:人|员工|人员|柜员|者)?(姓名|工号|员工号)?(?:\((姓名|工号|姓名\(工号\)|工号或姓名)\))?(\d*)$/;
const SHARE = /^(?:认领|管户)?(?:比例|份额|占比)(?:\(%\))?$/;
const DECIDED = /^裁定(?:管户人|人选|结果)/;

/** Finds 客户号 and the columns of claimants in a sheet's first rows; null where a sheet has no claims, as 认领协调 has none. */
export function claimLayout(head: CellBlock): ClaimLayout | null {
  for (const [row, texts] of headRows(head).entries()) {
    const customer = texts.findIndex((text) => matchHeader(text)?.field === "客户号");
    const claimants = claimantsIn(texts, head.firstColumn);
    if (customer < 0 || claimants.length === 0) continue;
    if (texts.some((text) => DECIDED.test(text))) return null;
    const share = texts.findIndex((text) => SHARE.test(text));
    return {
      headerRow: head.firstRow + row,
      customerColumn: head.firstColumn + customer,
      claimants,
      shareColumn: share < 0 ? null : head.firstColumn + share,
    };
  }
  return null;
}

/** Columns of one number belong together: 认领工号1 and 认领人1 are one claim. */
function claimantsIn(texts: readonly string[], firstColumn: number): ClaimantColumns[] {
  const groups = new Map<string, { idColumn: number | null; nameColumn: number | null }>();
  texts.forEach((text, place) => {
    const match = CLAIMANT.exec(text);
    if (!match) return;
    const [, word = "", inBrackets = "", number = ""] = match;
    const isId = word.endsWith("工号") || word === "员工号" || inBrackets === "工号";
    const key = isSaid(groups.get(number), isId) ? `${number}+${place}` : number;
    const group = groups.get(key) ?? { idColumn: null, nameColumn: null };
    if (isId) group.idColumn = firstColumn + place;
    else group.nameColumn = firstColumn + place;
    groups.set(key, group);
  });
  return [...groups.values()];
}

function isSaid(group: ClaimantColumns | undefined, isId: boolean): boolean {
  return group !== undefined && (isId ? group.idColumn : group.nameColumn) !== null;
}
