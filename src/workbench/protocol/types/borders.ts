import type { Area } from "../../model/area";
import type { Border, BorderLine, BorderSide } from "../../model/style";
import type { Call } from "../call";
import { invalidArgument } from "../host-error";
import { HostType, type HostObject } from "../host-object";
import type { Json } from "../json";
import { readColor, readWord } from "../read-value";
import { commonStyle } from "./cell-styles";
import {
  demandCountable,
  demandUnprotected,
  isUnbounded,
  type RangeSubject,
} from "./range-subject";

const SIDES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const; // prettier-ignore

type SideIndex = (typeof SIDES)[number];

interface BorderSubject {
  readonly range: RangeSubject;
  readonly index: SideIndex;
}

const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const LINE_OF_WEIGHT: Readonly<Record<(typeof WEIGHTS)[number], BorderLine>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const LINE_OF_STYLE: Readonly<Record<(typeof STYLES)[number], BorderLine | null>> = {
  None: null,
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
};
const BLACK = "#000000";

/** `range.format.borders`. */
export const bordersType = new HostType<RangeSubject>("RangeBorderCollection", () => [
  {
    scalars: { Count: { read: () => SIDES.length } },
    items: (range) => SIDES.map((index) => borderType.of({ range, index })),
    item: (range, key) => borderAt(range, key),
    methods: {
      GetItemAt: (range, args) => borderAt(range, SIDES[args.integer(0)] ?? null),
    },
  },
]);

function borderAt(range: RangeSubject, key: Json): HostObject {
  return borderType.of({ range, index: readWord(key, SIDES) });
}

const borderType = new HostType<BorderSubject>("RangeBorder", () => [
  {
    scalars: {
      SideIndex: { read: ({ index }) => index },
      Style: {
        read: (subject, call) => common(subject, call, (border) => styleOf(border?.line)),
        write: (subject, value, call) => {
          if (value === "DashDot" || value === "DashDotDot" || value === "SlantDashDot")
            throw call.refuse("RangeBorder", `style ${value}`);
          const line = LINE_OF_STYLE[readWord(value, STYLES)];
          change(subject, call, (border) => line && { color: border?.color ?? BLACK, line });
        },
      },
      Weight: {
        read: (subject, call) => common(subject, call, (border) => weightOf(border?.line)),
        write: (subject, value, call) => {
          const line = LINE_OF_WEIGHT[readWord(value, WEIGHTS)];
          change(subject, call, (border) => ({ color: border?.color ?? BLACK, line }));
        },
      },
      Color: {
        read: (subject, call) => common(subject, call, (border) => border?.color ?? BLACK),
        write: (subject, value, call) => {
          const color = readColor(value);
          change(subject, call, (border) => ({ line: border?.line ?? "thin", color }));
        },
      },
    },
  },
]);

function styleOf(line: BorderLine | undefined): string {
  const found = STYLES.find((style) => LINE_OF_STYLE[style] === (line ?? null));
  return found ?? "Continuous";
}

function weightOf(line: BorderLine | undefined): string {
  return WEIGHTS.find((weight) => LINE_OF_WEIGHT[weight] === line) ?? "Thin";
}

/** The cells a border of a range belongs to, and on which of their sides; null where the range has no such inner border. */
function cellsOf(
  area: Area,
  index: SideIndex,
  call: Call
): { readonly cells: Area; readonly side: BorderSide } | null {
  switch (index) {
    case "EdgeTop":
      return { cells: { ...area, bottom: area.top }, side: "top" };
    case "EdgeBottom":
      return { cells: { ...area, top: area.bottom }, side: "bottom" };
    case "EdgeLeft":
      return { cells: { ...area, right: area.left }, side: "left" };
    case "EdgeRight":
      return { cells: { ...area, left: area.right }, side: "right" };
    case "InsideHorizontal":
      return area.top === area.bottom
        ? null
        : { cells: { ...area, bottom: area.bottom - 1 }, side: "bottom" };
    case "InsideVertical":
      return area.left === area.right
        ? null
        : { cells: { ...area, right: area.right - 1 }, side: "right" };
    default:
      throw call.refuse("RangeBorder", index);
  }
}

function common(
  { range, index }: BorderSubject,
  call: Call,
  pick: (border: Border | undefined) => Json
): Json {
  const found = cellsOf(range.area, index, call);
  if (!found) return pick(undefined);
  return commonStyle({ sheet: range.sheet, area: found.cells }, call, (style) =>
    pick(style.borders[found.side])
  );
}

function change(
  { range: { sheet, area }, index }: BorderSubject,
  call: Call,
  next: (border: Border | undefined) => Border | null
): void {
  demandUnprotected(sheet);
  if (isUnbounded(area)) throw invalidArgument();
  demandCountable(area);
  const found = cellsOf(area, index, call);
  if (!found) return;
  const { cells, side } = found;
  const { styles } = call.workbook;
  for (let row = cells.top; row <= cells.bottom; row++)
    for (let column = cells.left; column <= cells.right; column++) {
      const style = sheet.styleIndex(row, column);
      const { [side]: before, ...others } = styles.get(style).borders;
      const border = next(before);
      const borders = border ? { ...others, [side]: border } : others;
      sheet.setStyle(row, column, styles.derive(style, { borders }));
    }
  call.workbook.emit({ kind: "format", sheet, area, by: "addin" });
}
