import { finding, type Finding, type FindingCode, type Place } from "../../src/rules/finding";

type Params = Readonly<Record<string, string | number>>;

const CELL: Place = { sheet: "CRM导出", cell: "D5" };
const SHEET: Place = { sheet: "CRM导出", cell: null };

/** What each finding carries where it is made: parameters, place and content. The types ask for every code. */
const SAMPLES: Readonly<
  Record<FindingCode, readonly [params?: Params, where?: Place, content?: string]>
> = {
  SHEET_EMPTY: [],
  HEADER_NOT_FOUND: [{ rows: 60, found: "会议纪要" }, SHEET],
  ID_COLUMN_MISSING: [{ row: 4, found: "序号、户名" }, CELL],
  AMOUNT_COLUMN_MISSING: [{ row: 4, found: "序号、户名" }, CELL],
  LIST_WITHOUT_ROWS: [{}, SHEET],
  UNIT_UNKNOWN: [{ field: "存款余额", largest: "1090.73" }, CELL, "存款余额"],
  SOURCE_CHANGED: [{}, SHEET],
  SOURCE_MISSING: [],
  FILE_EMPTY: [{ file: "客户清单.csv" }],
  FILE_ENCRYPTED: [{ file: "客户清单.xls" }],
  FILE_TRUNCATED: [{ file: "客户清单.xls" }],
  FILE_NOT_A_LIST: [{ file: "通知.pdf", what: "PDF" }],
  FILE_UNRECOGNISED: [{ file: "客户清单.dat" }],
  FILE_TOO_LARGE: [{ file: "全行.csv" }],
  FILE_DAMAGED: [{ file: "客户清单.xls" }],
  FILE_TOO_SLOW: [{ file: "客户清单.xls", seconds: 120 }],
  FILE_SHEET_HIDDEN: [{ file: "客户清单.xls", name: "底稿" }],
  FILE_FORMULAS_BLANK: [{ file: "客户清单.xlsx", cells: 3 }],
  FILE_CHARACTERS_LOST: [{ file: "客户清单.csv", lost: 2 }],
  FILE_TEXT_SHORTENED: [{ file: "客户清单.csv", cells: 1 }],
  FILE_WITHOUT_LIST: [{ file: "人员.csv" }],
  LISTS_JOINED: [{ sheets: "一月、二月" }],
  ID_BLANK: [{ field: "客户号" }, CELL, "3 丙公司 5.00"],
  ID_DAMAGED: [{ field: "客户号" }, CELL, "1.23E+17"],
  ID_NUMERIC: [{ field: "客户号", cells: 1 }, CELL, "12345"],
  ID_PADDED: [{ field: "客户号", cells: 150 }, CELL, " 001"],
  AMOUNT_UNREADABLE: [{ field: "存款余额" }, CELL, "待核实"],
  AMOUNT_TOO_LARGE: [{ field: "存款余额" }, CELL, "1E+300"],
  CELL_ERROR: [{ field: "客户名称" }, CELL, "#N/A"],
  NAME_BLANK: [{ id: "001" }, CELL, "001"],
  NAME_DIFFERS: [{ id: "001", field: "客户名称", kept: "甲", text: "乙" }, CELL, "乙"],
  FIELD_DIFFERS: [{ id: "001", field: "行业", kept: "批发", text: "零售" }, CELL, "零售"],
  ROW_DUPLICATED: [{ id: "001", account: "", first: "CRM导出!B6" }, CELL, "001"],
  ROW_COUNTED_ONCE: [{ id: "001", account: "62", first: "CRM导出!B6" }, CELL, "001"],
  LOAN_FLAG_CONFLICT: [{ id: "001", taken: "有贷" }, CELL, "001"],
  LOAN_FLAG_UNREADABLE: [{}, CELL, "待定"],
  NUMBER_DAMAGED: [{ field: "账号", cells: 2 }, CELL, "6.2E+18"],
  USCC_FORMAT: [{ field: "统一社会信用代码", cells: 1 }, CELL, "91119999MA0TE5T1IP"],
  USCC_CHECK: [{ field: "统一社会信用代码", cells: 1 }, CELL, "91119999MA0TE5T16Q"],
  ORGANISATION_CODE_CHECK: [{ field: "统一社会信用代码", cells: 1 }, CELL, "123456789"],
  REGISTRATION_NUMBER_CHECK: [{ field: "统一社会信用代码", cells: 1 }, CELL, "119999000001230"],
  CODE_IS_PERSONAL: [{ field: "统一社会信用代码", cells: 1 }, CELL],
  NAME_VARIANT: [
    { id: "002", otherId: "001", otherName: "甲公司", other: "CRM导出!C5" },
    CELL,
    "甲公司 ",
  ],
  ID_PREFIXED: [{ id: "0112345678", otherId: "12345678", other: "CRM导出!B5", prefix: "01" }, CELL],
  NAME_VARIANTS_MORE: [{ more: 12 }],
  NAME_VARIANTS_SKIPPED: [{ customers: 400_000 }],
  ACCOUNT_DIFFERS: [{ id: "001", account: "62", first: "CRM导出!B6" }, CELL, "001"],
  ROW_TOTAL: [{}, CELL, "合计 5.00"],
  ROW_SUBTOTAL: [{}, CELL, "小计 5.00"],
  ROW_FOOTER: [{}, CELL, "制表:王某"],
  ROW_HEADER_REPEATED: [{}, CELL, "客户号"],
  ROWS_HIDDEN: [{ rows: 3 }, SHEET],
  COLUMN_DUPLICATED: [{ field: "客户名称", used: "客户名称", column: "户名" }, CELL, "户名"],
  UNIT_ASSUMED: [{ field: "存款余额", largest: "7812345.67" }, CELL, "存款余额"],
  MAPPING_REMEMBERED: [{ choices: "客户号=B、单位=万元" }, SHEET],
  CONTROL_TOTAL_MATCHES: [
    { field: "存款余额", stated: "5.00", sum: "5.00", difference: "0.00", listed: 0 },
    CELL,
  ],
  CONTROL_TOTAL_DIFFERS: [
    { field: "存款余额", stated: "5.00", sum: "4.00", difference: "1.00", listed: 1 },
    CELL,
  ],
  CONTROL_TOTAL_ABSENT: [{ sums: "存款余额 5.00" }, SHEET],
  TIERS_ARE_STARTER: [],
  BASIS_BLANK: [{ id: "001", name: "甲", basis: "年日均" }, CELL, "001"],
  BASIS_NOT_IN_LIST: [{ wanted: "年日均", basis: "存款余额" }],
  LOAN_NOT_IN_LIST: [],
  FILTERED_LOAN: [
    { id: "001", name: "甲", basis: "年日均", deposit: "1.00", loan: "5.00", threshold: "0.00" },
    CELL,
    "001",
  ],
  FILTERED_THRESHOLD: [
    { id: "001", name: "甲", basis: "年日均", deposit: "1.00", loan: "", threshold: "50000.00" },
    CELL,
    "001",
  ],
  RULE_UNKNOWN: [{ name: "depositTreshold" }],
  RULE_INVALID: [{ name: "unit", allowed: "auto | 元 | 万元" }],
  NUMBER_INVALID: [{ field: "现有柜员", value: -1 }],
  HOST_CELL_EDIT: [],
  HOST_PROTECTED: [],
  HOST_READ_ONLY: [],
  HOST_PAYLOAD: [],
  HOST_READ_FAILED: [],
  HOST_TOO_OLD: [{ needed: "ExcelApi 1.9", found: "ExcelApi 1.7" }],
  HOST_FAILED: [{ hostCode: "GeneralException", hostMessage: "An internal error has occurred." }],
  READ_BACK_DIFFERS: [{ expected: "001", found: "1" }, CELL, "1"],
  RESTORE_FAILED: [{ cause: "READ_BACK_DIFFERS", sheets: "客户清单、问题清单" }],
  LOG_FAILED: [{ cause: "HOST_PROTECTED" }, { sheet: "运行记录", cell: null }],
  LIST_HAS_FILTER: [{}, SHEET],
  NOTHING_TO_FILTER: [{}, SHEET],
  NOTHING_TO_UNDO: [],
  OWN_SHEET_EDITED: [{ name: "客户清单" }, { sheet: "客户清单", cell: null }],
  STOPPED: [],
};

/** One finding of every code, as the product makes it. */
export function sampleFindings(): Finding[] {
  return Object.entries(SAMPLES).map(([code, [params = {}, where = null, content = ""]]) =>
    finding(code as FindingCode, where, content, params)
  );
}
