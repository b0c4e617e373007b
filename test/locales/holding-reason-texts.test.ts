import { HOLDING_REASONS } from "../../src/rules/allocation/allocation";
import { traceOf } from "../../src/rules/allocation/holding-trace";
import { describeHolding } from "../../src/locales/holding-reason-texts";
import { run, type World } from "../rules/allocation/allocation-worlds";

const PEOPLE = [
  { id: "E01", name: "张三", position: "网点负责人", capacity: 1 },
  { id: "E02", name: "李四", position: "法人客户经理" },
  { id: "E03", name: "赵六", position: "法人客户经理" },
  { id: "E08", name: "王五", position: "高柜", capacity: 1 },
];

const TIERS = [
  { name: "上", lowerBound: 1_000, positions: ["网点负责人"] },
  { name: "下", lowerBound: 10, positions: ["法人客户经理", "高柜"] },
];

/** Reason and ground of the last customer. */
function described(more: Partial<World>, language: "zh-CN" | "en-US" = "zh-CN") {
  const world: World = {
    customers: [{ id: "1", deposit: 50_000 }],
    people: PEOPLE,
    claims: [],
    decisions: [],
    ...more,
    rules: { tiers: TIERS, ...more.rules },
  };
  const { allocation, input, decisions } = run(world);
  const trace = traceOf(world.customers.length - 1, allocation, input, decisions);
  return { ...describeHolding(trace, language), code: trace.reason };
}

function by(...staff: string[]): World["claims"] {
  return staff.map((one) => ({ customer: "1", staff: one }));
}

const rich = [
  { id: "0", deposit: 900_000 },
  { id: "1", deposit: 800_000 },
];

describe("原因 and 依据", () => {
  it.each<[Partial<World>, string, string]>([
    [{ claims: by("E02") }, "法人客户经理 李四(E02) 一人认领", "R41, R42"],
    [
      { claims: by("E08", "E02") },
      "法人客户经理 李四(E02) 岗位顺序先于 高柜 王五(E08)",
      "R41, R42, A-08; 认领顺序第2位; 参数 crossPosition=priority",
    ],
    [
      { claims: by("E08", "E03", "E02") },
      "法人客户经理 李四(E02)、法人客户经理 赵六(E03) 重复认领,等网点负责人裁定;顺序在后:高柜 王五(E08)",
      "R42, A-08, A-10; 认领顺序第2位; 参数 crossPosition=priority; 参数 incumbent=evidence",
    ],
    [
      {
        claims: by("E02", "E03"),
        decisions: [{ customer: "1", to: "E03", by: "张三", reason: "开户经办人" }],
      },
      "网点负责人(张三)裁定给 法人客户经理 赵六(E03);理由:开户经办人;其他认领人:法人客户经理 李四(E02)",
      "R42, A-08",
    ],
    [
      {
        customers: [{ id: "1", deposit: 50_000, onRecord: "E03" }],
        claims: by("E02", "E03"),
        rules: { incumbent: "tie-break" },
      },
      "法人客户经理 赵六(E03) 是原管户人,同等认领时优先于 法人客户经理 李四(E02)",
      "R42, R49, A-09; 参数 crossPosition=priority; 参数 incumbent=tie-break",
    ],
    [
      {},
      "没有人认领,层级「下」分给管户最少的 法人客户经理 李四(E02)",
      "R43, R49, A-12, A-31; 层级 下 的岗位 法人客户经理、高柜; 该人第1户,容量不限; 参数 allocationMode=in-order; 参数 withinTier=order",
    ],
    [
      { customers: rich },
      "层级「上」的岗位(网点负责人)容量已满;请增加容量或人员",
      "R43, R49, A-12; 层级 上 的岗位 网点负责人; 参数 overflow=unassigned",
    ],
    [
      { customers: rich, claims: by("E08"), rules: { claimTierPolicy: "reject" } },
      "层级「上」的岗位(网点负责人)容量已满;请增加容量或人员;高柜 王五(E08) 的认领因岗位不在层级「上」没有采用",
      "R43, R49, A-12; 层级 上 的岗位 网点负责人; 参数 overflow=unassigned; A-13; 参数 claimTierPolicy=reject",
    ],
    [
      { customers: rich, claims: [...by("E08"), { customer: "0", staff: "E08" }] },
      "高柜 王五(E08) 一人认领",
      "R41, R42; 管户人岗位不在本层级; 管户2户,超过容量1户; A-13; 参数 claimTierPolicy=keep+flag",
    ],
  ])("%j", (world, reason, ground) => {
    expect(described(world)).toMatchObject({ reason, ground });
  });

  it("are the same whatever the order of claims", () => {
    expect(described({ claims: by("E03", "E08", "E02") })).toEqual(
      described({ claims: by("E02", "E03", "E08") })
    );
  });

  it("are said in both languages for every reason", () => {
    const claimed = { claims: by("E02", "E08") };
    const shares = [
      { customer: "1", staff: "E02", share: 60 },
      { customer: "1", staff: "E03", share: 40 },
    ];
    const poor = (deposit: number | null) => ({ customers: [{ id: "1", deposit }] });
    const worlds: Partial<World>[] = [
      { claims: by("E02") },
      claimed,
      { claims: by("E02", "E03") },
      { ...claimed, decisions: [{ customer: "1", to: "E08" }] },
      { ...claimed, decisions: [{ customer: "1", to: "E01", reason: "大户" }] },
      {
        customers: [{ id: "1", deposit: 5, onRecord: "E08" }],
        ...claimed,
        rules: { incumbent: "first" },
      },
      {
        customers: [{ id: "1", deposit: 5, onRecord: "E02" }],
        claims: by("E02", "E03"),
        rules: { incumbent: "tie-break" },
      },
      { claims: shares, rules: { shareOwnership: true } },
      {},
      { customers: rich },
      { customers: rich, rules: { overflow: "cascade-down" } },
      poor(null),
      poor(5),
      { rules: { subBranchTier: 100 } },
      { people: [] },
      { rules: { tiers: [{ name: "全部", lowerBound: 0, positions: [] }] } },
    ];
    const codes = worlds.map((world) => {
      const [chinese, english] = [described(world), described(world, "en-US")];
      expect(chinese.reason).toMatch(/\p{Script=Han}/u);
      expect(chinese.ground).toMatch(/^R\d/);
      expect(english.reason).toMatch(/[a-z]/);
      expect(`${chinese.reason}${english.reason}`).not.toMatch(/undefined|null|NaN|\{/);
      return chinese.code;
    });
    expect([...codes].sort()).toEqual([...HOLDING_REASONS].sort());
  });
});
