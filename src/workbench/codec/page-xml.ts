/** How a sheet is printed: the model's page layout and the elements that hold it. */
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "../model/sheet-parts";
import { attributesXml } from "./xml-editor";
import { encodeXmlText } from "./xml-text";
import { childNamed, flag, numberAttribute, textContent, type XmlDocument } from "./xml-tree";

const POINTS_PER_INCH = 72;

/** Print area and titles are defined names and filled in by the caller. */
export function readPageLayout(sheet: XmlDocument): PageLayout {
  const { root } = sheet;
  const setup = childNamed(root, "pageSetup");
  const margins = childNamed(root, "pageMargins");
  const headerFooter = childNamed(root, "headerFooter");
  const fits = flag(childNamed(childNamed(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  return {
    ...DEFAULT_PAGE_LAYOUT,
    orientation: setup?.attributes.get("orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: numberAttribute(setup, "paperSize", DEFAULT_PAGE_LAYOUT.paperSize),
    fitToWidth: fits ? numberAttribute(setup, "fitToWidth", 1) || null : null,
    fitToHeight: fits ? numberAttribute(setup, "fitToHeight", 1) || null : null,
    centerHorizontally: flag(childNamed(root, "printOptions"), "horizontalCentered"),
    headerCenter: centerOf(textContent(sheet, childNamed(headerFooter, "oddHeader"))),
    footerCenter: centerOf(textContent(sheet, childNamed(headerFooter, "oddFooter"))),
    margins: margins
      ? {
          left: numberAttribute(margins, "left", 0.7) * POINTS_PER_INCH,
          right: numberAttribute(margins, "right", 0.7) * POINTS_PER_INCH,
          top: numberAttribute(margins, "top", 0.75) * POINTS_PER_INCH,
          bottom: numberAttribute(margins, "bottom", 0.75) * POINTS_PER_INCH,
        }
      : null,
  };
}

/** The page elements of a sheet by name; null where the layout needs none. */
export interface PageElements {
  readonly printOptions: string | null;
  readonly pageMargins: string | null;
  readonly pageSetup: string | null;
  readonly headerFooter: string | null;
}

/** The elements for a layout; settings of the sheet's own that the model does not know are kept. */
export function pageElements(page: PageLayout, sheet: XmlDocument): PageElements {
  const { root, prefix } = sheet;
  const attributesOf = (name: string) =>
    Object.fromEntries(childNamed(root, name)?.attributes ?? []);
  const printOptions = attributesXml({
    ...attributesOf("printOptions"),
    horizontalCentered: page.centerHorizontally ? 1 : null,
  });
  const { margins } = page;
  const old = attributesOf("pageMargins");
  const fits = isFitted(page);
  return {
    printOptions: printOptions === "" ? null : `<${prefix}printOptions${printOptions}/>`,
    pageMargins:
      margins &&
      `<${prefix}pageMargins${attributesXml({
        left: inches(margins.left),
        right: inches(margins.right),
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        header: old.header ?? 0.3,
        footer: old.footer ?? 0.3,
      })}/>`,
    pageSetup: `<${prefix}pageSetup${attributesXml({
      ...attributesOf("pageSetup"),
      paperSize: page.paperSize,
      orientation: page.orientation,
      fitToWidth: fits ? (page.fitToWidth ?? 0) : null,
      fitToHeight: fits ? (page.fitToHeight ?? 0) : null,
    })}/>`,
    headerFooter: headerFooterXml(page, sheet),
  };
}

export function isFitted(page: PageLayout): boolean {
  return page.fitToWidth !== null || page.fitToHeight !== null;
}

function inches(points: number): number {
  return Number((points / POINTS_PER_INCH).toFixed(4));
}

function headerFooterXml(page: PageLayout, sheet: XmlDocument): string | null {
  const { prefix } = sheet;
  const element = childNamed(sheet.root, "headerFooter");
  const part = (name: string, center: string) => {
    const text = withCenter(textContent(sheet, childNamed(element, name)), center);
    return text === "" ? "" : `<${prefix}${name}>${encodeXmlText(text)}</${prefix}${name}>`;
  };
  const odd = part("oddHeader", page.headerCenter) + part("oddFooter", page.footerCenter);
  const others = element?.children
    .filter((child) => child.name !== "oddHeader" && child.name !== "oddFooter")
    .map((child) => sheet.source.slice(child.start, child.end))
    .join("");
  if (odd === "" && !others) return null;
  const attributes = attributesXml(Object.fromEntries(element?.attributes ?? []));
  return `<${prefix}headerFooter${attributes}>${odd}${others ?? ""}</${prefix}headerFooter>`;
}

const SECTIONS = /&([LCR])((?:(?!&[LCR])[\s\S])*)/g;

/** The middle section of a header or footer; text before any section mark is the middle one too. */
function centerOf(text: string): string {
  const { before, sections } = splitSections(text);
  return sections.get("C") ?? before;
}

function withCenter(text: string, center: string): string {
  const { sections } = splitSections(text);
  sections.set("C", center);
  return ["L", "C", "R"]
    .map((mark) => (sections.get(mark) ? `&${mark}${sections.get(mark) ?? ""}` : ""))
    .join("");
}

function splitSections(text: string): { before: string; sections: Map<string, string> } {
  const sections = new Map<string, string>();
  for (const [, mark = "", content = ""] of text.matchAll(SECTIONS)) sections.set(mark, content);
  const first = text.search(/&[LCR]/);
  return { before: first < 0 ? text : text.slice(0, first), sections };
}
