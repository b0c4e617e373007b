import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MonthPay } from "../../../rules/pay/pay-month";
import type { PersonPay } from "../../../rules/pay/person-pay";
import { statementRows } from "../../../sheets/pay/statement-sheet";
import { useWording } from "../../wording/WordingContext";
import { usePayTexts } from "./page-texts";

const useStyles = makeStyles({
  why: { gridColumn: "1 / -1", marginTop: tokens.spacingVerticalXXS },
  summary: {
    width: "fit-content",
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  ground: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
});

export interface WhyPayProps {
  readonly person: PersonPay;
  readonly pay: MonthPay;
  /** Whose pay it is, for those who hear the button and do not see what stands above it. */
  readonly name: string;
}

/** 「为什么是这个数」: the lines of the person's 工资单 with their 依据, in Chinese as the sheet has them. */
export function WhyPay({ person, pay, name }: WhyPayProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { preview: texts } = usePayTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.why} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary} aria-label={`${texts.why} ${name}`}>
        {texts.why}
      </summary>
      {isOpen && (
        <ul className={styles.rows} lang="zh-CN">
          {[...statementRows(person, pay)].map(({ item, detail, fen, ground }, index) => (
            <li key={index} className={styles.row}>
              <span>{`${item}:${detail}`}</span>
              <span>{fen === undefined ? "" : formats.yuan(fen)}</span>
              <span className={styles.ground}>{ground}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
