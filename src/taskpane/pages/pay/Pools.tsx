import { averageText } from "../../../rules/pay/leaders";
import type { MonthPay } from "../../../rules/pay/pay-month";
import { reconcile } from "../../../rules/pay/reconciliation";
import { Bar } from "../../parts/Bar";
import { Figures } from "../../parts/Figures";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import { usePayTexts } from "./page-texts";

/** The pools in the order in which the money goes through them, and the proof that it comes out as it went in. */
export function Pools({ pay }: { readonly pay: MonthPay }) {
  const { formats } = useWording();
  const { preview: texts } = usePayTexts();
  const { pools, leaders, scorecard, book } = pay;
  const sums = reconcile(pay);
  const isBalanced =
    sums.difference === 0 && sums.poolDifference === 0 && sums.processDifference === 0;
  const money = (name: string, fen: number) => ({ name, value: formats.yuan(fen) });
  const isInside = book.headFunding === "inside" && leaders.bonuses.length > 0;

  return (
    <>
      <Bar
        intent={isBalanced ? "success" : "error"}
        title={isBalanced ? texts.balanced : texts.unbalanced}
      />
      <Section title={texts.pools}>
        <Figures
          figures={[
            money(texts.base, pools.base),
            money(texts.contributions, pools.contributions),
            money(texts.process, pools.process),
            ...(pools.processReturned > 0 ? [money(texts.returned, pools.processReturned)] : []),
            money(texts.scorecard, pools.scorecard),
            ...(isInside
              ? [money(texts.leadersInside, leaders.totalFen), money(texts.staff, pools.staff)]
              : []),
            { name: texts.pointValue, value: scorecard.pointValue },
            ...(leaders.bonuses.length > 0
              ? [{ name: texts.average, value: averageText(leaders.average) }]
              : []),
          ]}
        />
      </Section>
      <Section title={texts.reconciliation}>
        <Figures
          figures={[
            money(texts.totalIn, sums.totalIn),
            money(texts.paid, sums.paid),
            ...(sums.carried === 0 ? [] : [money(texts.carried, sums.carried)]),
            money(texts.difference, sums.difference),
            money(texts.poolDifference, sums.poolDifference),
            money(texts.processDifference, sums.processDifference),
            ...(sums.adjustments === 0
              ? []
              : [
                  money(texts.adjustments, sums.adjustments),
                  money(texts.due, sums.paid + sums.adjustments),
                ]),
          ]}
        />
      </Section>
    </>
  );
}
