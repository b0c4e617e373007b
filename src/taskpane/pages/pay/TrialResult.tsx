import { Button, makeStyles, mergeClasses, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect } from "react";
import { ruleBookTextsFor } from "../../../locales/rule-book-texts";
import { personLabel } from "../../../rules/claims/roster";
import type { PayDifference } from "../../../rules/pay/compare-pay";
import { reconcile } from "../../../rules/pay/reconciliation";
import { differencesOf } from "../../../rules/rule-book/differences";
import type { PayTrial } from "../../jobs/pay-jobs";
import { Figures } from "../../parts/Figures";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import { differenceTexts } from "../rules/difference-texts";
import { usePayTexts } from "./page-texts";

/** Beyond this nobody reads on in a pane. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  person: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  name: { overflowWrap: "anywhere" },
  gain: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground1 },
  details: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  adopt: { alignSelf: "start" },
});

export interface TrialResultProps {
  readonly trial: PayTrial;
  readonly onAdopt: () => void;
}

/** What the other parameters change: the totals, then everybody who gains or loses, the largest change first. */
export function TrialResult({ trial, onAdopt }: TrialResultProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { trial: texts, people, more } = usePayTexts();
  const { announce } = useAnnounce();
  const { differences } = trial;
  const gaining = differences.filter(({ gain }) => gain > 0);
  const losing = differences.filter(({ gain }) => gain < 0);
  const changed = [...gaining, ...losing].sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
  const unchanged = differences.length - changed.length;
  const summary = `${texts.gain} ${formats.count(gaining.length)} ${texts.lose} ${formats.count(losing.length)}`;

  useEffect(() => announce(summary), [announce, summary]);

  return (
    <>
      <Section title={texts.result}>
        <ChangedParameters trial={trial} />
        <Totals trial={trial} />
        <Figures
          figures={[
            { name: texts.gain, value: countAndSum(gaining) },
            { name: texts.lose, value: countAndSum(losing) },
            { name: texts.same, value: people(formats.count(unchanged)) },
          ]}
        />
      </Section>
      {changed.length === 0 ? (
        <span>{texts.noChange}</span>
      ) : (
        <Section title={texts.perPerson}>
          <ul className={styles.list}>
            {changed.slice(0, MOST_SHOWN).map((difference) => (
              <Change key={difference.id} difference={difference} />
            ))}
          </ul>
          {changed.length > MOST_SHOWN && (
            <span>{more(formats.count(changed.length - MOST_SHOWN))}</span>
          )}
        </Section>
      )}
      <Button className={styles.adopt} onClick={onAdopt}>
        {texts.adopt}
      </Button>
    </>
  );

  function countAndSum(group: readonly PayDifference[]): string {
    const fen = group.reduce((sum, { gain }) => sum + gain, 0);
    return texts.counts(formats.count(group.length), formats.yuan(fen));
  }
}

/** The parameters in which the two sets differ. */
function ChangedParameters({ trial: { before, after } }: { readonly trial: PayTrial }) {
  const { language, formats } = useWording();
  const { trial: texts } = usePayTexts();
  const books = { book: after.ruleBook, standard: before.ruleBook };
  const { bandCount: moreRows, sameBands: sameRows } = texts;
  const words = { texts: ruleBookTextsFor(language), formats, moreRows, sameRows };
  const changed = differencesOf(books.book, books.standard).map((difference) =>
    differenceTexts(difference, books, words)
  );
  return (
    <Figures
      figures={changed.map(({ label, value, standard }) => ({
        name: label,
        value: texts.change(formats.list(standard), formats.list(value)),
      }))}
    />
  );
}

function Totals({ trial: { before, after } }: { readonly trial: PayTrial }) {
  const { formats } = useWording();
  const { trial: texts } = usePayTexts();
  const [was, now] = [before.pay, after.pay];
  if (was === null || now === null) return null;
  const money = (fen: number) => formats.yuan(fen);
  const rows = [
    [texts.paid, money(reconcile(was).paid), money(reconcile(now).paid)],
    [texts.scorecardPool, money(was.pools.scorecard), money(now.pools.scorecard)],
    [texts.pointValue, was.scorecard.pointValue, now.scorecard.pointValue],
    [texts.leaders, money(was.leaders.totalFen), money(now.leaders.totalFen)],
  ] as const;
  return (
    <Figures
      figures={rows.map(([name, first, second]) => ({
        name,
        value: texts.change(first, second),
      }))}
    />
  );
}

function Change({ difference }: { readonly difference: PayDifference }) {
  const styles = useStyles();
  const { formats } = useWording();
  const { trial: texts } = usePayTexts();
  const { before, after, gain } = difference;
  const isGain = gain > 0;
  const amount = formats.yuan(Math.abs(gain));
  return (
    <li className={styles.person}>
      <span className={styles.name}>{personLabel(difference)}</span>
      <span className={mergeClasses(styles.gain, isGain ? styles.up : styles.down)}>
        {isGain ? texts.gains(amount) : texts.loses(amount)}
      </span>
      <span className={styles.details}>
        {texts.change(formats.yuan(before.total), formats.yuan(after.total))}
      </span>
    </li>
  );
}
