import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import { useMemo } from "react";
import { describeFinding } from "../../locales/finding-texts";
import type { Finding, Place } from "../../rules/finding";
import type { FindingCounts } from "../../rules/finding-counts";
import { Disclosure } from "./Disclosure";
import { useWording } from "../wording/WordingContext";
import { groupFindings } from "./group-findings";

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
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
  },
  remedy: {
    display: "block",
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  goTo: { minWidth: "auto", color: tokens.colorBrandForegroundLink },
  more: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  /** How many there are, where `findings` are only the first of each level. */
  readonly counts?: FindingCounts;
  readonly onGoTo: (place: Place) => void;
  /** The findings are about several sheets: each names its own. */
  readonly areSheetsNamed?: boolean;
}

/** Findings by severity, what needs a person first; each with its message, its remedy and the way to its cell. */
export function FindingGroups({
  findings,
  counts,
  onGoTo,
  areSheetsNamed = false,
}: FindingGroupsProps) {
  const styles = useStyles();
  const { language, texts, formats } = useWording();
  const groups = useMemo(() => groupFindings(findings, counts), [findings, counts]);
  if (groups.length === 0) return <span>{texts.check.noFindings}</span>;

  return (
    <div className={styles.groups}>
      {groups.map(({ severity, count, shown, first }) => {
        const Icon = ICONS[severity];
        const title = texts.check.group(
          describeFinding(first, language).severity,
          formats.count(count)
        );
        return (
          <Disclosure
            key={severity}
            isOpenAtFirst={severity !== "info"}
            summary={
              <>
                <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
                {title}
              </>
            }
          >
            <ul className={styles.list}>
              {shown.map((finding, index) => (
                // The list is replaced as a whole, never reordered.
                <FindingItem
                  key={index}
                  finding={finding}
                  onGoTo={onGoTo}
                  isSheetNamed={areSheetsNamed}
                />
              ))}
            </ul>
            {count > shown.length && (
              <p className={styles.more}>{texts.check.shown(formats.count(shown.length))}</p>
            )}
          </Disclosure>
        );
      })}
    </div>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly onGoTo: (place: Place) => void;
  readonly isSheetNamed: boolean;
}

function FindingItem({ finding, onGoTo, isSheetNamed }: FindingItemProps) {
  const styles = useStyles();
  const { language, texts } = useWording();
  const { message, remedy } = describeFinding(finding, language);
  const { where } = finding;

  return (
    <li className={styles.item}>
      <span>
        {where?.cell != null && (
          <strong>{isSheetNamed ? `${where.sheet}!${where.cell}` : where.cell} </strong>
        )}
        {message}
        {remedy !== "" && <span className={styles.remedy}>{remedy}</span>}
      </span>
      {where?.cell != null && (
        <Button
          className={styles.goTo}
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
