import type { CLAIM_FINDING_SEVERITY } from "../../rules/claims/claim-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/claims/claim-findings` in English. */
export const claimFindingTexts: Readonly<Record<keyof typeof CLAIM_FINDING_SEVERITY, FindingText>> =
  {
    STAFF_ID_BLANK: {
      message:
        "{name} has no staff number on 人员, so this row cannot claim or be given customers.",
      remedy: "Fill in the staff number and run again.",
    },
    STAFF_ID_REPEATED: {
      message:
        "Staff number {id} is on 人员 more than once (here: {name}); only the first, {first}, is used.",
      remedy: "Correct or delete the repeated row: one number is one person.",
    },
    STAFF_NAME_BLANK: {
      message: "Staff number {id} has no name; results show the number alone.",
      remedy: "Fill in the name.",
    },
    STAFF_POSITION_UNKNOWN: {
      message:
        "Position {position} of {name} ({id}) is not a known one: last in the claim order, and no tier is allocated to it.",
      remedy:
        "Choose a position from the drop-down, or add your own to the claim order and the tiers of the rules.",
    },
    STAFF_POSITION_UNRANKED: {
      message:
        "Position {position} of {name} ({id}) is not in the claim order, so it comes last where several claim one customer (R41).",
      remedy: "Add the position to the claim order of the rules if it should rank.",
    },
    STAFF_CAPACITY_INVALID: {
      message:
        "Capacity {content} of {name} ({id}) is not a whole number from 0 up; the position's capacity in the rules is used.",
      remedy: "Write a number of customers, for example 150; leave it empty for no limit.",
    },
    STAFF_HEADS_SEVERAL: {
      message:
        "{count} outlet heads are on duty: {people}. Nobody can settle what both of them claim.",
      remedy: "Check the positions; a deputy is 副职.",
    },
    TIER_WITHOUT_STAFF: {
      message:
        "Nobody on duty has a position of tier {tier} ({positions}); its unclaimed customers will stay unassigned.",
      remedy: "Check positions and duty on 人员, or give the tier other positions in the rules.",
    },
    CLAIM_REPEATED: {
      message: "{person} claimed customer {id} more than once; it counts once and is no conflict.",
      remedy: "Nothing to do; the extra row can be deleted.",
    },
    CLAIM_CUSTOMER_UNKNOWN: {
      message: "Customer {id}, claimed by {person}, is not in the list; the claim was not used.",
      remedy: "Check the customer number; delete the claim if the customer has closed or moved.",
    },
    CLAIM_CUSTOMER_LEFT_OUT: {
      message:
        "Customer {id}, claimed by {person}, is in the list but was filtered out by deposit or loans; the claim was not used.",
      remedy: "Widen the filter and run again if the customer needs a holder.",
    },
    CLAIM_STAFF_UNKNOWN: {
      message: "{staff}, who claims customer {id}, is not on 人员; the claim was not used.",
      remedy: "Check the name and number, or add the person to 人员 first.",
    },
    CLAIM_STAFF_OFF_DUTY: {
      message: "{person}, who claims customer {id}, is not on duty; the claim was not used.",
      remedy: "Set 在岗 to 是 on 人员 if the person is back; otherwise let somebody else claim.",
    },
    CLAIM_SHARE_INVALID: {
      message:
        "The share {share}% of {person} in customer {id} is not between 0 and 100; it counts as not given.",
      remedy: "Write a number above 0 and at most 100.",
    },
    CLAIM_SHARE_MISSING: {
      message:
        "Customer {id} has {count} claimants and only some give a share, so it cannot be shared; the claim order decided.",
      remedy: "Give every claimant a share, together at most 100.",
    },
    CLAIM_SHARES_OVER: {
      message:
        "The shares in customer {id} add up to {sum}%, more than 100%; the outlet head has to settle it.",
      remedy: "Agree on shares of at most 100 together, or let the head name one holder.",
    },
    CLAIMS_CONTESTED: {
      message:
        "{customers} customers are claimed by several people on equal terms and wait for the outlet head; until then they are neither allocated nor handed back (R42).",
      remedy: "The outlet head chooses the holders on 认领协调; then run again.",
    },
    DECISION_CUSTOMER_UNKNOWN: {
      message:
        "The head's decision on customer {id} (for {staff}) is kept but not used: the customer is not in this list.",
      remedy:
        "Nothing to do if the customer has closed or moved; otherwise check the number and the filter.",
    },
    DECISION_STAFF_UNKNOWN: {
      message:
        "Customer {id} was decided for {staff}, who is not on 人员; the decision has no effect.",
      remedy: "Choose another holder, or add the person to 人员 first.",
    },
    DECISION_STAFF_OFF_DUTY: {
      message:
        "Customer {id} was decided for {person}, who is not on duty; the decision has no effect.",
      remedy: "Choose a holder who is on duty.",
    },
    DECISION_REASON_MISSING: {
      message:
        "Customer {id} was re-assigned to {person}, who did not claim it, without a reason; it stays as it was.",
      remedy: "Write the reason into 裁定理由 and run again.",
    },
    DECISION_REPEATED: {
      message: "Customer {id} has the same decision twice; one is used.",
      remedy: "Nothing to do; the extra row can be deleted.",
    },
    DECISIONS_DIFFER: {
      message: "Customer {id} has contradicting decisions ({first} and {staff}); neither is used.",
      remedy: "Keep one of them and run again.",
    },
    CLAIM_REJECTED_TIER: {
      message:
        "{person} claimed customer {id}, but the position is none of tier {tier}; by the rules the claim is refused and the customer is allocated.",
      remedy: "Set claims beyond tier or capacity to keep and flag, or let the outlet head decide.",
    },
    CLAIM_REJECTED_CAPACITY: {
      message:
        "{person} claimed beyond the capacity of {capacity}; by the rules the claim on customer {id} is refused and the customer is allocated.",
      remedy: "Change the capacity, or set claims beyond tier or capacity to keep and flag.",
    },
    TIER_MISMATCH: {
      message:
        "Customer {id} is of tier {tier} (positions: {positions}) and is held by {person}, {position}; that is kept.",
      remedy:
        "Nothing to do if that suits; otherwise the outlet head re-assigns the customer on 认领协调 with a reason.",
    },
    TIER_MISMATCHES_MORE: {
      message:
        "{customers} more customers have a holder whose position is none of their tier; they are not listed one by one.",
      remedy: "See 依据 on 分配结果.",
    },
    OVER_CAPACITY: {
      message:
        "{person} holds {customers} customers by claim or decision, more than the capacity of {capacity}; they are kept and nothing more is allocated.",
      remedy: "Change the capacity, or let the outlet head re-assign some of the customers.",
    },
    CUSTOMERS_UNASSIGNED: {
      message: "{customers} customers got no holder; the reasons are on 分配结果.",
      remedy:
        "Add people or capacity, change the positions of the tiers, or let customers go to the next tier.",
    },
  };
