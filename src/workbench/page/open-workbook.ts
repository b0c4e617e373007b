/** One open workbook: the host that plays Excel for it, what the person did to it, and whether that was saved. */
import { openXlsx } from "../codec/open-xlsx";
import { EditLog } from "../model/edit-log";
import type { Workbook, WorkbookChange } from "../model/workbook";
import type { FunctionOffer } from "../protocol/addin-functions";
import { WorkbookHost } from "../protocol/host";
import type { Registry } from "../registry/registry";
import type { EditName } from "./actions/outcome";
import type { PageLanguage } from "./texts";

export class OpenWorkbook {
  readonly host: WorkbookHost;
  /** What the person did to it. */
  readonly log: EditLog<EditName>;
  isUnsaved = false;
  private readonly forget: () => void;

  constructor(
    readonly workbook: Workbook,
    registry: Registry,
    locale: PageLanguage,
    addinUrl: string,
    functions: FunctionOffer | null,
    onChange: (change: WorkbookChange) => void
  ) {
    this.host = new WorkbookHost({
      workbook,
      registry,
      locale,
      functions,
      addinOrigin: new URL(addinUrl, location.href).origin,
      hostOrigin: location.origin,
    });
    this.host.insertWorkbook = (bytes) => openXlsx(bytes, workbook.fileName);
    // Formulas that came without a value get one, or all where the file wants it.
    if (workbook.calculatesOnOpening) void this.host.formulas.recalculate("all");
    else this.host.formulas.catchUp();
    this.log = new EditLog(workbook, (work) => this.host.formulas.suspended(work));
    this.forget = workbook.onChange((change) => {
      this.isUnsaved ||= changesTheFile(change);
      onChange(change);
    });
  }

  dispose(): void {
    this.forget();
    this.log.dispose();
    this.host.dispose();
  }
}

/** Where a person stands in a workbook is no change worth a question; what formulas make of a change belongs to that change. */
export function changesTheFile({ kind }: WorkbookChange): boolean {
  return kind !== "selection" && kind !== "sheetActivated" && kind !== "calculated";
}
