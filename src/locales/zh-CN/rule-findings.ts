import { type FindingCode } from "../../rules/finding";
import { type FindingText } from "./findings";

/** Findings about the rule book and its sheets. */
export type RuleFindingCode = Extract<FindingCode, `RULE_${string}`>;

/** Findings about the rule book in Chinese. `{parameter}` stands for the parameter's or the table's name in words. */
export const ruleFindingTexts: Readonly<Record<RuleFindingCode, FindingText>> = {
  RULE_UNKNOWN: {
    message: "没有名为「{name}」的参数。",
    remedy: "请核对参数名的拼写和大小写。",
  },
  RULE_INVALID: {
    message: "「{parameter}」的值不合要求。要求:{allowed}。",
    remedy: "请改正后重试。",
  },
  RULE_NUMBER_EXPECTED: {
    message: "「{parameter}」应填数字,「{content}」不是数字。",
    remedy: "请改为数字;金额可以写「500万」,比例可以写「70%」。",
  },
  RULE_DATE_EXPECTED: {
    message: "「{parameter}」应填日期,「{content}」不是日期。",
    remedy: "请按 2026-10-01 的样子填写。",
  },
  RULE_CHOICE_EXPECTED: {
    message: "「{parameter}」没有「{content}」这一选项。可选:{choices}。",
    remedy: "请从下拉列表里选择。",
  },
  RULE_FORM_EXPECTED: {
    message: "看不懂「{parameter}」的内容「{content}」。写法例如:{example}。",
    remedy: "请照例子的写法改正。",
  },
  RULE_BLANK: {
    message: "「{parameter}」的「{header}」没有填。",
    remedy: "请补上;不需要这一行的,请删去整行。",
  },
  RULE_PARAMETER_REPEATED: {
    message: "参数「{parameter}」写了两次,不知道以哪一行为准。",
    remedy: "请只保留一行。",
  },
  RULE_UPPER_NOT_ABOVE: {
    message: "上限须大于下限:下限 {lower},上限 {upper}。",
    remedy: "请改正这一行的上限或下限。",
  },
  RULE_FILE_UNREADABLE: {
    message: "这个文件不是对公助手导出的规则文件,没有导入。",
    remedy: "请选择从「规则」页导出的文件。",
  },
  RULE_ROW_UNKNOWN: {
    message: "「{content}」不是已知的参数,这一行没有采用。",
    remedy: "请核对括号里的参数名;自己的备注请写在「说明」列。",
  },
  RULE_TABLE_UNUSED: {
    message: "奖金系数算法选的是线性,「{parameter}」里的行没有采用。",
    remedy: "要按分段计算的,请把「奖金系数算法」改为分段。",
  },
  RULE_GAP: {
    message: "「{parameter}」没有说到「{range}」怎么办。",
    remedy: "请补一行,或者改动相邻行的上下限。",
  },
  RULE_OVERLAP: {
    message: "「{parameter}」的这一行与 {first} 重叠({content} {range}),不知道以哪一行为准。",
    remedy: "请改动其中一行的上下限。",
  },
  RULE_ROW_REPEATED: {
    message: "「{parameter}」的这一行与 {first} 重复:「{content}」。",
    remedy: "请只保留一行。",
  },
  RULE_ROW_UNREACHABLE: {
    message: "「{parameter}」的这一行永远用不到,{first} 已经包括了它的范围({content})。",
    remedy: "请删去这一行,或者改动 {first} 的上下限。",
  },
  RULE_SUM_DIFFERS: {
    message: "「{parameter}」相加是 {sum},应当是 {expected}。",
    remedy: "请核对各项,使合计相符。",
  },
  RULE_BELOW_FLOOR: {
    message: "「{parameter}」{value} 低于下限 {floor}。",
    remedy: "请提高比例;确需低于下限的,须有授权人和授权理由。",
  },
  RULE_INDICATOR_FORBIDDEN: {
    message:
      "考核指标「{name}」含有「{word}」:监管规定不得设置时点规模、市场份额、排名一类的存款指标。",
    remedy: "请改用日均一类的指标(银保监办发〔2018〕48号)。",
  },
  RULE_POSITION_MISSING: {
    message: "认领顺序里没有「{position}」,这个岗位的认领排不上顺序。",
    remedy: "请在认领顺序里补上;本行没有这个岗位的,无需处理。",
  },
  RULE_POSITION_UNKNOWN: {
    message: "「{parameter}」用到岗位「{position}」,但认领顺序里没有这个岗位。",
    remedy: "请核对岗位名称,或者在认领顺序里补上。",
  },
  RULE_NOT_PROVIDED: {
    message: "「{parameter}」未提供,请按本行文件填写。",
    remedy: "用到之前填好即可;不用的无需处理。",
  },
};
