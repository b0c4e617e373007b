import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { PlannedSheet } from "../sheets/sheet-plan";
import { columnKinds } from "./own-sheet-mark";
import { readWholeSheets } from "./own-sheet-content";
import type { OwnSheet, Preflight } from "./preflight";
import { freeName } from "./sheet-names";
import type { Steering } from "./steering";
import { chartStep, type OwnSheetSnapshot, type WriteTarget } from "./write-target";

export interface ResolvedTargets {
  readonly targets: readonly WriteTarget[];
  /** OWN_SHEET_EDITED for every sheet of ours that stays because somebody worked on it. */
  readonly findings: readonly Finding[];
}

interface Replacement {
  readonly sheet: OwnSheet;
  readonly previous: OwnSheetSnapshot;
}

/**
 * Decides where each plan goes. A sheet of ours is replaced only where its content is still what we wrote; a sheet that a person
 * made or edited is left alone and ours gets a number.
 */
export async function resolveTargets(
  plans: readonly PlannedSheet[],
  before: Preflight,
  steering: Steering
): Promise<Outcome<ResolvedTargets>> {
  const findings: Finding[] = [];
  const replacements = new Map<PlannedSheet, Replacement>();
  const waiting = plans.map((plan, i) => ({ plan, sheets: [...(before.candidates[i] ?? [])] }));
  for (;;) {
    const round = waiting.flatMap(({ plan, sheets }) => {
      const sheet = replacements.has(plan) ? undefined : sheets.shift();
      return sheet ? { plan, sheet } : [];
    });
    if (round.length === 0) break;
    const read = await readWholeSheets(
      round.map(({ sheet }) => sheet),
      steering
    );
    if (!read.ok) return read;
    round.forEach(({ plan, sheet }, i) => {
      const { rows, values, hash } = read.value[i] ?? { rows: [], values: [], hash: "" };
      if (isUntouched(sheet, plan, hash))
        replacements.set(plan, {
          sheet,
          previous: { mark: sheet.mark, rows, values, filter: sheet.filter },
        });
      else findings.push(editedFinding(sheet));
    });
  }
  const targets = placePlans(plans, before.sheetNames, replacements);
  if (before.isStructureProtected && targets.some(({ sheetId }) => sheetId === null))
    return refused(finding("HOST_PROTECTED"));
  return done({ targets, findings });
}

function isUntouched(sheet: OwnSheet, plan: PlannedSheet, hash: string): boolean {
  return !sheet.isProtected && sheet.mark.columns === columnKinds(plan) && sheet.mark.hash === hash;
}

function editedFinding({ name }: OwnSheet): Finding {
  return finding("OWN_SHEET_EDITED", { sheet: name, cell: null }, "", { name });
}

function placePlans(
  plans: readonly PlannedSheet[],
  sheetNames: readonly string[],
  replacements: ReadonlyMap<PlannedSheet, Replacement>
): WriteTarget[] {
  const taken = [...sheetNames];
  return plans.map((plan) => {
    const found = replacements.get(plan);
    if (found) {
      const { sheet, previous } = found;
      const chart = chartStep(plan.chart !== null, sheet.hasChart);
      const { name, id: sheetId } = sheet;
      return { plan, name, how: "replaced", sheetId, chart, previous, filter: null };
    }
    const name = freeName(plan.name, taken);
    taken.push(name);
    const how = name === plan.name ? "added" : "numbered";
    const chart = chartStep(plan.chart !== null, false);
    return { plan, name, how, sheetId: null, chart, previous: null, filter: null };
  });
}
