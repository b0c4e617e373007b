import type { Workbook } from "../model/workbook";
import type { Json } from "./json";
import type { RequirementSets } from "./object-model";

/** What a current Excel on the web offers of the sets this workbench serves; ExcelApi as in Excel 2021 LTSC. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
};

/** Who talks to whom: unique per load, because office.js keeps settings of a conversation in the session storage. */
export interface Conversation {
  readonly id: string;
  readonly addinId: string;
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  readonly locale: string;
}

/** The name to give to the add-in's frame; office.js reads there which host it runs in. */
export function frameNameOf({ id, addinId, hostOrigin, locale }: Conversation): string {
  // host $ platform $ version $ locale $ correlation id $ is a dialog $ telemetry $ flags: 1 shared runtime, 2 custom functions
  const hostInfo = ["Excel", "Web", "16.00", locale, id, "", "disableLogging", "3"].join("$");
  return JSON.stringify({
    baseFrameName: `frame-${id}`,
    hostInfo,
    xdmInfo: [id, addinId, hostOrigin].join("|"),
    serializerVersion: 1,
    flights: "[]",
  });
}

/** The answer that lets `Office.onReady` resolve. */
export function appContext(
  conversation: Conversation,
  workbook: Workbook,
  sets: RequirementSets
): Json {
  return {
    _id: conversation.addinId,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: conversation.locale,
    _dataLocale: conversation.locale,
    _docUrl: `${conversation.hostOrigin}/${encodeURIComponent(workbook.fileName)}`,
    _clientMode: workbook.isReadOnly ? 0 : 1,
    _settings: [...workbook.settings],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation.id,
    _appInstanceId: conversation.addinId,
    _requirementMatrix: JSON.stringify(sets),
    _hostFullVersion: "16.0.15407.10000",
    _addinName: "",
    _appDomains: [conversation.addinOrigin],
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: sets["DialogApi"] ?? "1.1" }),
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
