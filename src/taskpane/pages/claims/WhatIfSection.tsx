import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useRef } from "react";
import type { WhatIfFigures } from "../../../jobs/assign-figures";
import type { AssignOnDesk } from "../../../jobs/desk/claim-desk";
import { NOBODY } from "../../../rules/claims/claim-resolution";
import { personLabel, type Roster } from "../../../rules/claims/roster";
import { Disclosure } from "../../parts/Disclosure";
import { Figures } from "../../parts/Figures";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import { ALLOCATION_MODES, modeOf, type WhatIf } from "./claims-state";
import { useClaimsTexts } from "./page-texts";
import type { ClaimsStepProps } from "./step-props";

/** Beyond this nobody reads on in a pane. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  against: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  name: { paddingLeft: 0, textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere" },
  head: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  move: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  details: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Two modes or rule books side by side before anything is written: who gains, who loses, what moves. */
export function WhatIfSection({
  preview,
  state,
  flow,
}: ClaimsStepProps & { readonly preview: AssignOnDesk }) {
  const styles = useStyles();
  const { whatIf: texts, allocateStep } = useClaimsTexts();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.task !== null;
  const otherModes = ALLOCATION_MODES.filter((mode) => mode !== modeOf(state));

  const takeFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) void flow.compareWithFile(file);
    // the same file can be chosen again after it was mended
    target.value = "";
  };

  return (
    <Section title={texts.title}>
      <span className={styles.hint}>{texts.hint}</span>
      <div className={styles.buttons}>
        {otherModes.map((mode) => (
          <Button
            key={mode}
            onClick={() => void flow.compareWithMode(mode)}
            disabledFocusable={isBusy}
          >
            {texts.otherMode(allocateStep.modes[mode])}
          </Button>
        ))}
        <Button onClick={() => input.current?.click()} disabledFocusable={isBusy}>
          {texts.otherBook}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={texts.otherBook}
          onChange={takeFile}
        />
      </div>
      {state.whatIf !== null && (
        <Difference whatIf={state.whatIf} preview={preview} state={state} flow={flow} />
      )}
    </Section>
  );
}

interface DifferenceProps extends ClaimsStepProps {
  readonly whatIf: WhatIf;
  readonly preview: AssignOnDesk;
}

function Difference({ whatIf: { against, difference }, preview, state, flow }: DifferenceProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { whatIf: texts, allocateStep, customers } = useClaimsTexts();
  const { moved, unheld, people } = difference;
  const name = "mode" in against ? allocateStep.modes[against.mode] : against.file;
  const [before, after] = unheld;
  return (
    <>
      <span className={styles.against} role="status">
        {texts.against(name)}
      </span>
      <Figures
        figures={[
          { name: texts.moved, value: customers(formats.count(moved)) },
          { name: texts.unheld, value: texts.change(formats.count(before), formats.count(after)) },
        ]}
      />
      {people.length === 0 ? (
        <span>{texts.same}</span>
      ) : (
        <>
          <PeopleTable difference={difference} roster={preview.roster} />
          <Moves difference={difference} roster={preview.roster} />
        </>
      )}
      {"mode" in against && (
        <div className={styles.buttons}>
          <Button
            onClick={() => void flow.chooseMode(against.mode)}
            disabledFocusable={state.task !== null}
          >
            {texts.use(name)}
          </Button>
        </div>
      )}
    </>
  );
}

interface PeopleTableProps {
  readonly difference: WhatIfFigures;
  readonly roster: Roster;
}

function PeopleTable({ difference: { people }, roster }: PeopleTableProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { whatIf: texts } = useClaimsTexts();
  const right = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table} aria-label={texts.people}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(right, styles.name)}>
            {texts.person}
          </th>
          <th scope="col" className={right}>
            {texts.gains}
          </th>
          <th scope="col" className={right}>
            {texts.loses}
          </th>
          <th scope="col" className={right}>
            {texts.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.slice(0, MOST_SHOWN).map((person) => (
          <tr key={person.person}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {labelOf(roster, person.person, "")}
              <span className={styles.details}>
                {`${formats.wan(person.depositBefore)} → ${formats.wan(person.depositAfter)} ${texts.deposit}`}
              </span>
            </th>
            <td className={styles.cell}>{formats.count(person.gained)}</td>
            <td className={styles.cell}>{formats.count(person.lost)}</td>
            <td className={styles.cell}>
              {`${formats.count(person.countBefore)} → ${formats.count(person.countAfter)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moves({ difference: { moved, moves }, roster }: PeopleTableProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { whatIf: texts, more } = useClaimsTexts();
  return (
    <Disclosure summary={texts.movedList(formats.count(moved))}>
      <ul className={styles.list}>
        {moves.map(({ customer, from, to }, at) => (
          // the list is replaced as a whole, never reordered
          <li key={at} className={styles.move}>
            {customer}
            <span className={styles.details}>
              {texts.move(labelOf(roster, from, texts.nobody), labelOf(roster, to, texts.nobody))}
            </span>
          </li>
        ))}
        {moved > moves.length && (
          <li className={styles.move}>{more(formats.count(moved - moves.length))}</li>
        )}
      </ul>
    </Disclosure>
  );
}

function labelOf(roster: Roster, person: number | undefined, nobody: string): string {
  const member = roster[person ?? NOBODY];
  return member ? personLabel(member) : nobody;
}
