/** Units that lists and reports write money in, with the power of ten that turns them into yuan. */
export const TEN_POWER_OF_UNIT = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const;

/** A unit that amounts of a list may be in. */
export type AmountUnit = keyof typeof TEN_POWER_OF_UNIT;

/** The units from small to large, as a person is offered them. */
export const AMOUNT_UNITS = ["元", "千元", "万元", "百万元", "亿元"] as const;
