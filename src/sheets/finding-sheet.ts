import { type DescribedFinding, describeFinding } from "../locales/finding-texts";
import { type Finding, type Severity } from "../rules/finding";
import { OWN_NAMES } from "./own-names";
import { type ColumnPlan, type PlanCell, type SheetPlan } from "./sheet-plan";

/** 问题清单: one row per finding. */
const FINDING_COLUMNS: readonly ColumnPlan[] = [
  { header: "级别", kind: "text", width: 6 },
  { header: "代码", kind: "text", width: 24 },
  { header: "工作表", kind: "text", width: 16 },
  { header: "单元格", kind: "text", width: 9 },
  { header: "内容", kind: "text", width: 24, wrap: true },
  { header: "说明", kind: "text", width: 52, wrap: true },
  { header: "建议", kind: "text", width: 44, wrap: true },
];

/** What a row says may be longer than a cell can be; its beginning shows which row it is. */
const LONGEST_CONTENT = 2_000;

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Plans 问题清单: what needs a person first, within a level in the order they were found. A list without findings gets a sheet with no rows,
 * so that everybody can see it was checked. `describe` says them in words, by default in Chinese.
 */
export function planFindingSheet(
  findings: readonly Finding[],
  describe: (finding: Finding) => DescribedFinding = inChinese
): SheetPlan {
  const ordered = [...findings].sort(
    (a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]
  );
  return {
    kind: "findings",
    name: OWN_NAMES.findings,
    title: `${OWN_NAMES.findings}(${countsText(findings)})`,
    columns: FINDING_COLUMNS,
    rowCount: ordered.length,
    cell: (row, column) => {
      const finding = ordered[row];
      return finding === undefined ? null : cellOf(finding, column, describe);
    },
    totalRows: 0,
    chart: null,
    controlSums: [],
    landscape: true,
  };
}

function inChinese(finding: Finding): DescribedFinding {
  return describeFinding(finding, "zh-CN");
}

function cellOf(
  finding: Finding,
  column: number,
  describe: (finding: Finding) => DescribedFinding
): PlanCell {
  switch (column) {
    case 0:
      return describe(finding).severity;
    case 1:
      return finding.code;
    case 2:
      return finding.where?.sheet ?? null;
    case 3:
      return finding.where?.cell ?? null;
    case 4:
      return finding.content === "" ? null : finding.content.slice(0, LONGEST_CONTENT);
    case 5:
      return describe(finding).message;
    case 6:
      return describe(finding).remedy;
    default:
      return null;
  }
}

function countsText(findings: readonly Finding[]): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return `错误 ${count("error")} 条,警告 ${count("warning")} 条,提示 ${count("info")} 条`;
}
