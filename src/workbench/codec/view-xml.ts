/** `<sheetViews>`: grid lines, frozen panes, selection and whether the sheet's tab is selected. */
import { areaToA1, columnLetters } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import { attributesXml } from "./xml-editor";
import { childNamed, outerXml, type XmlDocument } from "./xml-tree";

/** The element for a sheet; a file's further views and settings (zoom, view mode) are kept. */
export function sheetViewsXml(
  sheet: Worksheet,
  document: XmlDocument,
  isActive: boolean,
  replacePanes: boolean
): string {
  const { prefix: p } = document;
  const existing = childNamed(document.root, "sheetViews");
  const [view, ...otherViews] = existing?.children ?? [];
  const attributes = attributesXml({
    workbookViewId: 0,
    ...Object.fromEntries(view?.attributes ?? []),
    showGridLines: sheet.showGridlines ? null : 0,
    tabSelected: isActive ? 1 : null,
    ...(replacePanes && { topLeftCell: null }),
  });
  const children = view?.children ?? [];
  const isPane = (name: string) => name === "pane" || name === "selection";
  const kept = children.filter((child) => !replacePanes || !isPane(child.name));
  const content =
    (replacePanes ? panesXml(sheet, p) : "") +
    kept.map((child) => outerXml(document, child)).join("");
  const viewXml =
    content === ""
      ? `<${p}sheetView${attributes}/>`
      : `<${p}sheetView${attributes}>${content}</${p}sheetView>`;
  const others = otherViews.map((other) => outerXml(document, other)).join("");
  return `<${p}sheetViews>${viewXml}${others}</${p}sheetViews>`;
}

function panesXml(sheet: Worksheet, p: string): string {
  const { frozenRows, frozenColumns } = sheet;
  const { top, left } = sheet.selection;
  const activeCell = `${columnLetters(left)}${top + 1}`;
  const selection = { activeCell, sqref: areaToA1(sheet.selection) };
  if (frozenRows === 0 && frozenColumns === 0) return `<${p}selection${attributesXml(selection)}/>`;
  const activePane =
    frozenRows > 0 ? (frozenColumns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const pane = attributesXml({
    xSplit: frozenColumns || null,
    ySplit: frozenRows || null,
    topLeftCell: `${columnLetters(frozenColumns)}${frozenRows + 1}`,
    activePane,
    state: "frozen",
  });
  return `<${p}pane${pane}/><${p}selection${attributesXml({ pane: activePane, ...selection })}/>`;
}
