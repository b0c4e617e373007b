/** Texts about formulas and functions, in Chinese first. */
import type { FunctionCategory } from "../../formula/function-definition";
import { FUNCTION_USES } from "./function-uses/all-uses";

export interface FunctionTexts {
  readonly functionList: string;
  readonly functionCategories: Readonly<Record<FunctionCategory, string>>;
  /** What functions do, by name. */
  readonly functionUses: Readonly<Record<string, string>>;
  /** Parameters of often used functions: `[…]` are optional, `…` stands for more of the last one. */
  readonly functionSignatures: Readonly<Record<string, string>>;
  readonly circularCell: string;
  readonly noRoomToSpill: string;
  readonly calculated: string;
  readonly calculatesByHand: string;
  readonly calculatesByItself: string;
}

function usesIn(language: 0 | 1): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FUNCTION_USES).map(([name, uses]) => [name, uses[language]])
  );
}

export const CHINESE_FUNCTIONS: FunctionTexts = {
  functionList: "函数",
  functionCategories: {
    math: "数学函数",
    logic: "逻辑函数",
    lookup: "查找与引用函数",
    array: "数组函数",
    statistics: "统计函数",
    text: "文本函数",
    date: "日期与时间函数",
    information: "信息函数",
    financial: "财务函数",
  },
  functionUses: usesIn(0),
  functionSignatures: {
    SUM: "数值, …",
    AVERAGE: "数值, …",
    COUNT: "值, …",
    COUNTA: "值, …",
    MAX: "数值, …",
    MIN: "数值, …",
    IF: "条件, 成立时的值, [不成立时的值]",
    IFS: "条件, 成立时的值, …",
    IFERROR: "值, 出错时的值",
    ROUND: "数值, 小数位",
    ROUNDUP: "数值, 小数位",
    ROUNDDOWN: "数值, 小数位",
    SUMIFS: "求和区域, 条件区域, 条件, …",
    COUNTIFS: "条件区域, 条件, …",
    AVERAGEIFS: "平均区域, 条件区域, 条件, …",
    INDEX: "区域, 行, [列]",
    MATCH: "找什么, 区域, [方式]",
    VLOOKUP: "找什么, 区域, 第几列, [是否近似]",
    XLOOKUP: "找什么, 查找区域, 结果区域, [找不到时], [匹配方式], [搜索方式]",
    FILTER: "区域, 条件, [没有时]",
    SORT: "区域, [第几列], [顺序], [按列]",
    UNIQUE: "区域, [按列], [只出现一次]",
    SEQUENCE: "行, [列], [起始], [步长]",
    TEXT: "数值, 格式",
    DATE: "年, 月, 日",
    TODAY: "",
    LEFT: "文本, [个数]",
    RIGHT: "文本, [个数]",
    MID: "文本, 从第几个, 个数",
    LEN: "文本",
    TRIM: "文本",
    TEXTJOIN: "分隔符, 忽略空白, 文本, …",
    NETWORKDAYS: "开始, 结束, [假日]",
    WORKDAY: "开始, 天数, [假日]",
    SUBTOTAL: "功能号, 区域, …",
    LET: "名称, 值, 计算式, …",
  },
  circularCell: "循环引用:这个公式直接或间接引用了自己,显示为 0。请改正公式。",
  noRoomToSpill: "结果要占用的单元格里已有内容,请清空它们。",
  calculated: "已重算",
  calculatesByHand: "手动计算:改动之后按 F9 重算",
  calculatesByItself: "自动计算",
};

export const ENGLISH_FUNCTIONS: FunctionTexts = {
  functionList: "Functions",
  functionCategories: {
    math: "Mathematics",
    logic: "Logic",
    lookup: "Lookup and reference",
    array: "Arrays",
    statistics: "Statistics",
    text: "Text",
    date: "Date and time",
    information: "Information",
    financial: "Financial",
  },
  functionUses: usesIn(1),
  functionSignatures: {
    SUM: "number, …",
    AVERAGE: "number, …",
    COUNT: "value, …",
    COUNTA: "value, …",
    MAX: "number, …",
    MIN: "number, …",
    IF: "condition, value_if_true, [value_if_false]",
    IFS: "condition, value_if_true, …",
    IFERROR: "value, value_if_error",
    ROUND: "number, digits",
    ROUNDUP: "number, digits",
    ROUNDDOWN: "number, digits",
    SUMIFS: "sum_range, criteria_range, criteria, …",
    COUNTIFS: "criteria_range, criteria, …",
    AVERAGEIFS: "average_range, criteria_range, criteria, …",
    INDEX: "array, row, [column]",
    MATCH: "lookup_value, array, [match_type]",
    VLOOKUP: "lookup_value, table, column, [approximate]",
    XLOOKUP:
      "lookup_value, lookup_array, return_array, [if_not_found], [match_mode], [search_mode]",
    FILTER: "array, include, [if_empty]",
    SORT: "array, [index], [order], [by_column]",
    UNIQUE: "array, [by_column], [exactly_once]",
    SEQUENCE: "rows, [columns], [start], [step]",
    TEXT: "value, format",
    DATE: "year, month, day",
    TODAY: "",
    LEFT: "text, [count]",
    RIGHT: "text, [count]",
    MID: "text, start, count",
    LEN: "text",
    TRIM: "text",
    TEXTJOIN: "delimiter, ignore_empty, text, …",
    NETWORKDAYS: "start, end, [holidays]",
    WORKDAY: "start, days, [holidays]",
    SUBTOTAL: "function, range, …",
    LET: "name, value, calculation, …",
  },
  circularCell:
    "Circular reference: this formula refers to itself, directly or through others, and shows 0. Correct the formula.",
  noRoomToSpill: "Something stands in the cells that the result would fill; clear them.",
  calculated: "Calculated",
  calculatesByHand: "Manual calculation: press F9 after changes",
  calculatesByItself: "Automatic calculation",
};
