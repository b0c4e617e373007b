import type { SheetRows } from "../../src/workbench/build-workbook";
import { valueOf } from "../excel/fixtures";
import { assign, records } from "./claim-run";

const SWITCHES = {
  nearness: true,
  allocationMode: "balanced" as const,
  withinTier: "balance" as const,
};
const COUNT = 12;
const DISTRICTS = ["东岗区", "西岭区"];

type Row = SheetRows["rows"][number];

/** Twelve customers of one tier and one deposit, six of each district. */
function customers(placeOf: (district: number) => Row): Row[] {
  return Array.from({ length: COUNT }, (_, at) => [
    `C${String(at + 1).padStart(3, "0")}`,
    `客户${at}`,
    300_000,
    ...placeOf(at % 2),
  ]);
}

function list(headers: Row, rows: readonly Row[]): SheetRows {
  const head = ["客户号", "客户名称", "存款余额(元)", ...headers];
  return { name: "名单", rows: [head, ...rows], numberFormats: { 0: "@" } };
}

function staff(headers: Row, first: Row, second: Row): SheetRows {
  return {
    name: "人员",
    rows: [
      ["工号", "姓名", "岗位", "在岗", ...headers],
      ["E04", "赵四", "低柜", "是", ...first],
      ["E14", "钱四", "低柜", "是", ...second],
    ],
    numberFormats: { 0: "@" },
  };
}

const ADDRESSED = customers((district) => [
  `江城省南湖市${DISTRICTS[district] ?? ""}人民路${district}号`,
]);
const OF_TWO_DISTRICTS = staff(["片区"], ["西岭"], ["南湖市东岗区"]);
const POOL = {
  tiers: [{ name: "全部", lowerBound: 0, positions: ["低柜柜员"] }],
};

/** 工号 → the customer numbers it got. */
function held(): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const row of records("分配结果")) {
    const id = String(row["客户号"]);
    if (id.startsWith("C")) (result[String(row["管户人工号"])] ??= []).push(id);
  }
  return result;
}

const odd = Array.from({ length: COUNT / 2 }, (_, at) => `C${String(2 * at + 1).padStart(3, "0")}`);
const even = Array.from(
  { length: COUNT / 2 },
  (_, at) => `C${String(2 * at + 2).padStart(3, "0")}`
);

describe("Balanced allocation that prefers people nearby", () => {
  it("gives people of two districts their own district's customers, with equal counts, and says so", async () => {
    workbench.open([list(["地址"], ADDRESSED), OF_TWO_DISTRICTS]);
    valueOf(await assign({ ...SWITCHES, ...POOL }));
    expect(held()).toEqual({ E14: odd, E04: even });
    const [first] = records("分配结果");
    expect(first?.["原因"]).toContain("就近分给 低柜柜员 钱四(E14)");
    expect(first?.["依据"]).toContain("客户在该人的片区; 参数 nearness=true");
  });

  it("keeps the counts within one where a district has more customers", async () => {
    const crowded = customers(() => ["南湖市东岗区人民路"]);
    workbench.open([list(["地址"], crowded), OF_TWO_DISTRICTS]);
    valueOf(await assign({ ...SWITCHES, ...POOL }));
    expect(Object.values(held()).map(({ length }) => length)).toEqual([6, 6]);
  });

  it("goes by 经度 and 纬度 where list and people have them", async () => {
    const placed = customers((district) => [114 + district / 10, 30]);
    const people = staff(["经度", "纬度"], [114.1, 30], ["东经114°", "30"]);
    workbench.open([list(["经度", "纬度"], placed), people]);
    valueOf(await assign({ ...SWITCHES, ...POOL }));
    expect(held()).toEqual({ E14: odd, E04: even });
    expect(records("分配结果")[0]?.["依据"]).toContain("距离约0.0公里");
  });

  it("gives the same whatever the order of the list", async () => {
    workbench.open([list(["地址"], ADDRESSED), OF_TWO_DISTRICTS]);
    valueOf(await assign({ ...SWITCHES, ...POOL }));
    const inOrder = records("分配结果");
    workbench.open([list(["地址"], [...ADDRESSED].reverse()), OF_TWO_DISTRICTS]);
    valueOf(await assign({ ...SWITCHES, ...POOL }));
    expect(records("分配结果")).toEqual(inOrder);
  });

  it("says where neither coordinates nor districts are known", async () => {
    workbench.open([
      list(
        [],
        customers(() => [])
      ),
      staff([], [], []),
    ]);
    const { preview } = valueOf(await assign({ ...SWITCHES, ...POOL }));
    expect(preview.findings.map(({ code }) => code)).toContain("NEARNESS_UNKNOWN");
    expect(Object.values(held()).map(({ length }) => length)).toEqual([6, 6]);
  });
});
