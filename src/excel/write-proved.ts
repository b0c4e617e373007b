import { done, type Finding, type Outcome } from "../rules/finding";
import { type Steering, UNSTEERED } from "./steering";
import { type WriteOrder, writeSheets, type WrittenSheet } from "./write-sheets";

const SETTLING_MS = 2_000;

/** Sheets as they were written, and the formulas that could not be proved (FORMULA_MANUAL). */
export interface ProvedWrite {
  readonly sheets: readonly WrittenSheet[];
  readonly warnings: readonly Finding[];
}

/** Writes plans and, where they have formulas, proves what those come to; refused as either of the two, the caller restores. */
export async function writeProved(
  order: WriteOrder,
  steering: Steering
): Promise<Outcome<ProvedWrite>> {
  // a part that cannot be loaded must not be missed half-way
  if (order.targets.some(({ plan }) => "formula" in plan)) await loadProof();
  const written = await writeSheets(order, steering);
  if (!written.ok) return written;
  const sheets = written.value;
  if (!sheets.some(({ hasFormulas }) => hasFormulas)) return done({ sheets, warnings: [] });
  const { proveFormulas } = await loadProof();
  const proved = await proveFormulas(sheets, steering);
  return proved.ok ? done({ sheets, warnings: proved.value }) : proved;
}

/** Waits a little for the formulas of sheets that came back, so that their rows get the height they had; what they come to is as it is. */
export async function settleFormulas(sheets: readonly WrittenSheet[]): Promise<void> {
  if (!sheets.some(({ hasFormulas }) => hasFormulas)) return;
  const { proveFormulas } = await loadProof();
  await proveFormulas(sheets, { ...UNSTEERED, patienceMs: SETTLING_MS });
}

/** Few people write formulas: what proves them is loaded for those who do. */
function loadProof() {
  return import(/* webpackChunkName: "formulas" */ "./prove-formulas");
}
