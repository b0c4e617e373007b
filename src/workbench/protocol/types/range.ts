import { HostType } from "../host-object";
import { rangeAddress } from "./range-address";
import { rangeCells } from "./range-cells";
import { rangeEdits } from "./range-edits";
import { rangeFormulas } from "./range-formulas";
import { rangeLayout } from "./range-layout";
import { rangePlaces } from "./range-places";
import type { RangeSubject } from "./range-subject";

/** A rectangle of cells. */
export const rangeType = new HostType<RangeSubject>("Range", () => [
  { isAlive: ({ sheet }, { workbook }) => workbook.sheets.includes(sheet) },
  rangeAddress,
  rangeCells,
  rangeFormulas,
  rangeEdits,
  rangeLayout,
  rangePlaces,
]);
