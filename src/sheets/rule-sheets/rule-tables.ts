import { DAY_KINDS } from "../../rules/rule-book/ledger-rules";
import { TABLE_ROWS } from "../../rules/rule-book/parameters";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import { findingsOfRuleBook } from "../../rules/rule-book/rule-book";
import { POSITION_KINDS } from "../../rules/rule-book/staffing-rules";
import type { Tier } from "../../rules/rule-book/tier-rules";
import { BUSINESSES, OUTLET_TYPES, type StaffingRow } from "../../rules/staffing/staffing-table";
import { lowerCell, readLower, readUpper, upperCell } from "./bound-cells";
import { readRequirement, requirementCell } from "./requirement-cell";
import { dayColumn, figureColumn, nameColumn, namesColumn, wordColumn } from "./table-columns";
import { tableSheet, type TableSheet } from "./table-sheet";

/** What the deck lost stays open until the bank fills it in (design §4). */
const NOT_PROVIDED = "未提供,请按本行文件填写";

type Band = ReturnType<(typeof TABLE_ROWS)["coefficient.bands"]>[number];
type Part = RuleBook["scorecardParts"]["parts"][number];
type OutletPosition = RuleBook["positionsByOutlet"][number];
type CalendarDay = RuleBook["calendar"][number];

interface PositionCapacity {
  readonly position: string;
  readonly capacity: number;
}

const tiers = tableSheet<Tier>({
  name: "规则-层级",
  table: "tiers",
  path: ["tiers"],
  rows: TABLE_ROWS.tiers,
  title: (book) =>
    findingsOfRuleBook(book).length > 0
      ? "起始值,请按本行文件确认;下限单位:元,含本数,最低一层可以空着"
      : "下限单位:元,含本数,最低一层可以空着",
  columns: [
    nameColumn("层级", "name", { width: 18 }),
    { ...figureColumn<Tier>("下限", "lowerBound", "amount", 18), whenBlank: { lowerBound: 0 } },
    namesColumn("岗位", "positions", 34),
  ],
});

const capacity = tableSheet<PositionCapacity>({
  name: "规则-容量",
  table: "capacity",
  path: ["capacity"],
  rows: (book) =>
    TABLE_ROWS.capacity(book).map(([position, limit]) => ({ position, capacity: limit })),
  keyOf: ({ position }) => position,
  title: () => "每人最多管多少户;没有列出的岗位不限",
  columns: [
    nameColumn("岗位", "position", { width: 18, choices: (book) => book.claimOrder }),
    figureColumn("容量", "capacity", "count", 12),
  ],
});

const staffing = tableSheet<StaffingRow>({
  name: "规则-编制",
  table: "staffingTable",
  path: ["staffingTable"],
  rows: TABLE_ROWS.staffingTable,
  title: () => "日均笔数;数字含本数,不含的写「大于130」「低于80」,空着为不限",
  columns: [
    wordColumn("网点类型", "outletType", OUTLET_TYPES, 16),
    wordColumn("业务", "business", BUSINESSES, 10),
    {
      header: "下限",
      kind: "number",
      width: 12,
      align: "right",
      fields: ["lower", "lowerInclusive"],
      write: lowerCell,
      read: readLower,
    },
    {
      header: "上限",
      kind: "number",
      width: 12,
      align: "right",
      fields: ["upper", "upperInclusive"],
      write: upperCell,
      read: readUpper,
    },
    {
      header: "要求",
      kind: "text",
      width: 42,
      fields: ["options"],
      write: requirementCell,
      read: readRequirement,
    },
  ],
});

const bands = tableSheet<Band>({
  name: "规则-系数",
  table: "coefficient.bands",
  path: ["coefficient", "bands"],
  rows: TABLE_ROWS["coefficient.bands"],
  title: (book) => (book.coefficient === null ? NOT_PROVIDED : "千分制得分,下限含本数"),
  columns: [
    figureColumn("下限分", "lowerScore", "number", 14),
    figureColumn("系数", "coefficient", "number", 14),
  ],
});

const parts = tableSheet<Part>({
  name: "规则-计分卡",
  table: "scorecardParts.parts",
  path: ["scorecardParts", "parts"],
  rows: TABLE_ROWS["scorecardParts.parts"],
  title: ({ scorecardParts }) =>
    scorecardParts.parts.length === 0 ? NOT_PROVIDED : `满分合计 ${scorecardParts.total} 分`,
  columns: [
    nameColumn("部分", "name", { width: 24 }),
    figureColumn("满分", "points", "number", 12),
  ],
});

const positions = tableSheet<OutletPosition>({
  name: "规则-岗位设置",
  table: "positionsByOutlet",
  path: ["positionsByOutlet"],
  rows: TABLE_ROWS.positionsByOutlet,
  title: (book) => (book.positionsByOutlet.length === 0 ? NOT_PROVIDED : "必设、综合、选设"),
  columns: [
    wordColumn("网点类型", "outletType", OUTLET_TYPES, 16),
    nameColumn("岗位", "position", { width: 20, choices: (book) => book.claimOrder }),
    wordColumn("设置", "kind", POSITION_KINDS, 10),
  ],
});

const calendar = tableSheet<CalendarDay>({
  name: "规则-日历",
  table: "calendar",
  path: ["calendar"],
  rows: TABLE_ROWS.calendar,
  title: (book) =>
    book.calendar.length === 0 ? NOT_PROVIDED : "周一至周五上班,周末放假;这里只写例外",
  columns: [dayColumn("日期", "日期", 16), wordColumn("类型", "类型", DAY_KINDS, 10)],
});

/** The tables of the rule book, each with its sheet, in the order of their tabs. */
export const TABLE_SHEETS: readonly TableSheet[] = [
  tiers,
  capacity,
  staffing,
  bands,
  parts,
  positions,
  calendar,
];
