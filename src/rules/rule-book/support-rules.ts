import * as z from "zod/mini";
import { distinctBy, listedName, nonBlank, wholeFrom } from "./kinds";

/** Segmentation, routing and training (R7, R10, R37, R74, R75; ). */
export const supportRules = {
  /** The four modules of the 金融生态图. */
  modules: z._default(z.array(listedName).check(z.minLength(1), distinctBy(String)), [
    "公司业务",
    "机构业务",
    "三农房地产",
    "国际业务",
  ]),
  /** Who takes target customers of a size. */
  sizeRouting: z._default(z.record(nonBlank, nonBlank), {
    大型: "网点负责人",
    中型: "网点负责人",
    小型: "法人客户经理",
    微型: "法人客户经理",
  }),
  /** Planning period of target customers. */
  period: z._default(z.enum(["month", "quarter", "year"]), "quarter"),
  /** Trainings at the morning meeting, per week at least (the deck's 「少于2次」 has lost its 不). */
  morningTrainings: z._default(wholeFrom(0), 2),
  /** Trainings by the sub-branch, per outlet and month. */
  monthlyTraining: z._default(wholeFrom(0), 1),
};
