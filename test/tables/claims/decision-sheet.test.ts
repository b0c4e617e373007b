import {
  decisionLayout,
  DecisionReader,
  type DecisionReading,
} from "../../../src/tables/claims/decision-sheet";
import { PeopleIndex } from "../../../src/tables/claims/people-index";
import { chunkOf, headOf } from "./chunk-of";

const PEOPLE = new PeopleIndex([
  {
    id: "E01",
    name: "张三",
    position: "高柜",
    isOnDuty: true,
    capacity: null,
    note: "",
    place: null,
  },
]);
const HEADERS = ["客户号", "裁定管户人", "裁定理由", "裁定人", "裁定时间"];

function read(...rows: Parameters<typeof headOf>[0]): DecisionReading {
  const all = [HEADERS, ...rows];
  const layout = decisionLayout(headOf(all));
  if (layout === null) throw new Error("no decisions");
  const reader = new DecisionReader("认领协调", layout, PEOPLE);
  reader.ingest(chunkOf(all, 1));
  return reader.finish();
}

describe("认领协调", () => {
  it("gives the head's decisions with all he wrote", () => {
    const { decisions } = read(["C1", "张三(E01)", "开户经办人", "王一", "2026-03-06"]);
    const place = { sheet: "认领协调", cell: "B2" };
    expect(decisions).toEqual([
      { customerId: "C1", to: "E01", by: "王一", reason: "开户经办人", time: "2026-03-06", place },
    ]);
  });

  it("says where somebody else than the head decided, and keeps the decision", () => {
    const { decisions, findings } = read(["C1", "张三(E01)", "开户经办人", "张三"]);
    expect(decisions).toHaveLength(1);
    expect(findings).toMatchObject([
      { code: "DECISION_NOT_BY_HEAD", where: { cell: "B2" }, params: { position: "高柜" } },
    ]);
  });

  it("understands a proposal that was copied with its reason", () => {
    expect(read(["C1", "张三(E01):管户最少"]).decisions[0]?.to).toBe("E01");
  });

  it("keeps a name that is nobody's as written: the rules list it", () => {
    expect(read(["C1", "赵六"]).decisions[0]?.to).toBe("赵六");
  });

  it("decides nothing by a reason alone, by several names, or without a customer", () => {
    const { decisions, findings } = read(
      ["C1", "", "再商量"],
      ["C2", "张三、李四"],
      ["", "张三"],
      ["C4", "", ""]
    );
    expect(decisions).toEqual([]);
    expect(findings.map(({ code, where }) => [code, where?.cell])).toEqual([
      ["DECISION_WITHOUT_PERSON", "B2"],
      ["DECISION_SEVERAL", "B3"],
      ["CLAIM_WITHOUT_CUSTOMER", "B4"],
    ]);
  });
});
