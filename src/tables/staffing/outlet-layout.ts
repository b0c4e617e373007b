import { COUNTER_KINDS, type CounterKind } from "../../rules/staffing/counters";
import type { CellBlock } from "../cell";
import { findColumns, type HeaderWords, type WordedColumns } from "../sheet-words";

/** What 网点业务量 says of an outlet; volumes are daily averages, or totals of a period together with 工作日 (R26, A-03). */
export type OutletField =
  | "网点"
  | "网点类型"
  | "对公现金日均"
  | "对公非现金日均"
  | "日均总业务量"
  | "对公现金合计"
  | "对公非现金合计"
  | "总业务量合计"
  | "个人现金日均"
  | "个人非现金日均"
  | "个人现金合计"
  | "个人非现金合计"
  | "工作日"
  | "标准系数"
  | "现有柜员"
  | CounterKind;

const COUNTER_WORDS: Readonly<Record<CounterKind, readonly string[]>> = {
  专门对公高柜: ["专门对公高柜", "对公高柜", "专门对公高柜数"],
  偏对公综合柜: ["偏对公综合柜", "综合柜", "偏对公综合柜员", "偏对公高柜"],
  专门对公低柜: ["专门对公低柜", "对公低柜", "专门对公低柜数"],
  偏对公低柜: ["偏对公低柜", "偏对公综合低柜", "偏对公低柜柜员"],
  综合低柜: ["综合低柜", "综合低柜数"],
};

const WORDS: HeaderWords<OutletField> = {
  网点: ["网点", "网点名称", "机构名称", "机构", "支行", "支行名称"],
  网点类型: ["网点类型", "网点定位", "机构类型", "类型"],
  对公现金日均: [
    "对公现金日均",
    "对公现金日均笔数",
    "日均对公现金",
    "现金日均",
    "日均现金交易笔数",
  ],
  对公非现金日均: [
    "对公非现金日均",
    "对公非现金日均笔数",
    "日均对公非现金",
    "非现金日均",
    "日均非现金交易笔数",
  ],
  日均总业务量: ["日均总业务量", "日均业务量", "日均标准业务量", "总业务量日均", "日均交易笔数"],
  对公现金合计: ["对公现金合计", "对公现金年业务量", "对公现金全年", "对公现金笔数", "年对公现金"],
  对公非现金合计: [
    "对公非现金合计",
    "对公非现金年业务量",
    "对公非现金全年",
    "对公非现金笔数",
    "年对公非现金",
  ],
  总业务量合计: [
    "总业务量合计",
    "年业务量",
    "全年业务量",
    "年度标准业务量",
    "总业务量",
    "年总业务量",
  ],
  个人现金日均: ["个人现金日均", "个人现金日均笔数", "日均个人现金", "对私现金日均"],
  个人非现金日均: ["个人非现金日均", "个人非现金日均笔数", "日均个人非现金", "对私非现金日均"],
  个人现金合计: ["个人现金合计", "个人现金年业务量", "个人现金笔数", "年个人现金"],
  个人非现金合计: ["个人非现金合计", "个人非现金年业务量", "个人非现金笔数", "年个人非现金"],
  工作日: ["工作日", "工作日数", "工作日天数", "营业天数", "天数"],
  标准系数: ["标准系数", "折算系数", "标准业务量系数", "系数"],
  现有柜员: ["现有柜员", "现有柜员数", "柜员数", "柜员人数", "在岗柜员"],
  ...COUNTER_WORDS,
};

/** Where 网点业务量 has its columns. */
export type OutletLayout = WordedColumns<OutletField>;

/** Looks for 网点 and 网点类型 and at least one volume in a sheet's first rows; null where they are not there. */
export function outletLayout(head: CellBlock): OutletLayout | null {
  const layout = findColumns<OutletField>(head, WORDS, ["网点", "网点类型"]);
  return layout !== null && VOLUMES.some((field) => layout.columns.has(field)) ? layout : null;
}

const VOLUMES: readonly OutletField[] = [
  "对公现金日均",
  "对公非现金日均",
  "日均总业务量",
  "对公现金合计",
  "对公非现金合计",
  "总业务量合计",
];

/** The counter columns the sheet has. */
export function counterColumns({ columns }: OutletLayout): readonly CounterKind[] {
  return COUNTER_KINDS.filter((kind) => columns.has(kind));
}
