import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { personLabel } from "../../../rules/claims/roster";
import { Figures } from "../../parts/Figures";
import { Mark } from "../../parts/Mark";
import { useWording } from "../../wording/WordingContext";
import type { Candidate, Conflict } from "./conflict";
import { useClaimsTexts } from "./page-texts";
import { OTHERS, type Verdict, type VerdictFault } from "./verdict";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  name: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  // a long name of a person must not make the list wider than the pane
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
  details: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface ConflictFormProps {
  /** E.g. 第 2 户 / 待协调 5 户. */
  readonly position: string;
  readonly left: string;
  readonly conflict: Conflict;
  readonly verdict: Verdict;
  readonly faults: ReadonlySet<VerdictFault>;
  readonly onChange: (verdict: Verdict) => void;
}

/** One contested customer: who he is, who claims him, whom the standard proposes, and the head's word. */
export function ConflictForm(props: ConflictFormProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { settleStep: texts } = useClaimsTexts();
  const { conflict, verdict, faults, onChange } = props;
  const { customer, claimants, others, proposal } = conflict;
  const isOther = verdict.choice === OTHERS;

  return (
    <div className={styles.form}>
      <div>
        <div className={styles.head}>
          <span>{props.position}</span>
          <span>{props.left}</span>
        </div>
        <h3 className={styles.name}>{customer.name === "" ? customer.id : customer.name}</h3>
        <span className={styles.details}>{customer.id}</span>
      </div>
      <Figures
        figures={[
          {
            name: texts.deposit,
            value: Number.isNaN(customer.balanceFen)
              ? texts.noDeposit
              : formats.yuan(customer.balanceFen),
          },
          { name: texts.tier, value: customer.tier },
          {
            name: texts.previousHolder,
            value: customer.holder === "" ? texts.nobody : customer.holder,
          },
        ]}
      />
      <Field label={texts.to} required {...faultOf(!isOther && faults.has("to"), texts.toNeeded)}>
        <RadioGroup
          value={verdict.choice}
          onChange={(_, { value }) => onChange({ ...verdict, choice: value })}
        >
          {claimants.map((claimant) => (
            <Radio
              key={claimant.member.id}
              value={claimant.member.id}
              label={<CandidateLabel candidate={claimant} proposal={proposal} />}
            />
          ))}
          {others.length > 0 && <Radio value={OTHERS} label={texts.others} />}
        </RadioGroup>
      </Field>
      {isOther && (
        <Field
          className={styles.choice}
          label={texts.otherPerson}
          required
          {...faultOf(faults.has("to"), texts.toNeeded)}
        >
          <Select
            value={verdict.other}
            onChange={(_, { value }) => onChange({ ...verdict, other: value })}
          >
            <option value="">{texts.choose}</option>
            {others.map(({ member, held }) => (
              <option key={member.id} value={member.id}>
                {`${personLabel(member)} ${texts.claimant(member.position, formats.count(held))}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={texts.reason}
        required={isOther}
        hint={isOther ? texts.reasonHint : undefined}
        {...faultOf(faults.has("reason"), texts.reasonNeeded)}
      >
        <Input
          value={verdict.reason}
          onChange={(_, { value }) => onChange({ ...verdict, reason: value })}
        />
      </Field>
      <Field label={texts.by} required {...faultOf(faults.has("by"), texts.byNeeded)}>
        <Input
          value={verdict.by ?? ""}
          onChange={(_, { value }) => onChange({ ...verdict, by: value })}
        />
      </Field>
    </div>
  );
}

function faultOf(isFault: boolean, message: string) {
  return isFault ? { validationState: "error" as const, validationMessage: message } : {};
}

/** 「张三(E01)」 with his position and load, and why he is proposed. */
function CandidateLabel({
  candidate: { member, held },
  proposal,
}: {
  readonly candidate: Candidate;
  readonly proposal: Conflict["proposal"];
}) {
  const styles = useStyles();
  const { formats } = useWording();
  const { settleStep: texts } = useClaimsTexts();
  const isProposed = proposal?.staffId === member.id;
  return (
    <>
      {personLabel(member)}
      <span className={styles.details}>{texts.claimant(member.position, formats.count(held))}</span>
      {isProposed && <Mark text={texts.proposed(texts.grounds[proposal.ground])} isStrong />}
    </>
  );
}
