export const DIFFERENCES: readonly (readonly [string, unknown, unknown])[] = [];
