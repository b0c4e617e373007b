export type HostTheme = "light" | "dark" | "contrast";

const RED = 0.2126;
const GREEN = 0.7152;
const BLUE = 0.0722;
/** Below this luminance white text reads better than black. */
const DARK_BELOW = 0.18;

/**
 * The look Office has now, or null where it does not say (Excel on the web): then the browser's own settings decide. Black and
 * white at their extremes are Windows' high contrast.
 */
export function hostTheme(): HostTheme | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (!theme) return null;
  const background = luminance(theme.bodyBackgroundColor);
  const foreground = luminance(theme.bodyForegroundColor);
  if (background === 0 && foreground !== null && foreground > 0.9) return "contrast";
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  if (background === null) return null;
  return background < DARK_BELOW ? "dark" : "light";
}

/** Relative luminance of `#RRGGBB`, 0 to 1; null where the text is no colour. */
function luminance(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  return RED * (red ?? 0) + GREEN * (green ?? 0) + BLUE * (blue ?? 0);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
