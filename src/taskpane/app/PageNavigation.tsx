import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWording } from "../wording/WordingContext";

/** The pages of the pane: 名单, 认领, 编制, 绩效, 规则. */
export type PageId = "list" | "claims" | "staffing" | "pay" | "rules";

const PAGES: readonly PageId[] = ["list", "claims", "staffing", "pay", "rules"];

const useStyles = makeStyles({
  pages: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    // the words, not their edges, stand in line with what is above them
    marginLeft: "-4px",
  },
  page: {
    padding: `2px ${tokens.spacingHorizontalXS}`,
    border: "1px solid transparent",
    borderBottom: "2px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  current: {
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PageNavigationProps {
  readonly current: PageId;
  /** A task runs on the page: it is seen to its end first. */
  readonly isBusy: boolean;
  readonly onOpen: (page: PageId) => void;
}

/** The pages of the pane, side by side. */
export function PageNavigation({ current, isBusy, onOpen }: PageNavigationProps) {
  const styles = useStyles();
  const { texts } = useWording();
  return (
    <nav className={styles.pages} aria-label={texts.pages.label}>
      {PAGES.map((page) => {
        const isCurrent = page === current;
        return (
          <button
            key={page}
            type="button"
            className={mergeClasses(styles.page, isCurrent && styles.current)}
            aria-current={isCurrent ? "page" : undefined}
            disabled={isBusy && !isCurrent}
            onClick={() => onOpen(page)}
          >
            {texts.pages[page]}
          </button>
        );
      })}
    </nav>
  );
}
