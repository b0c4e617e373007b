import { intersect, type Area } from "../../model/area";
import { applyFilter, canFilterBy } from "../../model/filter-rows";
import type { FilterCriterion } from "../../model/sheet-parts";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostType, type HostObject } from "../host-object";
import { isJsonObject, type Json, type JsonObject } from "../json";
import { areaAt } from "./address";
import { rangeType } from "./range";
import { demandUnprotected } from "./range-subject";

/** `worksheet.autoFilter`. */
export const autoFilterType = new HostType<Worksheet>("AutoFilter", () => [
  {
    scalars: {
      Enabled: { read: (sheet) => sheet.autoFilter !== null },
      IsDataFiltered: { read: (sheet) => (sheet.autoFilter?.criteria.size ?? 0) > 0 },
      Criteria: { read: criteriaList },
    },
    methods: {
      Apply: (sheet, args, call) => {
        const given = args.object(0, rangeType)?.area ?? areaAt(sheet, args.text(0), call);
        const area = filterArea(sheet, given);
        const before = sheet.autoFilter;
        const isSame = before !== null && JSON.stringify(before.area) === JSON.stringify(area);
        const criteria = new Map(isSame ? before.criteria : []);
        if (args.isGiven(1)) {
          const column = args.integer(1);
          if (column < 0 || area.left + column > area.right) throw invalidArgument();
          if (args.isGiven(2)) criteria.set(column, readCriterion(args.json(2), call));
          else criteria.delete(column);
        }
        setFilter(sheet, { area, criteria }, call);
      },
      ClearCriteria: (sheet, _args, call) => {
        if (sheet.autoFilter)
          setFilter(sheet, { area: sheet.autoFilter.area, criteria: new Map() }, call);
      },
      ClearColumnCriteria: (sheet, args, call) => {
        if (!sheet.autoFilter) return;
        const criteria = new Map(sheet.autoFilter.criteria);
        criteria.delete(args.integer(0));
        setFilter(sheet, { area: sheet.autoFilter.area, criteria }, call);
      },
      Reapply: (sheet, _args, call) => setFilter(sheet, sheet.autoFilter, call),
      Remove: (sheet, _args, call) => setFilter(sheet, null, call),
      GetRange: (sheet) => {
        const range = filterRange(sheet);
        if (!range) throw itemNotFound();
        return range;
      },
      GetRangeOrNullObject: filterRange,
    },
  },
]);

function setFilter(sheet: Worksheet, filter: Worksheet["autoFilter"], call: Call): void {
  demandUnprotected(sheet);
  applyFilter(sheet, filter, call.workbook.styles);
  call.workbook.emit({ kind: "filter", sheet });
}

/** A filter over whole columns ends with the cells in use. */
function filterArea(sheet: Worksheet, given: Area): Area {
  const used = sheet.usedArea(true);
  const area = used && intersect(given, { ...used, top: 0, left: 0 });
  if (!area) throw invalidArgument();
  return { ...given, bottom: area.bottom, right: area.right };
}

function filterRange(sheet: Worksheet): HostObject | null {
  return sheet.autoFilter && rangeType.of({ sheet, area: sheet.autoFilter.area });
}

/** One entry per column, with an empty one where a column has no criterion. */
function criteriaList({ autoFilter }: Worksheet): Json {
  if (!autoFilter) return [];
  const list: JsonObject[] = [];
  for (let column = 0; column <= autoFilter.area.right - autoFilter.area.left; column++)
    list.push({ ...autoFilter.criteria.get(column) });
  return list;
}

function readCriterion(input: Json, call: Call): FilterCriterion {
  if (!isJsonObject(input) || typeof input["filterOn"] !== "string") throw invalidArgument();
  const { filterOn, criterion1, criterion2, operator, values } = input;
  if (values !== undefined && !isTexts(values)) throw call.refuse("AutoFilter", "apply with dates");
  const criterion: FilterCriterion = {
    filterOn,
    ...(typeof criterion1 === "string" ? { criterion1 } : {}),
    ...(typeof criterion2 === "string" ? { criterion2 } : {}),
    ...(typeof operator === "string" ? { operator } : {}),
    ...(values === undefined ? {} : { values }),
  };
  if (!canFilterBy(criterion)) throw call.refuse("AutoFilter", `apply by ${filterOn}`);
  return criterion;
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
