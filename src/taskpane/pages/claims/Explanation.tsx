import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { describeHolding } from "../../../locales/holding-reason-texts";
import { personLabel } from "../../../rules/claims/roster";
import type { ExplainedRow } from "../../jobs/claim-jobs";
import { Figures } from "../../parts/Figures";
import { useWording } from "../../wording/WordingContext";
import { useClaimsTexts } from "./page-texts";
import type { ClaimsStepProps } from "./step-props";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { margin: "-6px -8px -6px 0" },
  part: { margin: 0 },
  name: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Why a customer is with his holder, as 分配结果 says it: 原因, 依据, and who claimed him and lost. */
export function Explanation({
  explained: { row, trace },
  flow,
}: Pick<ClaimsStepProps, "flow"> & { readonly explained: ExplainedRow }) {
  const styles = useStyles();
  const { formats, language } = useWording();
  const { explanation: texts, allocateStep } = useClaimsTexts();
  const { announce } = useAnnounce();
  const { id, name, holderId, holderName, position, status, method, tier } = row;
  const title = texts.title(id, name);
  const losers = trace?.losers.map(({ member }) => personLabel(member)) ?? [];
  // the sheet speaks Chinese
  const said = trace && language !== "zh-CN" ? describeHolding(trace, language) : row;
  const holder = holderId === "" ? texts.nobody : personLabel({ id: holderId, name: holderName });
  const statusTexts: Readonly<Record<string, string>> = allocateStep.statuses;

  useEffect(() => announce(`${title} ${said.reason}`), [announce, title, said.reason]);

  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button
          className={styles.close}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={() => flow.closeExplanation()}
        />
      </div>
      <Figures
        figures={[
          { name: texts.holder, value: position === "" ? holder : `${holder} · ${position}` },
          { name: texts.status, value: statusTexts[status] ?? status },
          ...(method === "" ? [] : [{ name: texts.method, value: method }]),
          ...(tier === "" ? [] : [{ name: texts.tier, value: tier }]),
          ...(row.previousHolder === ""
            ? []
            : [{ name: texts.previousHolder, value: row.previousHolder }]),
        ]}
      />
      <p className={styles.part}>
        <span className={styles.name}>{texts.reason}</span>
        <span>{said.reason}</span>
      </p>
      <p className={styles.part}>
        <span className={styles.name}>{texts.ground}</span>
        <span>{said.ground}</span>
      </p>
      {losers.length > 0 && (
        <p className={styles.part}>
          <span className={styles.name}>{texts.losers}</span>
          {formats.list(losers)}
        </p>
      )}
    </section>
  );
}
