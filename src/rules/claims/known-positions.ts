import { POSITIONS } from "../rule-book/positions";

/** What banks also call the posts of an outlet (rules.md §4); the first word is the one we write. */
const SYNONYMS: readonly (readonly [position: string, ...synonyms: string[]])[] = [
  ["网点负责人", "网点主任", "网点行长", "二级支行行长", "网点经理", "负责人"],
  ["副职", "网点副职", "副主任", "对公副主任", "副行长"],
  ["法人客户经理", "对公客户经理", "公司客户经理"],
  ["低柜柜员", "低柜", "非现金柜员", "开放式柜员", "对公柜员"],
  ["主管", "运营主管", "会计主管", "内勤主任", "柜面经理", "营业经理"],
  ["个人客户经理", "对私客户经理", "零售客户经理", "理财经理"],
  ["大堂经理", "大堂", "厅堂经理", "引导员"],
  ["高柜", "高柜柜员", "现金柜员", "封闭式柜员", "综合柜员(高柜)"],
  ["后台", "后台人员", "综合岗", "内勤"],
  ["综合客户经理"],
];

/** Posts of the sub-branch that appear in the standard but hold no customers of an outlet. */
const OUTSIDE_OUTLET = [
  "支行公司部总经理",
  "资深客户经理",
  "支行分管行长",
  "支行后台人员",
  "支行运营部门",
  "产品经理",
  "顾问老师",
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...SYNONYMS, ...OUTSIDE_OUTLET.map((post) => [post] as const)].flatMap((words) =>
    words.map((word) => [word, words[0]] as const)
  )
);

/** 副职 (R30, R68): a known post that is not among the eight of the claim order. */
export const DEPUTY = "副职";
export const OUTLET_HEAD = "网点负责人";

/** The eight positions of the claim order and the other posts an outlet has, for drop-downs. */
export const OUTLET_POSITIONS: readonly string[] = [...POSITIONS, DEPUTY, "综合客户经理"];

/** The canonical word for a position, whatever its spacing and width; a word that nobody knows comes back as written, without outer spaces. */
export function canonicalPosition(word: string): string {
  // most words are written as they are known, and making words comparable takes longer than everything else that is done with one
  return CANONICAL.get(word) ?? CANONICAL.get(comparable(word)) ?? word.trim();
}

/** Whether rules.md §4 knows the word, as a position or as one of its synonyms. */
export function isKnownPosition(word: string): boolean {
  return CANONICAL.has(comparable(word));
}

/**
 * Claim rank of positions by the book's claim order (R41): 1 for the first. A position that is not in the order ranks behind all of them,
 * level with others that are not.
 */
export function claimRanks(
  positions: readonly string[],
  claimOrder: readonly string[]
): Int32Array {
  const rankOf = new Map(
    claimOrder.map((word, place) => [canonicalPosition(word), place + 1] as const).reverse()
  );
  return Int32Array.from(
    positions,
    (position) => rankOf.get(canonicalPosition(position)) ?? claimOrder.length + 1
  );
}

function comparable(word: string): string {
  return word.normalize("NFKC").replace(/\s+/g, "");
}
