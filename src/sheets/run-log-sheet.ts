import { yuanOf } from "../rules/money";
import { OWN_NAMES } from "./own-names";
import { type ColumnPlan, type PlanCell, type SheetPlan } from "./sheet-plan";

/** 运行记录: one row per run, appended and never changed. */
const RUN_LOG_COLUMNS: readonly ColumnPlan[] = [
  { header: "时间", kind: "text", width: 20 },
  { header: "工作簿", kind: "text", width: 24 },
  { header: "任务", kind: "text", width: 12 },
  { header: "规则版本", kind: "text", width: 10 },
  { header: "参数摘要", kind: "text", width: 36, wrap: true },
  { header: "输入区域", kind: "text", width: 24 },
  { header: "输入指纹", kind: "text", width: 20 },
  { header: "行数", kind: "count", width: 10 },
  { header: "合计", kind: "amount", width: 20 },
  { header: "结果", kind: "text", width: 36, wrap: true },
  { header: "用时", kind: "text", width: 10 },
];

/** The sheet that runs are appended to; it has no rows of its own. */
export const runLogSheet = {
  kind: "runLog",
  name: OWN_NAMES.runLog,
  title: `${OWN_NAMES.runLog}(只追加,请勿改动;合计单位:元)`,
  columns: RUN_LOG_COLUMNS,
  landscape: true,
} as const satisfies Pick<SheetPlan, "kind" | "name" | "title" | "columns" | "landscape">;

/** What is kept of a run. */
export interface LoggedRun {
  readonly startedAt: Date;
  readonly workbook: string;
  /** The job as people call it, e.g. 整理名单. */
  readonly job: string;
  readonly ruleVersion: string;
  /** Parameters that differ from the standard, see `parameterSummary`. */
  readonly parameters: string;
  /** `CRM导出!A1:N900` */
  readonly inputArea: string;
  readonly inputFingerprint: string;
  readonly rows: number;
  /** Sum of the deposits of the basis, in fen; null where the job adds up nothing. */
  readonly totalFen: number | null;
  readonly result: string;
  readonly elapsedMs: number;
}

/** The row of 运行记录 for a run. */
export function runLogRow(run: LoggedRun): PlanCell[] {
  return [
    timeText(run.startedAt),
    run.workbook,
    run.job,
    run.ruleVersion,
    run.parameters,
    run.inputArea,
    run.inputFingerprint,
    run.rows,
    run.totalFen === null ? null : yuanOf(run.totalFen),
    run.result,
    `${(run.elapsedMs / 1000).toFixed(1)} 秒`,
  ];
}

/** Local time, `2026-03-06 09:30:00`. */
export function timeText(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":");
  return `${day} ${clock}`;
}
