import type { Chart, SheetSetting } from "./sheet-parts";
import type { Worksheet } from "./worksheet";

/** The members of a sheet that make up an aspect of it. Cells are kept by area (`takeCells`). */
const MEMBERS = {
  columns: ["columnWidths", "hiddenColumns", "columnStyles"],
  rows: ["rowHeights", "hiddenRows", "rowStyles"],
  merges: ["merges"],
  validations: ["validations"],
  conditionalFormats: ["conditionalFormats"],
  filter: ["autoFilter", "filteredRows"],
  freeze: ["frozenRows", "frozenColumns"],
  charts: ["charts"],
  page: ["page"],
  protection: ["isProtected"],
} as const satisfies Record<SheetSetting, readonly (keyof Worksheet)[]>;

/** A copy of an aspect of a sheet: what changes on the sheet afterwards does not change it. */
export interface AspectState {
  readonly restore: () => void;
}

export function takeAspect(sheet: Worksheet, aspect: SheetSetting): AspectState {
  const restorers = MEMBERS[aspect].map((member) => keep(sheet, member));
  return {
    restore: () => {
      for (const restore of restorers) restore();
      sheet.dirty.add(aspect);
    },
  };
}

/** Puts an aspect back and gives it as it stood until now. */
export function swapAspect(
  sheet: Worksheet,
  aspect: SheetSetting,
  state: AspectState
): AspectState {
  const now = takeAspect(sheet, aspect);
  state.restore();
  return now;
}

/** Copies one member; the result puts the copy back. */
function keep(sheet: Worksheet, member: (typeof MEMBERS)[SheetSetting][number]): () => void {
  switch (member) {
    case "columnWidths":
    case "columnStyles":
    case "rowHeights":
    case "rowStyles":
      return keepMap(sheet[member]);
    case "hiddenColumns":
    case "hiddenRows":
      return keepSet(sheet[member]);
    case "merges":
      return keepList(sheet.merges);
    case "charts":
      return keepCharts(sheet.charts);
    case "validations":
    case "conditionalFormats":
    case "autoFilter":
    case "filteredRows":
    case "frozenRows":
    case "frozenColumns":
    case "isProtected":
      return keepValue(sheet, member);
    case "page": {
      const page = structuredClone(sheet.page);
      return () => {
        sheet.page = structuredClone(page);
      };
    }
  }
}

/** For members that are replaced and never changed in place. */
function keepValue<K extends keyof Worksheet>(sheet: Worksheet, member: K): () => void {
  const value = sheet[member];
  return () => {
    sheet[member] = value;
  };
}

function keepMap<K, V>(map: Map<K, V>): () => void {
  const entries = [...map];
  return () => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  };
}

function keepSet<T>(set: Set<T>): () => void {
  const items = [...set];
  return () => {
    set.clear();
    for (const item of items) set.add(item);
  };
}

function keepList<T>(list: T[]): () => void {
  const items = [...list];
  return () => {
    list.splice(0, list.length, ...items);
  };
}

/** Charts stay the same objects: the add-in may hold on to them. */
function keepCharts(list: Chart[]): () => void {
  const items = list.map((chart) => [chart, { ...chart }] as const);
  return () => {
    const charts = items.map(([chart, kept]) => Object.assign(chart, kept));
    list.splice(0, list.length, ...charts);
  };
}
