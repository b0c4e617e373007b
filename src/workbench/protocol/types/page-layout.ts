import { isWholeRows, MAX_COLUMNS, type Area } from "../../model/area";
import type { PageLayout } from "../../model/sheet-parts";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument } from "../host-error";
import { HostType, type Scalar } from "../host-object";
import { isJsonObject, type Json } from "../json";
import { readFlag, readSize, readText, readWord } from "../read-value";
import { areaAt } from "./address";
import { rangeType } from "./range";

/** Excel's paper names -> paper numbers of the file format. */
const PAPER: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

const POINTS_OF: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

/** Excel's normal margins, in points. */
const NORMAL_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54 };

type Side = keyof typeof NORMAL_MARGINS;

/** `worksheet.pageLayout`. */
export const pageLayoutType = new HostType<Worksheet>("PageLayout", () => [
  {
    scalars: {
      Orientation: {
        read: ({ page }) => (page.orientation === "landscape" ? "Landscape" : "Portrait"),
        write: (sheet, value, call) => {
          const isLandscape = readWord(value, ["Portrait", "Landscape"]) === "Landscape";
          change(sheet, { orientation: isLandscape ? "landscape" : "portrait" }, call);
        },
      },
      PaperSize: {
        read: ({ page }) =>
          Object.keys(PAPER).find((name) => PAPER[name] === page.paperSize) ?? null,
        write: (sheet, value, call) => {
          const paperSize = PAPER[readText(value)];
          if (paperSize === undefined)
            throw call.refuse("PageLayout", `paperSize ${String(value)}`);
          change(sheet, { paperSize }, call);
        },
      },
      CenterHorizontally: {
        read: ({ page }) => page.centerHorizontally,
        write: (sheet, value, call) => change(sheet, { centerHorizontally: readFlag(value) }, call),
      },
      Zoom: { read: readZoom, write: writeZoom },
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
    },
    links: { HeadersFooters: (sheet) => headersFootersType.of(sheet) },
    methods: {
      SetPrintTitleRows: (sheet, args, call) => {
        const rows = areaOf(sheet, args, call);
        if (!isWholeRows(rows)) throw invalidArgument();
        change(sheet, { printTitleRows: { first: rows.top, last: rows.bottom } }, call);
      },
      GetPrintTitleRowsOrNullObject: (sheet) => {
        const rows = sheet.page.printTitleRows;
        return rows && rangeType.of({ sheet, area: wholeRows(rows.first, rows.last) });
      },
      SetPrintArea: (sheet, args, call) =>
        change(sheet, { printArea: areaOf(sheet, args, call) }, call),
      SetPrintMargins: (sheet, args, call) => {
        const unit = POINTS_OF[args.text(0)];
        const given = args.json(1);
        if (unit === undefined || !isJsonObject(given)) throw invalidArgument();
        const margins = { ...(sheet.page.margins ?? NORMAL_MARGINS) };
        for (const [side, value] of Object.entries(given)) {
          if (!isSide(side)) throw call.refuse("PageLayout", `setPrintMargins ${side}`);
          margins[side] = readSize(value) * unit;
        }
        change(sheet, { margins }, call);
      },
    },
  },
]);

const headersFootersType = new HostType<Worksheet>("HeaderFooterGroup", () => [
  {
    scalars: { State: { read: () => "Default" } },
    links: { DefaultForAllPages: (sheet) => headerFooterType.of(sheet) },
  },
]);

const headerFooterType = new HostType<Worksheet>("HeaderFooter", () => [
  {
    scalars: {
      CenterHeader: {
        read: ({ page }) => page.headerCenter,
        write: (sheet, value, call) => change(sheet, { headerCenter: readText(value) }, call),
      },
      CenterFooter: {
        read: ({ page }) => page.footerCenter,
        write: (sheet, value, call) => change(sheet, { footerCenter: readText(value) }, call),
      },
    },
  },
]);

function change(sheet: Worksheet, parts: Partial<PageLayout>, { workbook }: Call): void {
  Object.assign(sheet.page, parts);
  sheet.dirty.add("page");
  workbook.emit({ kind: "layout", sheet });
}

function margin(side: Side): Scalar<Worksheet> {
  return {
    read: ({ page }) => (page.margins ?? NORMAL_MARGINS)[side],
    write: (sheet, value, call) => {
      const margins = { ...(sheet.page.margins ?? NORMAL_MARGINS), [side]: readSize(value) };
      change(sheet, { margins }, call);
    },
  };
}

function isSide(text: string): text is Side {
  return text in NORMAL_MARGINS;
}

function readZoom({ page }: Worksheet): Json {
  if (page.fitToWidth === null && page.fitToHeight === null) return { scale: 100 };
  return { horizontalFitToPages: page.fitToWidth, verticalFitToPages: page.fitToHeight };
}

function writeZoom(sheet: Worksheet, value: Json, call: Call): void {
  if (!isJsonObject(value)) throw invalidArgument();
  if (value["scale"] != null && value["scale"] !== 100)
    throw call.refuse("PageLayout", "zoom by a scale");
  const fitToWidth = pages(value["horizontalFitToPages"]);
  change(sheet, { fitToWidth, fitToHeight: pages(value["verticalFitToPages"]) }, call);
}

function pages(value: Json | undefined): number | null {
  return value == null ? null : readSize(value);
}

function areaOf(sheet: Worksheet, args: Arguments, call: Call): Area {
  return args.object(0, rangeType)?.area ?? areaAt(sheet, args.text(0), call);
}

function wholeRows(top: number, bottom: number): Area {
  return { top, bottom, left: 0, right: MAX_COLUMNS - 1 };
}
