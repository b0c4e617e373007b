/** What a field shows where it is missing or cannot be read. */
export function fieldFault(isFault: boolean, message: string) {
  return isFault ? { validationState: "error" as const, validationMessage: message } : {};
}
