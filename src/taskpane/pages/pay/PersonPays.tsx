import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { personLabel } from "../../../rules/claims/roster";
import { type MonthPay } from "../../../rules/pay/pay-month";
import { payOfPeople, type PersonPay } from "../../../rules/pay/person-pay";
import { Figures } from "../../parts/Figures";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import { usePayTexts } from "./page-texts";
import { WhyPay } from "./WhyPay";

/** Beyond this a list is read on the sheet, not in the pane. */
const MOST_SHOWN = 60;

const PARTS = ["pricing", "scorecard", "leader", "process"] as const;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  person: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  name: { overflowWrap: "anywhere" },
  total: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  details: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: { gridColumn: "1 / -1", display: "flex", columnGap: "1px", height: "6px", marginTop: "4px" },
  piece: {
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  pricing: { backgroundColor: tokens.colorBrandBackground },
  scorecard: { backgroundColor: tokens.colorBrandStroke2 },
  leader: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  process: { backgroundColor: tokens.colorNeutralStroke1 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // the pieces have one colour then; their amounts are in the line above
    "@media (forced-colors: active)": { display: "none" },
  },
  sign: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    marginRight: tokens.spacingHorizontalXS,
  },
});

/** What everybody gets, in its four parts and in all, with the spread as bars and the reasons behind each figure. */
export function PersonPays({ pay }: { readonly pay: MonthPay }) {
  const styles = useStyles();
  const { formats } = useWording();
  const { preview: texts, more } = usePayTexts();
  const people = payOfPeople(pay);
  const totals = people.map(({ person }) => pay.byPerson.total[person] ?? 0);
  const most = Math.max(1, ...totals);

  return (
    <>
      <Section title={texts.spread}>
        <Spread totals={totals} />
      </Section>
      <Section title={texts.perPerson}>
        <div className={styles.legend} aria-hidden>
          {PARTS.map((part) => (
            <span key={part}>
              <span className={mergeClasses(styles.sign, styles.piece, styles[part])} />
              {texts.part[part]}
            </span>
          ))}
        </div>
        <ul className={styles.list}>
          {people.slice(0, MOST_SHOWN).map((person) => (
            <Person key={person.person} person={person} pay={pay} most={most} />
          ))}
        </ul>
        {people.length > MOST_SHOWN && (
          <span>{more(formats.count(people.length - MOST_SHOWN))}</span>
        )}
      </Section>
    </>
  );
}

function Spread({ totals }: { readonly totals: readonly number[] }) {
  const { formats } = useWording();
  const { preview: texts } = usePayTexts();
  const sorted = [...totals].sort((a, b) => a - b);
  // the lower of two in the middle: a figure that somebody gets, nothing is rounded
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (
    <Figures
      figures={[
        { name: texts.lowest, value: formats.yuan(sorted[0] ?? 0) },
        { name: texts.middle, value: formats.yuan(middle) },
        { name: texts.highest, value: formats.yuan(sorted.at(-1) ?? 0) },
      ]}
    />
  );
}

interface PersonProps {
  readonly person: PersonPay;
  readonly pay: MonthPay;
  /** The largest total, which fills the width. */
  readonly most: number;
}

function Person({ person, pay, most }: PersonProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { preview: texts } = usePayTexts();
  const { byPerson, input } = pay;
  const at = person.person;
  const member = input.roster[at];
  if (member === undefined) return null;
  const total = byPerson.total[at] ?? 0;
  const adjustment = byPerson.adjustment[at] ?? 0;
  const parts = PARTS.flatMap((part) => {
    const fen = byPerson[part][at] ?? 0;
    return fen === 0 ? [] : [{ part, fen }];
  });
  const names = parts.map(({ part, fen }) => texts.partOf(texts.part[part], formats.yuan(fen)));
  return (
    <li className={styles.person}>
      <span className={styles.name}>{personLabel(member)}</span>
      <span className={styles.total}>{formats.yuan(total)}</span>
      <span className={styles.details}>
        {[member.position, ...(names.length === 0 ? [texts.nothing] : names)]
          .filter((text) => text !== "")
          .join(" · ")}
      </span>
      {adjustment !== 0 && (
        <span className={styles.details}>
          {texts.adjustment(formats.yuan(adjustment), formats.yuan(total + adjustment))}
        </span>
      )}
      <span className={styles.bar} aria-hidden>
        {parts.map(({ part, fen }) => (
          <span
            key={part}
            className={mergeClasses(styles.piece, styles[part])}
            style={{ width: `${Math.max(0, (fen / most) * 100).toFixed(2)}%` }}
          />
        ))}
      </span>
      <WhyPay person={person} pay={pay} name={personLabel(member)} />
    </li>
  );
}
