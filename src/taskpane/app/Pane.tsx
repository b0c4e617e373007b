import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HostTheme } from "../../excel/theme";
import type { Language } from "../../locales/language";
import { WordingProvider } from "../wording/WordingContext";
import { CrashGuard } from "./CrashGuard";
import { useGlobalStyles } from "./global-styles";
import { FLUENT_THEMES } from "./pane-theme";

const useStyles = makeStyles({ provider: { minHeight: "100vh" } });

export interface PaneProps {
  readonly theme: HostTheme;
  readonly language: Language;
  readonly children: ReactNode;
}

/** What everything in the pane stands in: colours, language, and a guard against a blank page. */
export function Pane({ theme, language, children }: PaneProps) {
  useGlobalStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]} className={styles.provider}>
      <WordingProvider language={language}>
        <CrashGuard>{children}</CrashGuard>
      </WordingProvider>
    </FluentProvider>
  );
}
