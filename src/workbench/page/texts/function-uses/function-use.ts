/** One line on a function, in Chinese and in English. */
export type FunctionUse = readonly [chinese: string, english: string];

/** By the function's name. */
export type FunctionUses = Readonly<Record<string, FunctionUse>>;
