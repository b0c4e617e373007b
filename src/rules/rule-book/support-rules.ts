import * as z from "zod";

/** Segmentation, routing and training (R7, R10, R37, R74, R75; ). */
export const supportRules = {
  /** The four modules of the 金融生态图. */
  modules: z
    .array(z.string().trim().min(1))
    .default(["公司业务", "机构业务", "三农房地产", "国际业务"]),
  /** Who takes target customers of a size. */
  sizeRouting: z.record(z.string(), z.string().trim().min(1)).default({
    大型: "网点负责人",
    中型: "网点负责人",
    小型: "法人客户经理",
    微型: "法人客户经理",
  }),
  /** Planning period of target customers. */
  period: z.enum(["month", "quarter", "year"]).default("quarter"),
  /** Trainings at the morning meeting, per week at least (the deck's 「少于2次」 has lost its 不). */
  morningTrainings: z.number().int().min(0).default(2),
  /** Trainings by the sub-branch, per outlet and month. */
  monthlyTraining: z.number().int().min(0).default(1),
};
