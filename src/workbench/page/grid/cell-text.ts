/** What a cell shows and on which side, before it is fitted to the column. */
import { formatColor } from "numfmt";
import { isCellError, type CellValue } from "../../model/cell-value";
import { displayText } from "../../model/display-text";
import { readFormatCode } from "../../model/format-code";
import type { Style } from "../../model/style";

export interface CellText {
  readonly text: string;
  readonly align: "left" | "center" | "right";
  /** Texts lie over empty neighbours; numbers, dates, TRUE and errors never do. */
  readonly isText: boolean;
  readonly color: string;
}

/** null where the cell shows nothing. */
export function cellText(value: CellValue, style: Style): CellText | null {
  if (value === null) return null;
  const text = displayText(value, style.numberFormat);
  if (text === "") return null;
  return {
    text,
    align: alignment(value, style),
    isText: typeof value === "string",
    color: formattedColor(value, style.numberFormat) ?? style.fontColor,
  };
}

function alignment(value: CellValue, { horizontal }: Style): CellText["align"] {
  switch (horizontal) {
    case "left":
    case "fill":
    case "justify":
      return "left";
    case "right":
      return "right";
    case "center":
    case "centerContinuous":
    case "distributed":
      return "center";
    case "general":
      if (typeof value === "boolean" || isCellError(value)) return "center";
      return typeof value === "number" ? "right" : "left";
  }
}

/** The colour a format such as `0.00;[Red]-0.00` asks for. */
function formattedColor(value: CellValue, numberFormat: string): string | null {
  if (typeof value !== "number" || !numberFormat.includes("[")) return null;
  try {
    const color = formatColor(readFormatCode(numberFormat).code, value);
    return typeof color === "string" ? color : null;
  } catch {
    // A broken format colours nothing, as it formats nothing.
    return null;
  }
}
