import type { FindingCode } from "../../rules/finding";
import type { FindingText } from "./findings";

/** Findings about a file as a whole. */
export type FileFindingCode = Extract<FindingCode, `FILE_${string}`>;

/** Findings about files that somebody hands over, in Chinese. `{file}` stands for the file's name. */
export const fileFindingTexts: Readonly<Record<FileFindingCode, FindingText>> = {
  FILE_EMPTY: {
    message: "文件「{file}」里没有内容,多半是导出或下载没有完成。",
    remedy: "请重新导出后再试。",
  },
  FILE_ENCRYPTED: {
    message: "文件「{file}」设有打开密码,读不到内容。",
    remedy: "请用 Excel 或 WPS 打开,取消密码另存一份,再导入。",
  },
  FILE_TRUNCATED: {
    message: "文件「{file}」不完整,结尾部分缺失,多半是下载或拷贝中断;为免漏掉客户,没有导入。",
    remedy: "请重新下载或导出完整的文件。",
  },
  FILE_NOT_A_LIST: {
    message: "文件「{file}」看起来是 {what},不是表格清单。",
    remedy: "请从系统导出 Excel 或 CSV 格式的清单,或用 Excel、WPS 打开后另存为 .xlsx 再导入。",
  },
  FILE_UNRECOGNISED: {
    message: "认不出文件「{file}」是什么格式,没有导入。",
    remedy: "请用 Excel 或 WPS 打开它,能打开的另存为 .xlsx 再导入;打不开的请重新导出。",
  },
  FILE_TOO_LARGE: {
    message: "文件「{file}」太大,或者解压后大得不合理,为防止内存耗尽没有导入。",
    remedy: "请按机构或日期分成几份导出,再一起导入。",
  },
  FILE_DAMAGED: {
    message: "文件「{file}」的内容已损坏,无法可靠读取,没有导入。",
    remedy: "请重新导出,或用 Excel 的「打开并修复」另存一份。",
  },
  FILE_TOO_SLOW: {
    message: "读取文件「{file}」超过 {seconds} 秒还没有完成,已经停止。",
    remedy: "请用 Excel 或 WPS 打开后另存为 .xlsx 再导入,或分成几份导出。",
  },
  FILE_READER_MISSING: {
    message:
      "加载项读取文件的部分没有加载成功,文件「{file}」没有导入;多半是网络中断,或加载项刚刚更新过。",
    remedy:
      "请关闭窗格重新打开再试;急用的,用 Excel 打开文件,把清单复制到本工作簿。仍不行请联系管理员。",
  },
  FILE_SHEET_HIDDEN: {
    message: "文件「{file}」里的工作表「{name}」是隐藏的,没有导入。",
    remedy: "需要它的,请在文件里取消隐藏后重新导入。",
  },
  FILE_FORMULAS_BLANK: {
    message: "文件「{file}」有 {cells} 个公式没有存下计算结果,这些单元格是空白的。",
    remedy: "请用 Excel 或 WPS 打开文件并保存一次(会重新计算),再导入。",
  },
  FILE_CHARACTERS_LOST: {
    message: "文件「{file}」里有 {lost} 个字认不出来,显示为「�」,其余照常导入。",
    remedy: "请核对含「�」的名称;需要原文的,请按 UTF-8 或 GBK 编码重新导出。",
  },
  FILE_TEXT_SHORTENED: {
    message: "文件「{file}」有 {cells} 个单元格的文字超过 32767 字,只保留了前面的部分。",
    remedy: "一般是备注之类的长文;需要全文的,请在原系统查看。",
  },
  FILE_WITHOUT_LIST: {
    message: "文件「{file}」里没有客户清单,它的工作表已经放进工作簿,但没有参加整理。",
    remedy: "如果它应当是客户清单,请检查有没有「客户号」和「存款余额」这样的列名。",
  },
};
