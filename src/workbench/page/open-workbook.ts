/** One open workbook: the host that plays Excel for it, and whether it has changes that were not saved. */
import { openXlsx } from "../codec/open-xlsx";
import type { Workbook, WorkbookChange } from "../model/workbook";
import { WorkbookHost } from "../protocol/host";
import type { Registry } from "../registry/registry";
import type { PageLanguage } from "./texts";

export class OpenWorkbook {
  readonly host: WorkbookHost;
  isUnsaved = false;
  private readonly forget: () => void;

  constructor(
    readonly workbook: Workbook,
    registry: Registry,
    locale: PageLanguage,
    addinUrl: string,
    onChange: (change: WorkbookChange) => void
  ) {
    this.host = new WorkbookHost({
      workbook,
      registry,
      locale,
      addinOrigin: new URL(addinUrl, location.href).origin,
      hostOrigin: location.origin,
    });
    this.host.insertWorkbook = (bytes) => openXlsx(bytes, workbook.fileName);
    this.forget = workbook.onChange((change) => {
      this.isUnsaved ||= changesTheFile(change);
      onChange(change);
    });
  }

  dispose(): void {
    this.forget();
    this.host.dispose();
  }
}

/** Where a person stands in a workbook is no change worth a question. */
function changesTheFile({ kind }: WorkbookChange): boolean {
  return kind !== "selection" && kind !== "sheetActivated";
}
