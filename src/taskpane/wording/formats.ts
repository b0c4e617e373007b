import type { Language } from "../../locales/language";
import { formatPercent, formatWan, formatYuan } from "../../rules/money";

/** How numbers are shown in the pane. All of them give text in the person's language. */
export interface Formats {
  /** A count: `12,345`. */
  count(value: number): string;
  /** Fen as yuan with thousands separators and two decimals: `1,234.50`. */
  yuan(fen: number): string;
  /** Fen as 万元 with two decimals, for summaries: `123.45`. */
  wan(fen: number): string;
  /** A share in hundredths of a percent: 6996 is `69.96`. */
  share(hundredths: number): string;
  /** A part of a whole in whole percent: `42%`. */
  percent(done: number, total: number): string;
  /** Names in a row: `甲、乙和丙`. */
  list(names: readonly string[]): string;
}

/** Counts, amounts, percentages and lists as a language writes them. */
export function formatsFor(language: Language): Formats {
  const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const amounts = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const percents = new Intl.NumberFormat(language, { style: "percent" });
  const lists = new Intl.ListFormat(language);
  // Amounts go in as decimal text: a sum in fen can have more digits than a division by 100 keeps.
  const amount = (decimal: string) => amounts.format(decimal as Intl.StringNumericLiteral);
  return {
    count: (value) => counts.format(value),
    yuan: (fen) => amount(formatYuan(fen)),
    wan: (fen) => amount(formatWan(fen)),
    share: (hundredths) => amount(formatPercent(hundredths)),
    percent: (done, total) => percents.format(total > 0 ? Math.min(1, done / total) : 0),
    list: (names) => lists.format(names),
  };
}
