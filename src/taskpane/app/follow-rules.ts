import { recalculateAll, watchSheetsNamed } from "../../excel/rule-sheet-watch";
import { followRules, functionRulesOf } from "../../functions/current-rules";
import { loadRuleBook, mistakesIn } from "../../jobs/rule-book";
import { defaultRuleBook } from "../../rules/rule-book/rule-book";
import { RULE_SHEETS } from "../../sheets/rule-sheets/read-rule-sheets";

/** What the functions go by now; they begin with the standard. */
let followed = JSON.stringify(defaultRuleBook);

/**
 * Lets the functions in cells go by the workbook's rule book, now and whenever a rule sheet has changed. A book with mistakes is not followed:
 * the functions keep to what they went by before.
 */
export async function followRuleSheets(): Promise<void> {
  await followBook();
  const names = RULE_SHEETS.map(({ name }) => name);
  await watchSheetsNamed(names, () => void followBook());
}

/** The same once and now: before formulas are written that are to come to what the rule book says. */
export async function followBook(): Promise<void> {
  const loaded = await loadRuleBook();
  if (!loaded.ok || mistakesIn(loaded.value).length > 0) return;
  const { book } = loaded.value;
  const text = JSON.stringify(book);
  if (text === followed) return;
  followed = text;
  followRules(functionRulesOf(book));
  await recalculateAll();
}
