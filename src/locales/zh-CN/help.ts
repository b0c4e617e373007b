/** What page of help says; loaded when a person opens it. */
export interface HelpTexts {
  readonly list: readonly string[];
  readonly claims: readonly string[];
  readonly staffing: readonly string[];
  readonly pay: readonly string[];
  readonly rules: readonly string[];
  /** Said below every page's own help. */
  readonly all: readonly string[];
}

/** Help of each page in Chinese: what it is for, what it needs, what it writes, what to do when something is wrong. */
export const helpTexts: HelpTexts = {
  list: [
    "用来整理 CRM 导出的对公客户清单:同一客户的多个账户并成一户,按层级汇总,读不懂的单元格逐个列出。",
    "选表:选清单所在的工作表,或从文件导入(.xlsx、.xls、CSV)。几张同样的表可以一起整理。",
    "对列:核对每一列的意思;清单没写单位时会问一次。改过的列会记住,下个月同样的清单不用再改。",
    "检查:点「转到」看有问题的单元格。客户号损坏的行不会修补,只列出。",
    "写入:写出 客户清单、问题清单、层级汇总。「筛选无贷户」只在原表上设筛选,不改内容。",
  ],
  claims: [
    "用来把客户落实到人:先认领,再协调重复认领,其余按层级和容量分配。",
    "先准备「人员」表(工号、姓名、岗位、在岗、容量),再写出「认领登记」让大家选名字。",
    "不同岗位认领同一客户,按岗位顺序(R41);同一岗位的由负责人在「认领协调」里裁定,改派须写理由。",
    "重新运行不会改动任何人填写的内容,裁定一直有效。",
    "在表里右击一行:「认领所选客户」替选定的人登记,「解释此行」说明这个客户为什么归这个人。",
  ],
  staffing: [
    "用来按业务量测算柜台和柜员(R18-R29)。",
    "准备「网点业务量」表:网点、网点类型、对公现金日均、对公非现金日均、日均总业务量、现有柜员;只有全年合计时再加一列工作日。",
    "也可以在单元格里直接写公式,例如 =DG.TELLERS(E3)、=DG.CASHCOUNTERS(B3,C3);输入 =DG. 可以看到全部函数。",
    "「字面」按标准的原文,「就高」指更忙一档也够用的配置。",
  ],
  pay: [
    "用来算绩效工资,分毫不差:计价、奖池、计分卡、负责人奖金、过程考核。",
    "联合营销进不进奖池、负责人奖金从哪里出,标准没有规定,必须由人选定后才能算。",
    "有错误的登记不会发放任何一笔;改正后重新检查。",
    "锁定后的月份不能再写;解锁会形成第2版,并列出差异。",
    "工资是个人信息,请单独存放工作簿。",
  ],
  rules: [
    "本行的参数写在「规则」和各张「规则-」表里,改表就是改规则;不写出规则表时全部按标准。",
    "错误会指明单元格,例如 规则!B37;规则表有错误时各项任务都不会运行。",
    "标注「未提供」的表,请按本行文件填写,不会替您编造。",
  ],
  all: [
    "写入之前都会预览,原表不动;写错了用「撤销写入」。每次运行都记在「运行记录」里。",
    "不联网,数据只在这个工作簿里。",
  ],
};
