/** What a person typed after `npm run batch --`. */
export interface BatchRequest {
  readonly job: string;
  /** The first .xlsx among them is the workbook to work in; the others are lists to bring into it. */
  readonly inputs: readonly string[];
  readonly out: string;
  /** `name=value` pairs, checked by the add-in against its rule book. */
  readonly settings: readonly string[];
  /** Results that can follow their lists are written as formulas. */
  readonly formulas: boolean;
  readonly json: boolean;
}

/** Jobs of this version, each with what it does. */
const JOBS: ReadonlyMap<string, string> = new Map([
  ["clean", "整理名单(写出 客户清单、问题清单、层级汇总)"],
  [
    "assign",
    "认领与分配(读 人员、认领登记、认领协调;写出 认领协调、分配结果、负荷对比、未分配 等)",
  ],
  ["compare", "月度比较(本月的工作簿写在前面,上月的写在后面;写出 月度比较)"],
  ["staffing", "编制测算(读 网点业务量;写出 编制测算、问题清单)"],
  [
    "pay",
    "绩效工资(读 人员、计价登记、计分卡、千分制、过程考核;写出 工资汇总、计价明细、计分卡奖金、负责人奖金、过程考核奖金、工资单)",
  ],
  ["recalc", "重算工作簿里的全部公式(含 DG 函数,按工作簿的规则),其他内容不动"],
]);

/** Those whose results can be formulas. */
const WITH_FORMULAS: ReadonlySet<string> = new Set(["staffing", "pay"]);

export const USAGE = [
  "用法:npm run --silent batch -- JOB INPUT... --out OUT.xlsx [--set 参数=值]... [--formulas] [--json]",
  ...[...JOBS].map(([job, does], at) => `${at === 0 ? "JOB:" : "    "}${job} ${does}`),
  "INPUT:一个或多个清单,合并成一份整理;.xlsx、.xls、CSV、文本、网页表格都可以,按内容识别",
  `--formulas:结果写成公式,随清单和工作簿的规则重算(只用于 ${[...WITH_FORMULAS].join("、")})`,
  "例:npm run --silent batch -- clean assets/SAMPLE.xlsx --out out.xlsx --set depositThreshold=50000 --json",
].join("\n");

/** Reads the arguments; a text says what is wrong with them. */
export function parseCommandLine(argv: readonly string[]): BatchRequest | string {
  const words: string[] = [];
  const settings: string[] = [];
  let out: string | null = null;
  let json = false;
  let formulas = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--json") {
      json = true;
    } else if (word === "--formulas") {
      formulas = true;
    } else if (word === "--out" || word === "--set") {
      const value = argv[++i];
      if (value === undefined) return `${word} 后面缺少内容。`;
      if (word === "--out") out = value;
      else settings.push(value);
    } else if (word.startsWith("--")) {
      return `不认识的选项 ${word}。`;
    } else {
      words.push(word);
    }
  }
  const [job, ...inputs] = words;
  if (job === undefined) return "没有写任务名。";
  if (!JOBS.has(job)) return `没有名为 ${job} 的任务;可用:${[...JOBS.keys()].join("、")}。`;
  if (formulas && !WITH_FORMULAS.has(job)) return `${job} 的结果不能写成公式,请去掉 --formulas。`;
  if (inputs.length === 0) return "没有写要处理的文件。";
  if (out === null) return "没有写结果文件,请加 --out OUT.xlsx。";
  if (!out.toLowerCase().endsWith(".xlsx")) return `结果文件须以 .xlsx 结尾:${out}`;
  return { job, inputs, out, settings, formulas, json };
}
