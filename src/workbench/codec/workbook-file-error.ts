/** Why a file cannot be opened, and the sentence a person reads about it. */

export type WorkbookFileErrorCode =
  | "EMPTY"
  | "NOT_A_SPREADSHEET"
  | "ENCRYPTED"
  | "TRUNCATED"
  | "OLD_FORMAT"
  | "TOO_LARGE"
  | "DAMAGED";

/** What a file that is no .xlsx turned out to be. */
export type FileLikeness =
  | "HTML"
  | "XML"
  | "XML_SPREADSHEET_2003"
  | "TEXT"
  | "PDF"
  | "IMAGE"
  | "WORD"
  | "POWERPOINT"
  | "OPEN_DOCUMENT"
  | "ZIP"
  | "OLE"
  | "UNKNOWN";

export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";

  /**
   * @param code what is wrong with the file
   * @param detail for NOT_A_SPREADSHEET a {@link FileLikeness}; for DAMAGED the part of the package and what was found there
   */
  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly detail: string = ""
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}

type ErrorLanguage = "zh-CN" | "en-US";

const LIKENESS_TEXTS: Record<ErrorLanguage, Record<FileLikeness, string>> = {
  "zh-CN": {
    HTML: "HTML 网页",
    XML: "XML 文件",
    XML_SPREADSHEET_2003: "XML 表格 2003",
    TEXT: "文本(如 CSV)",
    PDF: "PDF 文档",
    IMAGE: "图片",
    WORD: "Word 文档",
    POWERPOINT: "PowerPoint 演示文稿",
    OPEN_DOCUMENT: "OpenDocument 文件",
    ZIP: "普通 ZIP 压缩包",
    OLE: "旧版 Office 文档",
    UNKNOWN: "无法识别的内容",
  },
  "en-US": {
    HTML: "an HTML page",
    XML: "an XML file",
    XML_SPREADSHEET_2003: "an XML Spreadsheet 2003",
    TEXT: "plain text (such as CSV)",
    PDF: "a PDF document",
    IMAGE: "a picture",
    WORD: "a Word document",
    POWERPOINT: "a PowerPoint presentation",
    OPEN_DOCUMENT: "an OpenDocument file",
    ZIP: "an ordinary ZIP archive",
    OLE: "an old Office document",
    UNKNOWN: "something unknown",
  },
};

const TEXTS: Record<ErrorLanguage, Record<WorkbookFileErrorCode, string>> = {
  "zh-CN": {
    EMPTY: "文件是空的(0 字节),多半是导出或下载没有完成,请重新导出后再打开。",
    NOT_A_SPREADSHEET:
      "这不是 .xlsx 工作簿,内容看起来是{detail},请在 Excel 或 WPS 中打开并另存为 .xlsx 后再试。",
    ENCRYPTED: "工作簿设有打开密码,没有密码无法读取内容,请在 Excel 中取消密码并保存后再打开。",
    TRUNCATED: "文件不完整,结尾部分缺失,多半是下载或拷贝中断,请重新获取完整的文件。",
    OLD_FORMAT:
      "这是 .xls 或 .xlsb 等二进制格式的工作簿,这里只能打开 .xlsx,请在 Excel 中另存为 .xlsx 后再试。",
    TOO_LARGE:
      "文件过大或解压后异常膨胀,为防止内存耗尽没有打开,请拆分成较小的工作簿或删除多余的工作表后再试。",
    DAMAGED:
      "文件内容已损坏({detail}),无法可靠读取,请在 Excel 中用“打开并修复”另存一份,或重新导出。",
  },
  "en-US": {
    EMPTY:
      "The file is empty (0 bytes), most likely because an export or download did not finish; export it again and open the new file.",
    NOT_A_SPREADSHEET:
      "This is not an .xlsx workbook but looks like {detail}; open it in Excel or WPS and save it as .xlsx, then try again.",
    ENCRYPTED:
      "The workbook needs a password to open, so its content cannot be read; remove the password in Excel, save, and open it again.",
    TRUNCATED:
      "The end of the file is missing, most likely because a download or copy was cut short; get the complete file again.",
    OLD_FORMAT:
      "This workbook is in a binary format such as .xls or .xlsb and only .xlsx can be opened here; save it as .xlsx in Excel and try again.",
    TOO_LARGE:
      "The file is too large or unpacks to an abnormal size, so it was not opened to protect memory; split it or delete sheets you do not need, then try again.",
    DAMAGED:
      "The content of the file is damaged ({detail}) and cannot be read reliably; repair it with Excel's Open and Repair, or export it again.",
  },
};

/** One sentence for a person: what is wrong, why, and what to do next. */
export function workbookFileErrorText(error: WorkbookFileError, language: ErrorLanguage): string {
  const likenesses: Readonly<Record<string, string>> = LIKENESS_TEXTS[language];
  const detail = likenesses[error.detail] ?? error.detail;
  return TEXTS[language][error.code].replace("{detail}", () => detail || "?");
}
