import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { HostTheme } from "../../excel/theme";

/** Fluent's colours for every look that Office can have. */
export const FLUENT_THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
