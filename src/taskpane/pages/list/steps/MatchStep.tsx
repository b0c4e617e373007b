import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../../rules/cell-address";
import {
  CUSTOMER_FIELDS,
  type CustomerField,
  type HeaderCell,
} from "../../../../tables/list-layout";
import { Disclosure } from "../../../parts/Disclosure";
import { FindingBar } from "../../../parts/FindingBar";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import {
  basisOfChoice,
  choiceProblems,
  NEEDED_FIELDS,
  originOf,
  type ChoiceProblem,
} from "../column-choice";
import { ListStepFrame } from "../ListStepFrame";
import type { StepProps } from "../step-props";

const NEEDED: ReadonlySet<CustomerField> = new Set(NEEDED_FIELDS);
const FURTHER_FIELDS = CUSTOMER_FIELDS.filter((field) => !NEEDED.has(field));
/** The units an exported list comes in; the question is only asked between these. */
const ASKED_UNITS = ["元", "万元"] as const;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  origin: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  notFound: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { margin: 0 },
  why: { color: tokens.colorNeutralForeground3 },
});

/** Step 对列: which column each item comes from, the unit where it must be asked, and the deposit figure that will count. */
export function MatchStep({ state, flow }: StepProps) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  const { inspected, columns } = state;
  if (inspected === null) return null;

  const problems = choiceProblems(columns);
  const isUnitMissing = state.isUnitAsked && state.unit === null;
  const basis = basisOfChoice(columns);
  const canRead = problems.length === 0 && !isUnitMissing;
  // By the proposal, not by the choice: a field must not move away under the person's hands.
  const isProposed = (field: CustomerField) =>
    inspected.layout.columns.some((match) => match.field === field);
  const found = FURTHER_FIELDS.filter(isProposed);
  const notFound = FURTHER_FIELDS.filter((field) => !isProposed(field));
  const fieldOf = (field: CustomerField) => (
    <ColumnField key={field} field={field} problems={problems} state={state} flow={flow} />
  );

  return (
    <ListStepFrame
      state={state}
      flow={flow}
      heading={texts.match.heading}
      hint={texts.match.found(formats.count(inspected.layout.headerRow + 1))}
      primary={{ label: texts.match.read, run: () => canRead && void flow.read() }}
      onBack={() => flow.back()}
    >
      {inspected.findings
        .filter(({ severity, code }) => severity !== "info" || code === "MAPPING_REMEMBERED")
        .map((finding) => (
          <FindingBar key={finding.code} finding={finding} />
        ))}
      {state.isUnitAsked && <UnitQuestion state={state} flow={flow} />}
      <Section title={texts.match.needed}>
        <div className={styles.fields}>{NEEDED_FIELDS.map(fieldOf)}</div>
      </Section>
      <p className={styles.note}>
        <strong>{texts.match.basis(texts.match.fields[basis])}</strong>
        <br />
        <span className={styles.why}>{texts.match.basisWhy[basis]}</span>
        {inspected.layout.unit !== null && (
          <>
            <br />
            <span className={styles.why}>
              {texts.match.unitStated(texts.match.units[inspected.layout.unit])}
            </span>
          </>
        )}
      </p>
      {found.length > 0 && (
        <Section title={texts.match.further}>
          <div className={styles.fields}>{found.map(fieldOf)}</div>
        </Section>
      )}
      {notFound.length > 0 && (
        <Disclosure summary={texts.match.notFound(formats.count(notFound.length))}>
          <div className={styles.notFound}>{notFound.map(fieldOf)}</div>
        </Disclosure>
      )}
    </ListStepFrame>
  );
}

function UnitQuestion({ state, flow }: StepProps) {
  const { texts } = useWording();
  return (
    <Field
      label={texts.match.unit}
      required
      validationState={state.unit === null ? "error" : "none"}
      validationMessage={state.unit === null ? texts.match.unitNeeded : undefined}
    >
      <RadioGroup
        layout="horizontal"
        value={state.unit ?? ""}
        onChange={(_, { value }) => {
          const unit = ASKED_UNITS.find((asked) => asked === value);
          if (unit !== undefined) flow.chooseUnit(unit);
        }}
      >
        {ASKED_UNITS.map((unit) => (
          <Radio key={unit} value={unit} label={texts.match.units[unit]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface ColumnFieldProps extends StepProps {
  readonly field: CustomerField;
  readonly problems: readonly ChoiceProblem[];
}

/** One item with the list's headers to choose from, and how sure the proposal is, in words. */
function ColumnField({ field, problems, state, flow }: ColumnFieldProps) {
  const styles = useStyles();
  const { texts } = useWording();
  const { inspected, columns } = state;
  if (inspected === null) return null;

  const problem = problems.find((candidate) => candidate.field === field);
  const origin = originOf(inspected.layout, columns, field);
  const headerText = (header: HeaderCell) =>
    texts.match.headerOption(
      columnLetters(header.column),
      header.text === "" ? texts.match.blankHeader : header.text
    );

  return (
    <Field
      label={
        <>
          {texts.match.fields[field]}
          {origin !== "near" && <span className={styles.origin}>{texts.match[origin]}</span>}
        </>
      }
      orientation="horizontal"
      validationState={problem !== undefined ? "error" : origin === "near" ? "warning" : "none"}
      validationMessage={
        problem !== undefined
          ? problemText(problem, texts.match)
          : origin === "near"
            ? texts.match.near
            : undefined
      }
    >
      <Select
        value={columns[field] === undefined ? "" : String(columns[field])}
        onChange={(_, { value }) => flow.chooseColumn(field, value === "" ? null : Number(value))}
      >
        <option value="">{texts.match.notInList}</option>
        {inspected.layout.headers.map((header) => (
          <option key={header.column} value={String(header.column)}>
            {headerText(header)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function problemText(
  problem: ChoiceProblem,
  texts: ReturnType<typeof useWording>["texts"]["match"]
): string {
  return problem.kind === "usedTwice"
    ? texts.usedTwice(texts.fields[problem.usedBy])
    : texts[problem.kind];
}
