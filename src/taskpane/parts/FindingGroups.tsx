import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import { describeFinding } from "../../locales/finding-texts";
import type { Finding, Place, Severity } from "../../rules/finding";
import { useWording } from "../wording/WordingContext";

/** More than this nobody reads in a pane; the sheet 问题清单 has them all. */
const SHOWN_AT_MOST = 100;

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  summary: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    // The disclosure triangle: a flex summary loses the one the browser draws.
    "::after": {
      content: '""',
      marginLeft: "auto",
      width: "7px",
      height: "7px",
      borderRight: "1px solid currentColor",
      borderBottom: "1px solid currentColor",
      transform: "translateY(-2px) rotate(45deg)",
      "details[open] > &": { transform: "translateY(2px) rotate(225deg)" },
    },
  },
  icon: { flexShrink: 0, fontSize: "20px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 64px",
  },
  remedy: {
    display: "block",
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

export interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: Place) => void;
}

/** Findings by severity, what needs a person first; each with its message, its remedy and the way to its cell. */
export function FindingGroups({ findings, onGoTo }: FindingGroupsProps) {
  const styles = useStyles();
  const { texts } = useWording();
  if (findings.length === 0) return <span>{texts.check.noFindings}</span>;

  return (
    <div className={styles.groups}>
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return <FindingGroup key={severity} severity={severity} findings={group} onGoTo={onGoTo} />;
      })}
    </div>
  );
}

function FindingGroup(props: FindingGroupsProps & { readonly severity: Severity }) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  const { severity, findings } = props;
  const Icon = ICONS[severity];

  return (
    <details className={styles.group} open={severity !== "info"}>
      <summary className={styles.summary}>
        <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
        {texts.check.group(texts.check.severity[severity], formats.count(findings.length))}
      </summary>
      <ul className={styles.list}>
        {findings.slice(0, SHOWN_AT_MOST).map((finding, index) => (
          // The list is replaced as a whole, never reordered.
          <FindingItem key={index} finding={finding} onGoTo={props.onGoTo} />
        ))}
      </ul>
      {findings.length > SHOWN_AT_MOST && (
        <p className={styles.more}>{texts.check.shown(formats.count(SHOWN_AT_MOST))}</p>
      )}
    </details>
  );
}

function FindingItem({ finding, onGoTo }: { finding: Finding; onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const { language, texts } = useWording();
  const { message, remedy } = describeFinding(finding, language);
  const { where } = finding;

  return (
    <li className={styles.item}>
      <span>
        {where?.cell != null && <strong>{where.cell} </strong>}
        {message}
        {remedy !== "" && <span className={styles.remedy}>{remedy}</span>}
      </span>
      {where?.cell != null && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onGoTo(where)}
          aria-label={texts.check.goToPlace(`${where.sheet}!${where.cell}`)}
        >
          {texts.check.goTo}
        </Button>
      )}
    </li>
  );
}
