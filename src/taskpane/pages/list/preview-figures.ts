import type { CleanPreview } from "../../../jobs/clean";
import type { ControlTotal } from "../../../tables/list-reading";
import type { Figure } from "../../parts/Figures";
import type { Wording } from "../../wording/WordingContext";

/** What the list itself says, whatever a person wants to keep of it. */
export function listFigures(
  { summary, reading }: CleanPreview,
  wording: Wording
): readonly Figure[] {
  const { texts, formats } = wording;
  return [
    { name: texts.check.rows, value: formats.count(summary.rowsIn) },
    { name: texts.match.unit, value: texts.match.units[reading.unit] },
    { name: texts.check.controlTotal, value: controlText(summary.controlTotal, wording) },
  ];
}

/** What 客户清单 will hold under the conditions; 清单行数 = 账户 + 未进客户清单的行. */
export function resultFigures({ summary }: CleanPreview, wording: Wording): readonly Figure[] {
  const { texts, formats } = wording;
  const kept = formats.count(summary.customers);
  const all = formats.count(summary.customersInList);
  return [
    { name: texts.check.customers, value: kept === all ? kept : texts.check.kept(kept, all) },
    { name: texts.check.accounts, value: formats.count(summary.accounts) },
    { name: texts.check.leftOut, value: formats.count(summary.rowsListed) },
    {
      name: texts.check.deposits(texts.match.fields[summary.basis]),
      value: `${formats.wan(summary.depositFen)} ${texts.check.wan}`,
    },
  ];
}

function controlText(control: ControlTotal, { texts, formats }: Wording): string {
  if (!control.found) return texts.check.controlAbsent;
  return control.matches
    ? texts.check.controlMatches
    : texts.check.controlDiffers(formats.yuan(control.differenceFen));
}
