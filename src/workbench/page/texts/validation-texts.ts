/** Texts about the rules for what may stand in cells, in Chinese first. */

export interface ValidationTexts {
  readonly openChoices: string;
  readonly choicesOf: (address: string) => string;
  /** Said with a cell that has a list. */
  readonly choicesHint: string;
  readonly noChoices: string;
  readonly invalidTitle: string;
  readonly invalidEntry: string;
  readonly invalidContinue: string;
  readonly retry: string;
  readonly acceptAnyway: string;
  readonly listCalculated: string;
}

export const CHINESE_VALIDATION: ValidationTexts = {
  openChoices: "打开下拉列表 (Alt+↓)",
  choicesOf: (address) => `${address} 的可选内容`,
  choicesHint: "有下拉列表,按 Alt+↓ 打开。",
  noChoices: "这个下拉列表是空的。",
  invalidTitle: "输入的内容不符合此单元格的规则",
  invalidEntry: "此单元格设置了数据验证,只接受规定的内容。请改为允许的值,或取消输入。",
  invalidContinue: "要保留输入的内容吗?",
  retry: "重新输入",
  acceptAnyway: "仍然保留",
  listCalculated: "这个下拉列表由公式计算,工作台不能列出;可以直接输入。",
};

export const ENGLISH_VALIDATION: ValidationTexts = {
  openChoices: "Open the list (Alt+↓)",
  choicesOf: (address) => `Choices for ${address}`,
  choicesHint: "Has a list; Alt+↓ opens it.",
  noChoices: "This list is empty.",
  invalidTitle: "This does not meet the rule of the cell",
  invalidEntry:
    "The cell has a data validation and takes only what that allows. Change the entry, or cancel it.",
  invalidContinue: "Keep the entry all the same?",
  retry: "Try again",
  acceptAnyway: "Keep it",
  listCalculated:
    "This list is calculated by a formula and cannot be shown here; type the value instead.",
};
