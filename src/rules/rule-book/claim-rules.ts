import * as z from "zod/mini";
import { distinctBy, positionSchema } from "./kinds";
import { POSITIONS } from "./positions";

/** Who gets a customer that several people know (R41, R42, R49; ). */
export const claimRules = {
  claimOrder: z._default(z.array(positionSchema).check(z.minLength(1), distinctBy(String)), [
    ...POSITIONS,
  ]),
  /** "priority": the earlier position wins; "arbitrate": every duplicate goes to the outlet head. */
  crossPosition: z._default(z.enum(["priority", "arbitrate"]), "priority"),
  /** What 原管户人 counts for: shown to the arbiter, decides ties, or comes first. */
  incumbent: z._default(z.enum(["evidence", "tie-break", "first"]), "evidence"),
  /** A claim that breaks tier or capacity is kept and flagged, or rejected. */
  claimTierPolicy: z._default(z.enum(["keep+flag", "reject"]), "keep+flag"),
  /** Whether a customer may be shared in percent; off = one holder each. */
  shareOwnership: z._default(z.boolean(), false),
};
