import { buildWorkbook } from "../../../src/workbench/build-workbook";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { assignTask } from "../contenders/assign-question";
import { listSheet } from "./office-bench";
import { workload } from "../workload";

/** The list as a workbook, with 人员 and a 认领登记 on which people claim as in the other measurements. */
export function claimWorkbook(rows: number, people: number): Workbook {
  const { staff, claims } = assignTask(rows, people);
  const numberFormats = { 0: "@", 1: "@" };
  return buildWorkbook([
    listSheet(workload(rows)),
    {
      name: "人员",
      rows: [["工号", "姓名", "岗位"], ...staff.map(({ id, position }) => [id, id, position])],
      numberFormats,
    },
    {
      name: "认领登记",
      rows: [
        ["客户号", "认领工号"],
        ...claims.customerIds.map((id, claim) => [id, claims.staffIds[claim] ?? ""]),
      ],
      numberFormats,
    },
  ]);
}
