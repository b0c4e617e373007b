/**
 * Lists with the mess of real exports, one trait or family of traits each; make.js turns them into workbooks, and the tests of test/jobs say what
 * has to come of them. All firms, numbers and codes are made up; the district codes do not exist.
 *
 * @typedef {{ merged: string, columns?: number, rows?: number }} Merged a text over several cells
 * @typedef {null | string | number | Merged | { covered: true } | { formula: string } | { date: string } | { value: number, style: "eleven" | "money" }} Cell
 * @typedef {{ name: string, rows: Cell[][], hidden?: boolean, isProtected?: boolean, collapsed?: number[]}} TraitSheet
 * @typedef {{ file: string, sheets: TraitSheet[], counts1904?: boolean, filter?: { range: string, field: number, value: string } }} TraitList
 */

/** @type {{ covered: true }} */
const covered = { covered: true };

/** @param {number} count @returns {{ covered: true }[]} */
const coveredCells = (count) => Array.from({ length: count }, () => covered);

/** @param {number} value @returns {{ value: number, style: "money" }} */
const money = (value) => ({ value, style: "money" });

/** @type {TraitList[]} */
const TRAIT_LISTS = [
  {
    file: "two-row-header",
    sheets: [
      {
        name: "存款报表",
        rows: [
          [{ merged: "江城分行对公存款统计表", columns: 9 }, ...coveredCells(8)],
          ["机构:江城东湖支行", null, null, "打印日期:2026-03-06", null, null, null, null, "单位:万元"],
          [
            { merged: "序号", rows: 2 },
            { merged: "客户号", rows: 2 },
            { merged: "客户\n名称", rows: 2 },
            { merged: "活期", columns: 2 },
            covered,
            { merged: "定期", columns: 2 },
            covered,
            { merged: "合计", columns: 2 },
            covered,
          ],
          [covered, covered, covered, "时点", "日均", "时点", "日均", "时点", "日均"],
          [1, "00010001", "江城机械有限公司", 1.5, 1, 2, 2, 3.5, 3],
          [2, "00010002", "湖滨商贸有限公司", 0.25, 0.2, 0, 0, 0.25, 0.2],
          [3, "00010003", "东湖科技有限公司", 600, 550.55, 100, 100, 700, 650.55],
          [{ merged: "合计", columns: 3 }, covered, covered, 601.75, 551.75, 102, 102, 703.75, 653.75],
          [null, null, null, null, null, null, null, null, null],
          ["制表:王某", null, null, "复核:赵某", null, null, "审批:", null, null],
        ],
      },
    ],
  },
  {
    file: "unit-in-header",
    sheets: [
      {
        name: "清单",
        rows: [
          ["客户编号:", "户 名 *", "存款\n余额(万元)", "年日均余额（元）"],
          ["10010001", "江城机械有限公司", 12.34, 120000.5],
          ["10010002", "湖滨商贸有限公司", "1.2亿", 1],
          ["合计", null, 12012.34, 120001.5],
        ],
      },
    ],
  },
  {
    file: "unit-row-below-header",
    sheets: [
      {
        name: "清单",
        rows: [
          ["客户号", "客户名称", "存款余额", "年日均"],
          [null, null, "(万元)", "(万元)"],
          ["10010001", "江城机械有限公司", 12.25, 11],
          ["10010002", "湖滨商贸有限公司", 1.25, 1],
          ["客户号", "客户名称", "存款余额", "年日均"],
          [null, null, "(万元)", "(万元)"],
          ["合计", "2户", 13.5, 12],
        ],
      },
    ],
  },
  {
    file: "unit-nowhere",
    sheets: [
      {
        name: "清单",
        rows: [
          ["客户号", "客户名称", "存款余额"],
          ["10010001", "江城机械有限公司", 123.45],
          ["10010002", "湖滨商贸有限公司", 1090.73],
        ],
      },
    ],
  },
  {
    file: "total-first-and-filtered",
    sheets: [
      {
        name: "客户层级汇总列表",
        rows: [
          ["客户号", "客户名称", "存款余额(元)", "客户经理"],
          ["合计", null, money(3600000.5), null],
          ["10010001", "江城机械有限公司", money(1000000), "张三"],
          ["10010002", "湖滨商贸有限公司", money(2500000.5), "李四"],
          ["10010003", "东湖科技有限公司", money(100000), "张三"],
          ["10010004", "南湖物流有限公司", money(0), "李四"],
        ],
        collapsed: [1, 3, 5],
      },
    ],
    filter: { range: "客户层级汇总列表.A1:客户层级汇总列表.D6", field: 3, value: "张三" },
  },
  {
    file: "pages-and-subtotals",
    sheets: [
      {
        name: "Sheet1",
        rows: [
          [],
          [null, null, "对公客户明细"],
          [null, null, "单位:元"],
          [null, null, "机构", null, "客户号", "客户名称", null, "余额"],
          [null, null, "东湖支行", null, "20010001", "江城机械有限公司", null, 100],
          [null, null, "东湖支行", null, "20010002", "湖滨商贸有限公司", null, 200.5],
          [null, null, "东湖支行小计", null, null, null, null, 300.5],
          [],
          [null, null, "第1页 共2页"],
          [null, null, "机构", null, "客户号", "客户名称", null, "余额"],
          [null, null, "南湖支行", null, "20010003", "东湖科技有限公司", null, 4000000],
          [null, null, "南湖支行", null, "20010001", "江城机械有限公司", null, 50],
          [null, null, "南湖支行小计", null, null, null, null, 4000050],
          [null, null, "加权合计", null, null, null, null, 1333450.17],
          [null, null, "总计", null, null, null, null, 4000350.5],
          [],
          [null, null, "制表人:王某", null, null, "复核人:赵某", null, "打印日期:2026-03-06"],
          [null, null, "注:以上数据仅供内部使用"],
        ],
      },
    ],
  },
  {
    file: "amounts-as-text",
    sheets: [
      {
        name: "导出",
        rows: [
          ["金额单位:人民币元"],
          ["客户号", "客户名称", "存款余额", "年日均", "贷款余额"],
          ["30010001", "甲县机械有限公司", "1,234,567.89", "¥1,000.00", "—"],
          ["30010002", "乙县商贸有限公司", "１２３４．５０", " 88.80 ", "null"],
          ["30010003", "丙县科技有限公司", "'500000.00", "100\t", "-"],
          ["30010004", "丁县物流有限公司", "(1,000.00)", "-5.5", 0],
          ["30010005", "戊县食品有限公司", "12.5万", "￥0.01", "300,000.00元"],
          ["30010006", "己县建材有限公司", "待核实", "—", ""],
          ["30010007", "庚县化工有限公司", money(-250), 0.1, money(0)],
          ["合计", null, "1,859,552.39", "1183.41", "300000"],
        ],
      },
    ],
  },
  {
    file: "customer-numbers",
    sheets: [
      {
        name: "CRM导出",
        rows: [
          ["客户号", "客户名称", "存款余额(元)"],
          [{ value: 12345678, style: "eleven" }, "甲县机械有限公司", 1],
          [12345679, "乙县商贸有限公司", 10],
          ["  12345680  ", "丙县科技有限公司", 100],
          ["'12345681", "丁县物流有限公司", 1000],
          ["1.23457E+17", "戊县食品有限公司", 10000],
          [123456789012345680, "己县建材有限公司", 100000],
          [null, "庚县化工有限公司", 1000000],
          ["#N/A", "辛县纺织有限公司", 10000000],
          ["0112345680", "丙县科技有限公司", 20000000],
          ["００12345682", "壬县印刷有限公司", 30000000],
          ["合计", null, 61111111],
        ],
      },
    ],
  },
  {
    file: "names",
    sheets: [
      {
        name: "CRM导出",
        rows: [
          ["客户号", "客户名称", "账号", "存款余额(元)", "账户状态"],
          ["40010001", "江城(东湖)机械\n有限公司", "0001", 1000000, "正常"],
          ["40010002", "　江城（东湖）机械有限责任公司 ", "0002", 2, "正常"],
          ["40010003", "江城东湖精密仪器有限公司", "0003", 3, "正常"],
          ["40010004", "江城东湖精蜜仪器有限公司", "0004", 4, "正常"],
          ["40010005", "ﺷﺮﻛﺔ النور 🏦 贸易有限公司", "0005", 5, "正常"],
          ["40010003", "江城东湖精密仪器有限公司", "0006", 0, "销户"],
          ["40010003", "江城东湖精密仪器有限公司", "0007", 0, "久悬"],
          ["40010006", "<b>&amp;\"引号\"</b>有限公司", "0008", 6, "睡眠"],
          ["40010007", null, "0009", 7, "正常"],
          ["合计", null, null, 1000027, null],
        ],
      },
    ],
  },
  {
    file: "formulas",
    sheets: [
      {
        name: "清单",
        rows: [
          ["客户号", "客户名称", "存款余额(元)"],
          [{ formula: 'TEXT(50010001;"00000000")' }, { formula: "[$底稿.B1]" }, { formula: "[$底稿.A1]*2" }],
          [{ formula: '"5001"&"0002"' }, "湖滨商贸有限公司", { formula: "SUM([$底稿.A1:.A3])" }],
          ["50010003", { formula: "NA()" }, { formula: "1/0" }],
          ["合计", null, { formula: "SUM([.C2:.C3])" }],
        ],
      },
      { name: "底稿", rows: [[500000.25, "江城机械有限公司"], [1, null], [2, null]] },
    ],
  },
  {
    file: "codes",
    sheets: [
      {
        name: "CRM导出",
        rows: [
          ["客户号", "客户名称", "证件类型", "证件号码", "存款余额(元)"],
          ["60010001", "甲县机械有限公司", "统一社会信用代码", "91119999MA0TE5T16P", 1000000],
          ["60010002", "乙县商贸有限公司", "统一社会信用代码", "91119999MA0TE5T16Q", 1],
          ["60010003", "丙县科技有限公司", "营业执照", "119999000001236", 1],
          ["60010004", "丁县物流有限公司", "组织机构代码证", "12345678-8", 1],
          ["60010005", "戊县食品有限公司", "统一社会信用代码", "91119999MA0TE5T1IP", 1],
          ["60010006", "己县建材有限公司", "统一社会信用代码", 9.11199990001234e17, 1],
          ["60010007", "庚县化工商行", "居民身份证", "110199199003071239", 1],
          ["60010008", "辛县纺织商行", "营业执照", "110199199003071239", 1],
        ],
      },
    ],
  },
  {
    file: "dates-from-1904",
    counts1904: true,
    sheets: [
      {
        name: "清单",
        rows: [
          ["客户号", "客户名称", "开户日期", "存款余额(元)", "到期日期"],
          ["70010001", "江城机械有限公司", { date: "2026-03-06" }, 1000000, 99991231],
          ["70010002", "湖滨商贸有限公司", "2026年3月6日", 2000000, "00000000"],
          ["70010003", "东湖科技有限公司", 20260306, 3000000, null],
          ["合计", null, null, 6000000, null],
        ],
      },
    ],
  },
  {
    file: "currencies",
    sheets: [
      {
        name: "清单",
        rows: [
          ["客户号", "客户名称", "账号", "币种", "余额(元)"],
          ["70010001", "江城机械有限公司", "0001", "人民币", 1000000],
          ["70010001", "江城机械有限公司", "0002", "美元", 2000],
          ["70010002", "湖滨商贸有限公司", "0003", "人民币", 3000000],
        ],
      },
    ],
  },
  {
    file: "header-too-deep",
    sheets: [
      {
        name: "清单",
        rows: [
          ...Array.from({ length: 70 }, (_, row) => /** @type {Cell[]} */ ([`说明第${row + 1}条`])),
          ["客户号", "客户名称", "存款余额(元)"],
          ["80010001", "江城机械有限公司", 1000000],
        ],
      },
    ],
  },
  {
    file: "protected",
    sheets: [
      {
        name: "清单",
        isProtected: true,
        rows: [
          ["客户号", "客户名称", "存款余额(元)"],
          ["80010001", "江城机械有限公司", 1000000],
          ["总 计", "1户", 1000000],
        ],
      },
    ],
  },
  {
    file: "hidden-sheet",
    sheets: [
      { name: "说明", rows: [["请勿修改"], ["清单在别的表里"]] },
      {
        name: "清单",
        hidden: true,
        rows: [
          ["客户号", "客户名称", "存款余额(元)"],
          ["80010001", "江城机械有限公司", 1000000],
        ],
      },
    ],
  },
];

module.exports = { TRAIT_LISTS };
