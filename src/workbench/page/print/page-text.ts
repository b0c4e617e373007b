/** Headers and footers of printed pages. */

export interface PageFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheetName: string;
  readonly fileName: string;
  readonly now: Date;
  readonly language: string;
}

const CODES = /&(?:&|"[^"]*"|\d+|K[0-9A-F]{6}|.)/gi;

/** A header or footer as it is printed: `&P` is the page, `&N` their number; what only sets fonts is left out. */
export function pageText(code: string, facts: PageFacts): string {
  return code.replace(CODES, (found) => {
    switch (found.slice(1).toUpperCase()) {
      case "&":
        return "&";
      case "P":
        return String(facts.page);
      case "N":
        return String(facts.pages);
      case "A":
        return facts.sheetName;
      case "F":
        return facts.fileName;
      case "D":
        return facts.now.toLocaleDateString(facts.language);
      case "T":
        return facts.now.toLocaleTimeString(facts.language, { hour: "2-digit", minute: "2-digit" });
      default:
        return "";
    }
  });
}
