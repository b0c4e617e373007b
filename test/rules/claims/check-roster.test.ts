import { checkRoster, type RosterRow } from "../../../src/rules/claims/check-roster";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import { POSITIONS } from "../../../src/rules/rule-book/positions";
import { rosterOf } from "./claim-rows";

/** An outlet with one person for each position, and these rows besides. */
function check(...rows: Partial<RosterRow>[]) {
  const everybody = rosterOf(
    POSITIONS.map((position, row) => ({ id: `E${row}`, name: `员${row}`, position }))
  );
  const [template] = everybody;
  if (template === undefined) throw new Error("no positions");
  const place = { sheet: "人员", cell: "A20" };
  const more = rows.map((row, number) => ({
    ...template,
    id: `N${number}`,
    name: `新${number}`,
    position: "高柜",
    place,
    ...row,
  }));
  const { roster, findings } = checkRoster([...everybody, ...more], defaultRuleBook);
  return { added: roster.slice(POSITIONS.length), findings };
}

describe("The roster", () => {
  it("is taken as it is where nothing is wrong, positions in canonical words", () => {
    const { added, findings } = check({ position: "公司客户经理", capacity: 0 });
    expect(added).toMatchObject([{ id: "N0", position: "法人客户经理", capacity: 0 }]);
    expect(findings).toEqual([]);
  });

  it.each<[string, Partial<RosterRow>[], string, object]>([
    ["no 工号", [{ id: "" }], "STAFF_ID_BLANK", { name: "新0" }],
    ["a 工号 twice", [{ id: "E3" }], "STAFF_ID_REPEATED", { id: "E3", first: "员3" }],
  ])("leaves out a row with %s and lists it", (_, rows, code, params) => {
    const { added, findings } = check(...rows);
    expect(added).toEqual([]);
    expect(findings).toMatchObject([{ code, params, where: { cell: "A20" } }]);
  });

  it.each<[string, Partial<RosterRow>, string]>([
    ["no 姓名", { name: "" }, "STAFF_NAME_BLANK"],
    ["an unknown position", { position: "保安" }, "STAFF_POSITION_UNKNOWN"],
    ["a post outside the claim order", { position: "副行长" }, "STAFF_POSITION_UNRANKED"],
    ["a capacity that is none", { capacity: -1 }, "STAFF_CAPACITY_INVALID"],
    ["a capacity that is no number", { capacity: NaN }, "STAFF_CAPACITY_INVALID"],
  ])("keeps a row with %s and warns", (_, row, code) => {
    const { added, findings } = check(row);
    expect(added).toHaveLength(1);
    expect(added[0]?.capacity).toBeNull();
    expect(findings.map((one) => one.code)).toEqual([code]);
  });

  it("warns of two heads on duty, not of one who is away", () => {
    const head = { position: "网点行长" };
    expect(check({ ...head, isOnDuty: false }).findings).toEqual([]);
    expect(check(head).findings).toMatchObject([
      { code: "STAFF_HEADS_SEVERAL", params: { count: 2, people: "员0(E0)、新0(N0)" } },
    ]);
  });

  it("warns of each tier that nobody on duty maintains", () => {
    const rows = rosterOf([
      { id: "1", name: "甲", position: "低柜" },
      { id: "2", name: "乙", position: "网点主任", onDuty: false },
      { id: "3", name: "丙", position: "后台" },
    ]);
    const { findings } = checkRoster(rows, defaultRuleBook);
    expect(findings.map(({ code, content }) => `${code} ${content}`)).toEqual([
      "TIER_WITHOUT_STAFF ≥500万",
      "TIER_WITHOUT_STAFF 100万-500万",
      "TIER_WITHOUT_STAFF 5万-20万",
    ]);
  });
});
