/** An error the way Excel reports it to an add-in: a code, a sentence, and where in the object model it arose. */
export class HostError extends Error {
  /** `Range.values`; the batch fills it in. */
  location = "";

  constructor(
    /** Excel's error code, e.g. `ItemNotFound`. */
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400
  ) {
    super(message);
    this.name = "HostError";
  }
}

export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format."
): HostError {
  return new HostError("InvalidArgument", message);
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
}

export function invalidOperation(
  message = "The operation attempted is invalid on the object."
): HostError {
  return new HostError("InvalidOperation", message);
}

export function invalidReference(): HostError {
  return new HostError(
    "InvalidReference",
    "This reference is not valid for the current operation."
  );
}

export function invalidObjectPath(): HostError {
  return new HostError(
    "InvalidObjectPath",
    "The object path isn't working for what you're trying to do."
  );
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function apiNotFound(): HostError {
  return new HostError(
    "ApiNotFound",
    "The API you are trying to use could not be found. It may be available in a newer version of Excel."
  );
}

export function notImplemented(): HostError {
  return new HostError("NotImplemented", "The requested feature isn't implemented.", 501);
}
