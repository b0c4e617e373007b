import { Field, Input } from "@fluentui/react-components";
import { percentText } from "../../../sheets/pay/grounds";
import { BandRows } from "./BandRows";
import { ExplainedChoice } from "./ExplainedChoice";
import { fieldFault } from "./field-fault";
import type { ChoiceFieldsProps } from "./MoneyFields";
import { usePayTexts } from "./page-texts";

/** which a person must choose, and how scores become coefficients. */
export function MoneySwitches({ choices, faults, book, onChange }: ChoiceFieldsProps) {
  const { parameters: texts } = usePayTexts();
  const { none, "after-pool": afterPool } = texts.jointPools;
  const ratios = {
    info: percentText(book.infoRatio),
    execution: percentText(book.executionRatio),
    pool: percentText(1 - book.personRatio),
  };
  const { jointPool, headFunding, coefficient } = choices;
  return (
    <>
      <ExplainedChoice
        label={texts.jointPool}
        options={[
          { value: "none", name: none.name, meaning: none.meaning(ratios) },
          { value: "after-pool", name: afterPool.name, meaning: afterPool.meaning(ratios) },
        ]}
        value={jointPool}
        isFromRules={jointPool !== null && jointPool === book.jointPool}
        isRequired
        isFault={faults.has("jointPool")}
        onChoose={(value) => onChange({ jointPool: value })}
      />
      <ExplainedChoice
        label={texts.headFunding}
        options={[
          { value: "separate", ...texts.headFundings.separate },
          { value: "inside", ...texts.headFundings.inside },
        ]}
        value={headFunding}
        isFromRules={headFunding !== null && headFunding === book.headFunding}
        isRequired
        isFault={faults.has("headFunding")}
        onChoose={(value) => onChange({ headFunding: value })}
      />
      <ExplainedChoice
        label={texts.coefficient}
        hint={texts.coefficientHint}
        options={[
          { value: "linear", ...texts.coefficients.linear },
          { value: "bands", ...texts.coefficients.bands },
        ]}
        value={coefficient}
        isFromRules={coefficient !== null && coefficient === book.coefficient?.type}
        isRequired={false}
        isFault={false}
        onChoose={(value) => onChange({ coefficient: value })}
      />
      {coefficient === "linear" && (
        <Field
          label={texts.base}
          required
          {...fieldFault(faults.has("coefficientBase"), texts.baseFault)}
        >
          <Input
            inputMode="decimal"
            value={choices.coefficientBase}
            onChange={(_, { value }) => onChange({ coefficientBase: value })}
          />
        </Field>
      )}
      {coefficient === "bands" && (
        <BandRows
          bands={choices.bands}
          isFault={faults.has("bands")}
          onChange={(bands) => onChange({ bands })}
        />
      )}
    </>
  );
}
