import { Button, makeStyles, mergeClasses, tokens, useAnnounce } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  DismissRegular,
  ErrorCircleFilled,
  InfoFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import { useEffect } from "react";
import { useWording } from "../wording/WordingContext";

const ICONS = {
  success: CheckmarkCircleFilled,
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
};

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { display: "block", marginTop: tokens.spacingVerticalXXS },
  dismiss: { margin: "-6px -8px -6px 0" },
});

const useBarColors = makeStyles({
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

const useIconColors = makeStyles({
  icon: { fontSize: "20px" },
  success: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

interface BarProps {
  readonly intent: "success" | "error" | "warning" | "info";
  readonly title: string;
  readonly text?: string;
  readonly onDismiss?: () => void;
}

/**
 * A message across the pane: icon, words and colour; screen readers hear it when it appears.
 * Fluent's MessageBar looks the same and would take 3 KB more of the 200 that the pane may weigh.
 */
export function Bar({ intent, title, text = "", onDismiss }: BarProps) {
  const styles = useStyles();
  const barColors = useBarColors();
  const iconColors = useIconColors();
  const { texts } = useWording();
  const { announce } = useAnnounce();
  const Icon = ICONS[intent];

  useEffect(() => announce(`${title} ${text}`.trim()), [announce, title, text]);

  return (
    <div role="group" aria-label={title} className={mergeClasses(styles.bar, barColors[intent])}>
      <Icon className={mergeClasses(iconColors.icon, iconColors[intent])} aria-hidden />
      <div>
        <span className={styles.title}>{title}</span>
        {text !== "" && <span className={styles.text}>{text}</span>}
      </div>
      {onDismiss !== undefined && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={texts.dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
