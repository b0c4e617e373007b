import type { CalculationScope } from "../../formula/formula-book";
import type { Workbook } from "../../model/workbook";
import { invalidArgument } from "../host-error";
import { HostType } from "../host-object";

const SCOPES: Readonly<Record<string, CalculationScope>> = {
  Recalculate: "waiting",
  Full: "all",
  FullRebuild: "rebuilt",
};

/** `workbook.application`. Nothing is drawn between two requests, so that suspension holds by itself, and calculation waits for the end of a request or the next reading. */
export const applicationType = new HostType<Workbook>("Application", () => [
  {
    scalars: {
      CalculationMode: {
        read: (_workbook, { formulas }) => (formulas.mode === "automatic" ? "Automatic" : "Manual"),
        write: (_workbook, value, { formulas }) => {
          if (value !== "Automatic" && value !== "Manual") throw invalidArgument();
          formulas.mode = value === "Automatic" ? "automatic" : "manual";
        },
      },
      CalculationState: {
        read: (_workbook, { formulas }) => (formulas.isWaiting ? "Pending" : "Done"),
      },
      DecimalSeparator: { read: () => "." },
      ThousandsSeparator: { read: () => "," },
      UseSystemSeparators: { read: () => true },
    },
    methods: {
      Calculate: (_workbook, args, { formulas }) => {
        const scope = SCOPES[args.text(0)];
        if (scope === undefined) throw invalidArgument();
        // The cells are calculated at once; answers of custom functions come to them later, as in Excel.
        void formulas.recalculate(scope);
      },
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  },
]);
