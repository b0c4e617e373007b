import { invalidArgument } from "../host-error";
import { HostType } from "../host-object";

/** `workbook.tables`, `worksheet.tables`: this model keeps no tables, so there are none, and adding one is refused. */
export const tablesType = new HostType<null>("TableCollection", () => [
  {
    scalars: { Count: { read: () => 0 } },
    items: () => [],
    item: () => null,
    methods: {
      GetCount: () => 0,
      GetItemOrNullObject: () => null,
      GetItemAt: () => {
        throw invalidArgument();
      },
    },
  },
]);
