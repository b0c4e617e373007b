import * as z from "zod/mini";
import { MASKED_KINDS, STANDARD_MASKS } from "../masking/mask";
import { distinctBy, wholeFrom } from "./kinds";

/** The hand-back sheet as rules.md §11 lists it; the bank may leave columns out or reorder them (R50). */
export const HANDBACK_COLUMNS = [
  "批次号",
  "机构代码",
  "机构名称",
  "客户号",
  "客户名称",
  "统一社会信用代码",
  "原管户人工号",
  "原管户人姓名",
  "新管户人工号",
  "新管户人姓名",
  "岗位",
  "管户比例(%)",
  "客户层级",
  "认领方式",
  "生效日期",
  "提交人",
  "提交日期",
  "预计完成日",
  "后台处理结果",
  "处理人",
  "备注",
] as const;

/** How many characters stay readable at either end; `keep: "district"` cuts an address after its district. */
const maskSchema = z.union([
  z.strictObject({ head: wholeFrom(0), tail: wholeFrom(0) }),
  z.strictObject({ keep: z.literal("district") }),
]);

/** The form in which one kind of personal data is shown. */
export type Mask = z.infer<typeof maskSchema>;

/** What a day of the calendar may be said to be, against its weekday. */
export const DAY_KINDS = ["放假", "上班"] as const;

const calendarDaySchema = z.strictObject({
  日期: z.iso.date(),
  类型: z.enum(DAY_KINDS),
});

/** Ledgers, masking and the hand-back to the sub-branch (R44, R50, R51; rules.md §8.3). */
export const ledgerRules = {
  ledgerUnit: z._default(z.enum(["person", "outlet"]), "person"),
  /** Printed ledgers hide personal data unless somebody takes the logged choice to show them. */
  ledgerMask: z._default(z.boolean(), true),
  masks: z._default(z.record(z.enum(MASKED_KINDS), maskSchema), { ...STANDARD_MASKS }),
  handbackColumns: z._default(
    z.array(z.enum(HANDBACK_COLUMNS)).check(z.minLength(1), distinctBy(String)),
    [...HANDBACK_COLUMNS]
  ),
  /** Working days the back office needs, counted from the day after submission. */
  updateWorkingDays: z._default(wholeFrom(0), 1),
  /** Days that differ from Monday-to-Friday; empty = not provided. */
  calendar: z._default(z.array(calendarDaySchema), []),
};
