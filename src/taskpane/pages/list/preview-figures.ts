import type { CleanPreview } from "../../../jobs/clean";
import type { ListReading } from "../../../tables/list-reading";
import type { Figure } from "../../parts/Figures";
import type { Wording } from "../../wording/WordingContext";

/** What a list holds, in the order a person checks it: rows, customers, accounts, deposits, the list's own total. */
export function previewFigures(preview: CleanPreview, wording: Wording): readonly Figure[] {
  const { texts, formats } = wording;
  const { summary, reading } = preview;
  const deposits = `${formats.wan(summary.depositFen)} ${texts.check.wan}`;
  return [
    { name: texts.check.rows, value: formats.count(summary.rowsIn) },
    { name: texts.check.listed, value: formats.count(summary.rowsListed) },
    { name: texts.check.customers, value: formats.count(summary.customersInList) },
    { name: texts.check.accounts, value: formats.count(summary.accounts) },
    { name: texts.check.deposits(texts.match.fields[summary.basis]), value: deposits },
    { name: texts.match.unit, value: texts.match.units[reading.unit] },
    { name: texts.check.controlTotal, value: controlText(reading.controlTotal, wording) },
  ];
}

function controlText(control: ListReading["controlTotal"], { texts, formats }: Wording): string {
  if (!control.found) return texts.check.controlAbsent;
  return control.matches
    ? texts.check.controlMatches
    : texts.check.controlDiffers(formats.yuan(control.differenceFen));
}
