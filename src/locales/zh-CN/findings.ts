import { type FindingCode } from "../../rules/finding";
import { claimFindingTexts } from "./claim-findings";
import { claimSheetFindingTexts } from "./claim-sheet-findings";
import { fileFindingTexts } from "./file-findings";
import { payFindingTexts } from "./pay-findings";
import { ruleFindingTexts } from "./rule-findings";
import { staffingFindingTexts } from "./staffing-findings";

/** What a finding says to a person: what is the matter and why (`message`), and what to do next (`remedy`). */
export interface FindingText {
  readonly message: string;
  readonly remedy: string;
}

/** A text for every finding there is: a code without one does not compile. */
export type FindingCatalogue = Readonly<Record<FindingCode, FindingText>>;

/**
 * The findings in Chinese. `{name}` stands for a parameter of the finding; `{sheet}`, `{cell}` and `{content}` for its place and what stands
 * there.
 */
export const findingTexts: FindingCatalogue = {
  SHEET_EMPTY: {
    message: "这张工作表是空的,没有可以整理的清单。",
    remedy: "请选择存放客户清单的工作表;清单还没导出的,请先导出。",
  },
  HEADER_NOT_FOUND: {
    message: "前 {rows} 行里没有找到表头(例如「客户号」「存款余额」)。看到的内容有:{found}。",
    remedy:
      "请确认选对了工作表,并且清单带有一行列名;缺列名时请在数据上方补上一行,表头在更下面的请先删去上面的说明行。",
  },
  ID_COLUMN_MISSING: {
    message:
      "第 {row} 行的表头里没有「客户号」一列,无法把同一客户的账户合在一起。看到的列有:{found}。",
    remedy: "请指定哪一列是客户号,或重新导出带客户号的清单。",
  },
  AMOUNT_COLUMN_MISSING: {
    message: "第 {row} 行的表头里没有「存款余额」或「年日均」,无法筛选和分层。看到的列有:{found}。",
    remedy: "请指定哪一列是存款余额或年日均,或重新导出带存款的清单。",
  },
  LIST_WITHOUT_ROWS: {
    message: "工作表「{sheet}」只有表头,没有客户数据。",
    remedy: "请检查导出条件(例如存款起点填 0),重新导出后再整理。",
  },
  LIST_HIDDEN: {
    message: "客户清单在隐藏的工作表「{sheet}」里;隐藏的表不会自动整理。",
    remedy: "请取消隐藏,确认内容后再整理;深度隐藏的表须由做表的人取消。",
  },
  UNIT_UNKNOWN: {
    message:
      "「{content}」没有写明金额单位,而最大的金额只有 {largest} 并且带小数,可能是元也可能是万元,不能替您猜。",
    remedy: "请告诉我们这张清单的金额单位是元还是万元,然后继续。",
  },
  SOURCE_CHANGED: {
    message: "清单在读取之后被改动过,为免写出与清单不符的结果,没有写入。",
    remedy: "请重新读取清单,核对预览后再写入。",
  },
  SOURCE_MISSING: {
    message: "找不到要用的工作表,可能已被删除或改名。",
    remedy: "请重新选择清单所在的工作表。",
  },
  ...fileFindingTexts,
  LIST_LEFT_OUT: {
    message:
      "工作表「{sheet}」的表头与「{used}」相同,大部分账户也相同,像是另一个日期的同一份清单,没有合并进来。",
    remedy: "如果要整理的是「{sheet}」,请把它放在最前面或单独导出后重新整理。",
  },
  LISTS_JOINED: {
    message: "「{sheets}」合并成一份清单整理;同一账户只计一次,各表的合计分别核对。",
    remedy: "如果其中有不该合并的表,请移到别的文件后重新整理。",
  },
  ID_BLANK: {
    message: "这一行没有客户号,不知道属于哪个客户,没有计入结果。这一行的内容:「{content}」。",
    remedy: "请在原清单补上客户号后重新整理;如果这一行不是客户,可以不理会。",
  },
  ID_DAMAGED: {
    message: "客户号显示为「{content}」,长数字的后几位已经丢失,无法恢复,这一行没有计入结果。",
    remedy: "请从系统重新导出,导出时把客户号设为文本;不要手工补位。",
  },
  ID_UNREADABLE: {
    message: "客户号一格里的「{content}」不像客户号,这一行没有计入结果。",
    remedy: "请核对「客户号」一列是否选对,或在原清单改正后重新整理。",
  },
  ID_NUMERIC: {
    message:
      "{field}「{content}」是按数字存放的(从这里起 {cells} 个单元格),前面的 0 可能已经丢失。",
    remedy: "请与系统核对客户号位数;位数不对的,请按文本格式重新导出。",
  },
  ID_PADDED: {
    message:
      "{field}「{content}」前后有空格、撇号或用了全角字符(从这里起 {cells} 个单元格),已统一后使用。",
    remedy: "一般无需处理;如果合并结果不对,请核对原清单的客户号。",
  },
  AMOUNT_UNREADABLE: {
    message: "{field}的内容「{content}」不是金额,已按空白处理,这一行其他内容照常使用。",
    remedy: "请在原清单核实后填入数字,再重新整理。",
  },
  AMOUNT_TOO_LARGE: {
    message: "{field}的金额「{content}」大得无法精确到分,已按空白处理。",
    remedy: "请核对金额和单位(是否把元当成了万元或亿元)。",
  },
  CELL_ERROR: {
    message: "{field}显示为错误值「{content}」,读不到内容。",
    remedy: "请在原清单修正公式或粘贴为数值,再重新整理。",
  },
  TEXT_SHORTENED: {
    message: "{field}有 {length} 个字,超过一个单元格能放下的长度,只保留了前面 {kept} 个字。",
    remedy: "请在原清单核对这一格;多半是粘贴错了内容。",
  },
  NAME_BLANK: {
    message: "客户号 {id} 没有客户名称,已保留,名称留空。",
    remedy: "请在系统查询后补上名称。",
  },
  NAME_DIFFERS: {
    message: "客户号 {id} 的账户名称不一致:这里是「{text}」,客户清单用的是最先出现的「{kept}」。",
    remedy: "请核对是否同一客户,以及哪个名称是现用名称。",
  },
  FIELD_DIFFERS: {
    message:
      "客户号 {id} 各账户的{field}不一致:这里是「{text}」,客户清单用的是最先出现的「{kept}」。",
    remedy: "如需采用其他内容,请在原清单改为一致后重新整理。",
  },
  ROW_DUPLICATED: {
    message: "客户号 {id} 的这一行与 {first} 完全相同,两行都已计入,合计与原清单一致。",
    remedy: "请核对是否重复导出;确是重复的,请删去一行后重新整理。",
  },
  ROW_COUNTED_ONCE: {
    message: "客户号 {id} 的这一行与 {first} 是同一账户,只计一次。",
    remedy: "无需处理。",
  },
  LOAN_FLAG_CONFLICT: {
    message: "客户号 {id} 的有无贷与贷款余额或各账户之间不一致,按「{taken}」处理。",
    remedy: "请在系统核对该客户是否有贷款。",
  },
  LOAN_FLAG_UNREADABLE: {
    message:
      "有无贷的内容「{content}」看不出是有贷还是无贷,改按贷款余额判断;没有贷款余额的按未知处理。",
    remedy: "请改为「有贷」或「无贷」后重新整理。",
  },
  NUMBER_DAMAGED: {
    message:
      "{field}「{content}」的后几位已经丢失(从这里起 {cells} 个单元格),没有采用;客户照常计入。",
    remedy: "需要完整号码时,请按文本格式重新导出。",
  },
  USCC_FORMAT: {
    message:
      "「{content}」不像统一社会信用代码,也不像旧的注册号(15 位)或组织机构代码(9 位);从这里起共 {cells} 处,照原样采用。",
    remedy: "请与营业执照核对;确实如此的,可以不理会。",
  },
  USCC_CHECK: {
    message:
      "统一社会信用代码「{content}」的校验码对不上(从这里起共 {cells} 处),可能录错了一位,照原样采用。",
    remedy: "请与营业执照核对;个别真实代码的校验码本来就不符,核对无误的可以不理会。",
  },
  ORGANISATION_CODE_CHECK: {
    message: "组织机构代码「{content}」的校验码对不上(从这里起共 {cells} 处),照原样采用。",
    remedy: "请与代码证核对,最好换成 18 位的统一社会信用代码。",
  },
  REGISTRATION_NUMBER_CHECK: {
    message: "15 位的注册号「{content}」校验码对不上(从这里起共 {cells} 处),照原样采用。",
    remedy: "请与营业执照核对,最好换成 18 位的统一社会信用代码。",
  },
  CODE_IS_PERSONAL: {
    message: "统一社会信用代码这一格里像是个人的身份证号码(从这里起共 {cells} 处),照原样采用。",
    remedy: "请核对是不是填错了列;个人信息请勿多留,打印和外发前先遮盖。",
  },
  NAME_VARIANT: {
    message:
      "客户号 {id} 的名称「{content}」与客户号 {otherId}「{otherName}」({other})相同或相近,可能是同一客户有两个客户号;没有合并。",
    remedy: "请在系统核对;是同一客户的,请先在系统合并客户号,再重新导出。",
  },
  ID_PREFIXED: {
    message:
      "客户号 {id} 与 {otherId}({other})只差开头的「{prefix}」,名称又相同,可能是同一客户号的两种写法;没有合并。",
    remedy: "请核对客户号的标准位数,按同一种写法重新导出。",
  },
  NAME_VARIANTS_MORE: {
    message: "另外还有 {more} 处客户名称相同或相近,没有逐一列出。",
    remedy: "名称普遍相同时,请先核对「客户名称」一列是否选对。",
  },
  NAME_VARIANTS_SKIPPED: {
    message: "清单有 {customers} 户,只查找了写法相同的名称,没有查找相近的名称。",
    remedy: "需要时请按机构分成几份整理。",
  },
  ACCOUNT_DIFFERS: {
    message: "账号 {account} 在 {first} 已经出现过,但两处内容不同;按先出现的计入,这一行没有计入。",
    remedy: "请核对两张清单是否同一日期导出,只保留正确的一张后重新整理。",
  },
  ROW_TOTAL: { message: "这一行是合计,不是客户,没有计入:「{content}」。", remedy: "无需处理。" },
  ROW_SUBTOTAL: {
    message: "这一行是小计、页合计或平均数,不是客户,没有计入:「{content}」。",
    remedy: "无需处理。",
  },
  ROW_FOOTER: {
    message: "这一行是制表、复核、说明一类的文字,不是客户,没有计入:「{content}」。",
    remedy: "无需处理。",
  },
  ROW_HEADER_REPEATED: { message: "这一行是重复的表头,没有计入。", remedy: "无需处理。" },
  ROWS_HIDDEN: {
    message: "清单里有 {rows} 行被隐藏或筛选掉了,这些行也是客户数据,已经计入。",
    remedy: "如果不想计入,请先在原清单删除这些行,再重新整理。",
  },
  COLUMN_DUPLICATED: {
    message: "「{column}」和「{used}」都像是{field},采用的是「{used}」。",
    remedy: "如果应当用另一列,请在列对应里改选。",
  },
  UNIT_ASSUMED: {
    message: "「{content}」没有写明金额单位,从金额大小看不会是万元,按元处理。",
    remedy: "如果不是元,请指定单位后重新整理。",
  },
  CURRENCY_MIXED: {
    message: "清单里有 {rows} 行不是人民币({currencies}),金额按原币数字相加,没有折算。",
    remedy: "请改用折人民币的余额导出,或先把外币行折算成人民币,再重新整理。",
  },
  MAPPING_REMEMBERED: {
    message: "这张清单与以前整理过的一张列名相同,沿用了您上次的选择:{choices}。",
    remedy: "如果这次不同,请在列对应里改选,改过的会代替记下的选择。",
  },
  CONTROL_TOTAL_MATCHES: {
    message: "{field}与清单自己的合计 {stated} 元一致。",
    remedy: "无需处理;其中客户号不能用的行有 {listed} 行,金额也在这个合计里。",
  },
  CONTROL_TOTAL_DIFFERS: {
    message: "{field}逐行相加是 {sum} 元,清单自己的合计是 {stated} 元,相差 {difference} 元。",
    remedy: "请核对读不出金额的单元格、被删的行和合计公式,改正后重新整理。",
  },
  CONTROL_TOTAL_ABSENT: {
    message: "清单没有合计行,无法与原清单核对总数。逐行相加:{sums} 元。",
    remedy: "请与系统中的总数核对一次。",
  },
  TIERS_ARE_STARTER: {
    message: "层级方案为起始值,请按本行文件确认。",
    remedy: "请按本行的包户包效方案填写各层级的名称和下限。",
  },
  BASIS_BLANK: {
    message: "客户 {name}({id})的{basis}是空白(不是 0),列入「无余额」,客户保留。",
    remedy: "新开户未到账的无需处理;否则请核对原清单。",
  },
  BASIS_NOT_IN_LIST: {
    message: "要求按{wanted}计算,但清单里没有这个数,改用{basis}。",
    remedy: "需要按{wanted}计算时,请重新导出带{wanted}的清单。",
  },
  LOAN_NOT_IN_LIST: {
    message: "要求只看无贷户,但清单里没有贷款信息,所有客户都保留了。",
    remedy: "如果清单本来就只有无贷户,无需处理;否则请重新导出带贷款余额的清单。",
  },
  FILTERED_LOAN: {
    message: "客户 {name}({id})有贷款,不是无贷户,没有列入客户清单。",
    remedy: "要看全部客户时,请把范围改为全部客户。",
  },
  FILTERED_THRESHOLD: {
    message:
      "客户 {name}({id})的{basis}合计为 {deposit} 元,没有达到存款标准 {threshold} 元,没有列入客户清单。",
    remedy: "要看全部客户时,请把存款标准改为 0(金额空白的客户也会显示)。",
  },
  FILTERED_BLANK: {
    message:
      "客户 {name}({id})的{basis}是空白(不是 0),达不到存款标准 {threshold} 元,没有列入客户清单。",
    remedy: "金额漏填的请在原清单补上;要看全部客户时,请把存款标准改为 0。",
  },
  ...ruleFindingTexts,
  ...claimFindingTexts,
  ...claimSheetFindingTexts,
  ...staffingFindingTexts,
  ...payFindingTexts,
  NUMBER_INVALID: {
    message: "{field}「{value}」不是可以使用的数字。",
    remedy: "请填写不小于 0 的数字(定额和天数须大于 0)。",
  },
  HOST_CELL_EDIT: {
    message: "有单元格正在编辑,表格这时不接受其他操作。",
    remedy: "请按回车或 Esc 结束编辑,再试一次。",
  },
  HOST_PROTECTED: {
    message: "工作簿或工作表受保护,不能写入。",
    remedy: "请先撤销保护,或把清单复制到一个新的工作簿再操作。",
  },
  HOST_READ_ONLY: {
    message: "工作簿以只读方式打开,不能写入。",
    remedy: "请另存一份,或点「启用编辑」后再试。",
  },
  HOST_PAYLOAD: {
    message: "一次传送的数据太多,表格拒绝了。",
    remedy: "请关闭其他大文件后重试;仍不行的,请把清单分成几份。",
  },
  HOST_READ_FAILED: {
    message: "没有读到单元格的内容,表格没有给出结果。",
    remedy: "请稍等片刻再试;仍不行的,请保存并重新打开工作簿。",
  },
  HOST_TOO_OLD: {
    message: "当前的 Excel 版本太旧,缺少所需的功能。{needed}",
    remedy: "请升级 Office,或改用网页工作台。",
  },
  HOST_FAILED: {
    message: "表格没有完成这一步({hostCode}:{hostMessage})。",
    remedy: "请再试一次;仍不行的,请把括号里的内容告诉技术人员。",
  },
  READ_BACK_DIFFERS: {
    message: "写入后读回核对不一致:应为「{expected}」,读到「{found}」。",
    remedy: "写入的内容已撤回,请再试一次;反复出现时请告诉技术人员。",
  },
  FORMULA_DIFFERS: {
    message: "公式 {formula} 应得「{expected}」,算出来是「{found}」。",
    remedy: "写入的内容已撤回。请再试一次;仍不一致的,请改选「数值」写出。",
  },
  FORMULA_UNKNOWN: {
    message: "Excel 不认识公式 {formula} 里的函数(显示 {found})。",
    remedy: "写入的内容已撤回。请关闭并重新打开工作簿和加载项后再试,或改选「数值」写出。",
  },
  FORMULA_BUSY: {
    message: "公式 {formula} 等了很久仍没有算出结果(显示 {found})。",
    remedy: "写入的内容已撤回。请稍后再试,或改选「数值」写出。",
  },
  FORMULA_MANUAL: {
    message: "工作簿设为手动计算,公式 {formula} 还没有算出结果(现在显示「{found}」)。",
    remedy: "请按 F9 重新计算,或在「公式」选项卡把计算选项改为自动。",
  },
  RESTORE_FAILED: {
    message: "写入没有成功,也没能完全恢复原状。{sheets}",
    remedy: "请不要保存,关闭工作簿后重新打开;已保存的请检查上面提到的工作表。",
  },
  LOG_FAILED: {
    message: "结果已经写好,但没能在「{sheet}」记下这一次运行。",
    remedy: "结果可以照常使用;请检查「运行记录」是否受保护或列名被改。",
  },
  LIST_HAS_FILTER: {
    message: "清单原来带有筛选条件,已被这次的筛选代替。",
    remedy: "需要原来的条件时,请撤销这次写入。",
  },
  NOTHING_TO_FILTER: {
    message: "没有符合条件的客户,筛选会把所有行都藏起来,所以没有筛选。",
    remedy: "请降低存款标准或改为全部客户。",
  },
  NOTHING_TO_UNDO: {
    message: "没有可以撤销的写入。",
    remedy: "只能撤销本次打开以来最近的一次写入。",
  },
  OWN_SHEET_EDITED: {
    message: "工作表「{sheet}」在写入之后有人改过,所以保留原样,没有动它。",
    remedy: "新的结果会写在带编号的另一张表里;不再需要的表请自行删除。",
  },
  STOPPED: {
    message: "已按您的要求停止,工作簿保持原样。",
    remedy: "需要时可以重新开始。",
  },
};
