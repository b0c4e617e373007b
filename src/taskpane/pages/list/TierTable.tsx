import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TierRow, TierSummary } from "../../../rules/customers/tiers";
import { useWording } from "../../wording/WordingContext";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      textAlign: "right",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
      verticalAlign: "top",
    },
    "& th:first-child": { paddingLeft: 0, textAlign: "left", overflowWrap: "anywhere" },
    "& thead th": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  },
  caption: {
    paddingBottom: tokens.spacingVerticalS,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  total: {
    "& th, & td": {
      fontWeight: tokens.fontWeightSemibold,
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
});

/** 层级汇总 as it will be written, in the columns that fit a pane of 320 px. */
export function TierTable({ tiers }: { readonly tiers: TierSummary }) {
  const styles = useStyles();
  const { texts } = useWording();
  const shown = tiers.noBalance.customers > 0 ? [...tiers.rows, tiers.noBalance] : tiers.rows;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {texts.preview.tiers(texts.match.fields[tiers.basis])}
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.preview.tier}</th>
          <th scope="col">{texts.preview.tierCustomers}</th>
          <th scope="col">{texts.preview.tierDeposits}</th>
          <th scope="col">{texts.preview.tierShare}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <TierTableRow key={row.tier} name={row.tier} row={row} />
        ))}
      </tbody>
      <tfoot>
        <TierTableRow name={texts.preview.total} row={tiers.total} isTotal />
      </tfoot>
    </table>
  );
}

function TierTableRow(props: { name: string; row: TierRow; isTotal?: boolean }) {
  const styles = useStyles();
  const { formats } = useWording();
  const { row } = props;
  return (
    <tr className={mergeClasses(props.isTotal && styles.total)}>
      <th scope="row">{props.name}</th>
      <td>{formats.count(row.customers)}</td>
      <td>{formats.wan(row.fen)}</td>
      <td>{row.share === null ? "—" : formats.share(row.share)}</td>
    </tr>
  );
}
