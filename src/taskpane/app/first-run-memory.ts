/** Remembers on this computer that the person has seen the first page. No list, name or figure is ever kept there. */
const KEY = "duigong-assistant.first-run";

/** Whether this browser has shown the welcome page before. */
export function wasFirstRunSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Storage switched off by the browser: the page is shown again, which does no harm.
    return false;
  }
}

/** Keeps the welcome page from coming again in this browser; where nothing can be stored it does come again. */
export function rememberFirstRun(): void {
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    return;
  }
}
