import { finding, type Finding, type FindingCode } from "../rules/finding";

/** What Excel's error codes mean to a person; every other code is HOST_FAILED with the code in its text. */
const MEANINGS: Readonly<Record<string, FindingCode>> = {
  InvalidOperationInCellEditMode: "HOST_CELL_EDIT",
  AccessDenied: "HOST_PROTECTED",
  NoCapability: "HOST_READ_ONLY",
  ReadOnly: "HOST_READ_ONLY",
  RequestPayloadSizeLimitExceeded: "HOST_PAYLOAD",
  ResponsePayloadSizeLimitExceeded: "HOST_PAYLOAD",
  RangeExceedsLimit: "HOST_PAYLOAD",
  OperationCellsExceedLimit: "HOST_PAYLOAD",
  ApiNotFound: "HOST_TOO_OLD",
};

/** Codes that office.js raises itself because our code misused a proxy object. */
const OUR_BUGS: ReadonlySet<string> = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidRequestContext",
  "InvalidObjectPath",
  "RunMustReturnPromise",
]);

/** The finding for what `Excel.run` threw; null where it is a bug of ours and has to be thrown on. */
export function hostProblem(error: unknown): Finding | null {
  if (!(error instanceof OfficeExtension.Error) || OUR_BUGS.has(error.code)) return null;
  return finding(MEANINGS[error.code] ?? "HOST_FAILED", null, "", {
    hostCode: error.code,
    hostMessage: error.message,
    needed: "",
  });
}

/** True where sending or asking for less at a time can help. */
export function isTooMuchAtOnce(problem: Finding): boolean {
  return problem.code === "HOST_PAYLOAD";
}

/** True where the host turned the whole request away before doing anything of it. */
export function wasNotStarted(problem: Finding): boolean {
  return problem.params["hostCode"] === "RequestPayloadSizeLimitExceeded";
}
