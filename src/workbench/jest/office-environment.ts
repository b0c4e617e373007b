import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-jsdom";
import { buildWorkbook, type SheetRows } from "../build-workbook";
import type { Workbook } from "../model/workbook";
import {
  ADDIN_ORIGIN,
  ADDIN_PAGE,
  connectHost,
  loadOffice,
  OfficeFiles,
  provideBrowserGlobals,
} from "../office-window";
import { WorkbookHost } from "../protocol/host";
import { loadRegistry } from "../registry/load-registry";

/** What a test sees as `workbench`. */
export interface TestWorkbench {
  readonly host: WorkbookHost;
  /** The workbook the add-in works on now. */
  readonly workbook: Workbook;
  /** Puts a workbook with these sheets in the place of the open one. */
  open(sheets: readonly SheetRows[]): Workbook;
  /** Puts another workbook, or an empty one, in the place of the open one. */
  reset(workbook?: Workbook): Workbook;
}

function emptyWorkbook(): Workbook {
  return buildWorkbook([{ name: "Sheet1", rows: [] }]);
}

/** jest environment with the real, complete office.js: tests, add-in code and office.js share one realm, Excel is the workbench. */
export default class OfficeEnvironment extends TestEnvironment {
  private readonly host: WorkbookHost;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(withOfficeFiles(config), context);
    this.host = new WorkbookHost({
      workbook: emptyWorkbook(),
      registry: loadRegistry(),
      addinOrigin: ADDIN_ORIGIN,
      hostOrigin: ADDIN_ORIGIN,
    });
  }

  override async setup(): Promise<void> {
    await super.setup();
    if (!this.dom) return;
    provideBrowserGlobals(this.dom.window);
    connectHost(this.dom.window, this.host);
    await loadOffice(this.dom.window);
    Object.assign(this.global, { workbench: testWorkbench(this.host) });
  }

  override async teardown(): Promise<void> {
    this.host.dispose();
    await super.teardown();
  }
}

function withOfficeFiles(config: JestEnvironmentConfig): JestEnvironmentConfig {
  const testEnvironmentOptions = {
    ...config.projectConfig.testEnvironmentOptions,
    url: ADDIN_PAGE,
    resources: new OfficeFiles(),
  };
  return { ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } };
}

function testWorkbench(host: WorkbookHost): TestWorkbench {
  const reset = (workbook: Workbook): Workbook => {
    host.open(workbook);
    return workbook;
  };
  return {
    host,
    get workbook() {
      return host.workbook;
    },
    open: (sheets) => reset(buildWorkbook(sheets)),
    reset: (workbook = emptyWorkbook()) => reset(workbook),
  };
}
