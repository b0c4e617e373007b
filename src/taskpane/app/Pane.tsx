import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, type ReactNode } from "react";
import type { HostTheme } from "../../excel/theme";
import type { Language } from "../../locales/language";
import { WordingProvider } from "../wording/WordingContext";
import { CrashGuard } from "./CrashGuard";

const useStyles = makeStyles({ provider: { minHeight: "100vh" } });

/** Fluent's colours and sizes stand in taskpane.css (`StyleSheetPlugin`), so that scripts need not carry three sets of them. */
const THEME_OF_STYLE_SHEET = {};

interface PaneProps {
  readonly theme: HostTheme;
  readonly language: Language;
  readonly children: ReactNode;
}

/** What everything in the pane stands in: colours, language, and a guard against a blank page. */
export function Pane({ theme, language, children }: PaneProps) {
  const styles = useStyles();
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={THEME_OF_STYLE_SHEET} className={styles.provider}>
      <WordingProvider language={language}>
        <CrashGuard>{children}</CrashGuard>
      </WordingProvider>
    </FluentProvider>
  );
}
