import type { PayPreview } from "../../jobs/pay";
import { runPay } from "../../jobs/run-pay";
import { done } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import { averageText } from "../../rules/pay/leaders";
import type { MonthPay } from "../../rules/pay/pay-month";
import { payOfPeople } from "../../rules/pay/person-pay";
import { reconcile } from "../../rules/pay/reconciliation";
import type { BatchJob } from "./batch-job";
import { inJson } from "./batch-texts";

/** `pay`: a month's pay from 人员, 计价登记, 计分卡, 千分制 and 过程考核 of the inputs. Amounts are yuan as text with two decimals. */
export const payJob: BatchJob = async ({ book, loaded, formulas, control }) => {
  const ruleFindings = loaded.findings.filter(({ code }) => code === "RULE_INDICATOR_FORBIDDEN");
  const result = await runPay(book, ruleFindings, control, formulas ? loaded.book : null);
  if (!result.ok) return result;
  const { preview, report } = result.value;
  const { pay, findings } = preview;
  const sheets = report.sheets.map((sheet) => sheet.name);
  const people = pay ? payOfPeople(pay).length : 0;
  const paid = pay ? formatYuan(reconcile(pay).paid) : "0.00";
  return done({
    summary: `${people} 人,发放合计 ${paid} 元,问题与提示 ${findings.length} 条;写出 ${sheets.join("、")}`,
    report: {
      ...(pay && payReport(pay, preview)),
      ruleBookVersion: book.version,
      findings: [...findings, ...report.warnings].map(inJson),
      sheets,
    },
  });
};

function payReport(pay: MonthPay, { reading }: PayPreview): Readonly<Record<string, unknown>> {
  const { pools, scorecard, leaders, priced } = pay;
  const sums = reconcile(pay);
  return {
    rowsIn: reading.rows,
    rowsOut: priced.deals.length,
    rowsListed: 0,
    month: pay.book.payMonth,
    version: reading.lock.version,
    sums: {
      people: payOfPeople(pay).length,
      deals: formatYuan(priced.totalFen),
      poolFromPricing: formatYuan(pools.contributions),
      basePool: formatYuan(pools.base),
      publicPool: formatYuan(pools.base + pools.contributions),
      processPool: formatYuan(pools.process),
      processPaid: formatYuan(pools.processPaid),
      processReturned: formatYuan(pools.processReturned),
      processCarried: formatYuan(pools.processCarried),
      scorecardPool: formatYuan(pools.scorecard),
      staffPool: formatYuan(pools.staff),
      pointValue: scorecard.pointValue,
      average: averageText(leaders.average),
      leaders: formatYuan(leaders.totalFen),
      paid: formatYuan(sums.paid),
      adjustments: formatYuan(sums.adjustments),
    },
    controlTotal: {
      found: true,
      matches: sums.difference === 0 && sums.poolDifference === 0 && sums.processDifference === 0,
      difference: formatYuan(sums.difference),
    },
  };
}
