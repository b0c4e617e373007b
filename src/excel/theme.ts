export type HostTheme = "light" | "dark" | "contrast";

const FORCED_COLORS = "(forced-colors: active)";
const PREFERS_DARK = "(prefers-color-scheme: dark)";
/** Below this luminance white text reads better than black. */
const DARK_BELOW = 0.18;

/** The look Office has; where it does not say (Excel on the web), the look the person's browser asks for. */
export function currentTheme(): HostTheme {
  if (matches(FORCED_COLORS)) return "contrast";
  return officeLook() ?? (matches(PREFERS_DARK) ? "dark" : "light");
}

/** Calls back when the look changes while the pane is open; gives the way to stop. */
export function watchTheme(listener: (theme: HostTheme) => void): () => void {
  const tell = (): void => listener(currentTheme());
  const queries = [FORCED_COLORS, PREFERS_DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", tell);
  return () => {
    for (const query of queries) query.removeEventListener("change", tell);
  };
}

/** `isDarkTheme` where Office gives it, else what its background colour says; pure black under white is high contrast. */
function officeLook(): HostTheme | null {
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
  const [red = 0, green = 0, blue = 0] = match
    .slice(1)
    .map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}
