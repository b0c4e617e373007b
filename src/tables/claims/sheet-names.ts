/** Sheets that people fill in and results of allocation: by these names they are looked for, and none of them is a customer list. */
export const CLAIM_SHEETS = [
  "人员",
  "认领登记",
  "认领协调",
  "分配结果",
  "未分配",
  "月度比较",
] as const;

export type ClaimSheetName = (typeof CLAIM_SHEETS)[number];

const NUMBER = / \(\d+\)$/;

/** Whether a tab is called so: 「认领登记」, 「认领登记 (2)」, and 「三月 认领登记」 as importing a file names it. */
export function isCalled(tab: string, name: string): boolean {
  const bare = tab.replace(NUMBER, "");
  return bare === name || bare.endsWith(` ${name}`);
}

/** Whether a tab is called like one of the sheets of claims. */
export function isClaimSheet(tab: string): boolean {
  return CLAIM_SHEETS.some((name) => isCalled(tab, name)) || /(?:^| )管户-/.test(tab);
}
