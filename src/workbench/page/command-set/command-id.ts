/** What the workbench itself can do with the selected cells, by the names that menus, buttons and keys share. */
export type CommandId =
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "clear"
  | "fillDown"
  | "bold"
  | "italic"
  | "underline"
  | "borders"
  | "noBorders"
  | "merge"
  | "general"
  | "number"
  | "percent"
  | "date"
  | "insertRows"
  | "insertColumns"
  | "deleteRows"
  | "deleteColumns"
  | "rowHeight"
  | "columnWidth"
  | "fitColumns"
  | "hideRows"
  | "unhideRows"
  | "hideColumns"
  | "unhideColumns"
  | "sortUp"
  | "sortDown"
  | "filter"
  | "clearFilter"
  | "filterMenu"
  | "freeze"
  | "find"
  | "newSheet"
  | "fillRight"
  | "calculate"
  | "manualCalculation"
  | "print";

/** Excel's codes of the number formats that are offered; names are in the texts, by the same keys. */
export const NUMBER_FORMATS = {
  general: "General",
  number: "0.00",
  grouped: "#,##0.00",
  percent: "0.00%",
  date: "yyyy-mm-dd",
  text: "@",
  wan: '0!.0000"万"',
} as const;

export type NumberFormatName = keyof typeof NUMBER_FORMATS;
