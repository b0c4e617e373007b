import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  details: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    "&[open] > summary::after": { transform: "translateY(2px) rotate(225deg)" },
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
    },
  },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** Called whenever a person opens it. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A part that a person opens when it matters. */
export function Disclosure({ summary, isOpenAtFirst = false, onOpen, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details
      className={styles.details}
      open={isOpenAtFirst}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}
