import type { Workbook } from "../../model/workbook";
import { HostType } from "../host-object";

/** `workbook.application`. Nothing calculates and nothing is drawn between two requests, so both suspensions hold by themselves. */
export const applicationType = new HostType<Workbook>("Application", () => [
  {
    scalars: {
      CalculationMode: { read: () => "Automatic" },
      CalculationState: { read: () => "Done" },
      DecimalSeparator: { read: () => "." },
      ThousandsSeparator: { read: () => "," },
      UseSystemSeparators: { read: () => true },
    },
    methods: {
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  },
]);
