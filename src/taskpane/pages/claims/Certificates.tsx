import { makeStyles, tokens } from "@fluentui/react-components";
import type { GroupCertificate } from "../../../rules/allocation/allocation";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";
import { useClaimsTexts } from "./page-texts";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  group: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  gap: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  details: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How good 「均衡」 provably is in each group of people: its largest deposit sum against the least that any allocation could reach. */
export function Certificates({
  certificates,
}: {
  readonly certificates: readonly GroupCertificate[];
}) {
  const styles = useStyles();
  const { formats } = useWording();
  const { allocateStep: texts } = useClaimsTexts();
  if (certificates.length === 0) return null;
  return (
    <Section title={texts.certificate}>
      <span className={styles.hint}>{texts.certificateHint}</span>
      <ul className={styles.list}>
        {certificates.map(({ tier, positions, certificate }) => (
          <li key={`${tier} ${positions.join(" ")}`} className={styles.group}>
            <span className={styles.head}>
              <span>{texts.group(tier, formats.list(positions))}</span>
              <span className={styles.gap}>
                {gapText(certificate.largestSum, certificate.largestSumBound, texts)}
              </span>
            </span>
            <span className={styles.details}>
              {texts.counts(formats.count(certificate.fewest), formats.count(certificate.most))}
              {" · "}
              {texts.largest(
                formats.wan(certificate.largestSum),
                formats.wan(certificate.largestSumBound)
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function gapText(
  largest: number,
  bound: number,
  texts: { readonly optimal: string; gap(gap: string): string }
): string {
  if (largest <= bound) return texts.optimal;
  return bound > 0 ? texts.gap(`${(((largest - bound) / bound) * 100).toFixed(2)}%`) : "";
}
