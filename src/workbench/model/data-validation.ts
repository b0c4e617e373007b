import { areaWithout, contains, intersect, type Area } from "./area";
import { shiftArea, shiftFormula, type LineShift } from "./line-shift";

/** What may stand in some cells, and what Excel tells the person there. Never changed in place. */
export interface DataValidation {
  readonly areas: readonly Area[];
  /** Words of the file format: list, whole, decimal, date, time, textLength, custom; none = only a message. */
  readonly type: string;
  /** The file format's word; empty for between and where none is needed. */
  readonly operator: string;
  /** As in the file, without `=`: a reference, a formula, or the words of a list as one text `"是,否"`. */
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  readonly hasDropDown: boolean;
  readonly alert: ValidationMessage & { readonly style: "stop" | "warning" | "information" };
  readonly prompt: ValidationMessage;
}

export interface ValidationMessage {
  readonly isShown: boolean;
  readonly title: string;
  readonly message: string;
}

const NO_MESSAGE: ValidationMessage = { isShown: true, title: "", message: "" };

/** A validation as Excel starts one: it forbids nothing yet. */
export const NO_VALIDATION: Omit<DataValidation, "areas"> = {
  type: "none",
  operator: "",
  formula1: "",
  formula2: "",
  ignoreBlanks: true,
  hasDropDown: true,
  alert: { ...NO_MESSAGE, style: "stop" },
  prompt: NO_MESSAGE,
};

export function validationAt(
  validations: readonly DataValidation[],
  row: number,
  column: number
): DataValidation | undefined {
  return validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** Whether a drop-down arrow belongs to the cells of the rule. */
export function hasArrow(validation: DataValidation | undefined): boolean {
  return validation?.type === "list" && validation.hasDropDown;
}

/** The words of a list that has them written out; null for one that refers to cells. */
export function listWords({ type, formula1 }: DataValidation): readonly string[] | null {
  if (type !== "list" || !/^".*"$/s.test(formula1)) return null;
  return formula1
    .slice(1, -1)
    .replaceAll('""', '"')
    .split(",")
    .map((word) => word.trim());
}

/** The validations of a sheet once `area` has `validation`, or none (null). */
export function withValidation(
  validations: readonly DataValidation[],
  area: Area,
  validation: Omit<DataValidation, "areas"> | null
): DataValidation[] {
  const others = validations.flatMap((other) => {
    if (!other.areas.some((one) => intersect(one, area))) return [other];
    const areas = other.areas.flatMap((one) => areaWithout(one, area));
    return areas.length === 0 ? [] : [{ ...other, areas }];
  });
  return validation === null ? others : [...others, { ...validation, areas: [area] }];
}

/** The validations after lines of their sheet moved; those of deleted cells are gone. */
export function shiftValidations(
  validations: readonly DataValidation[],
  sheetName: string,
  shift: LineShift
): DataValidation[] {
  return validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    if (areas.length === 0) return [];
    const formula = (text: string): string => shiftFormula(text, sheetName, sheetName, shift);
    const [formula1, formula2] = [formula(validation.formula1), formula(validation.formula2)];
    const moved = { ...validation, areas, formula1, formula2 };
    // one that stays as it is stays the same object: the file keeps it to the letter
    return [JSON.stringify(moved) === JSON.stringify(validation) ? validation : moved];
  });
}
