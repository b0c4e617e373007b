import * as z from "zod";
import { POSITIONS, positionSchema } from "./positions";

/** Who gets a customer that several people know (R41, R42, R49; ). */
export const claimRules = {
  claimOrder: z
    .array(positionSchema)
    .min(1)
    .refine((order) => new Set(order).size === order.length, "岗位重复")
    .default([...POSITIONS]),
  /** "priority": the earlier position wins; "arbitrate": every duplicate goes to the outlet head. */
  crossPosition: z.enum(["priority", "arbitrate"]).default("priority"),
  /** What 原管户人 counts for: shown to the arbiter, decides ties, or comes first. */
  incumbent: z.enum(["evidence", "tie-break", "first"]).default("evidence"),
  /** A claim that breaks tier or capacity is kept and flagged, or rejected. */
  claimTierPolicy: z.enum(["keep+flag", "reject"]).default("keep+flag"),
  /** Whether a customer may be shared in percent; off = one holder each. */
  shareOwnership: z.boolean().default(false),
};
