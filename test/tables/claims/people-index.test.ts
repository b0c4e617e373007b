import type { Roster, StaffMember } from "../../../src/rules/claims/roster";
import { namesInCell, PeopleIndex } from "../../../src/tables/claims/people-index";

function member(id: string, name: string, position = "高柜"): StaffMember {
  return { id, name, position, isOnDuty: true, capacity: null, note: "", place: null };
}

const ROSTER: Roster = [
  member("E01", "张三", "主管"),
  member("0002", "李四"),
  member("E03", "张三", "后台"),
  member("E04", "王 小二"),
];
const people = new PeopleIndex(ROSTER);

describe("Names in a cell", () => {
  it.each([
    ["张三、李四", ["张三", "李四"]],
    [
      "张三,李四，王五;赵六；钱七/孙八\n周九",
      ["张三", "李四", "王五", "赵六", "钱七", "孙八", "周九"],
    ],
    ["  张三（E01） ", ["张三(E01)"]],
    ["、", []],
    ["", []],
    [12, ["12"]],
  ])("are split: %j", (cell, names) => {
    expect(namesInCell(cell).map(({ text }) => text)).toEqual(names);
  });

  it.each([
    ["张三(E01) 60%", 60],
    ["张三 33.5%", 33.5],
    ["张三(E01):40%", 40],
    ["张三", null],
    ["张三 0%", NaN],
    ["张三 101%", NaN],
  ])("bring their share: %j", (cell, share) => {
    const [part] = namesInCell(cell);
    expect(part?.share).toEqual(share);
    expect(part?.text.startsWith("张三")).toBe(true);
  });
});

describe("Whom a text names", () => {
  it.each([
    ["E01", 0],
    ["0002", 1],
    ["李四", 1],
    ["张三(E03)", 2],
    ["李四( 0002 )", 1],
    ["张三(后台)", 2],
    ["张三(运营主管)", 0],
    ["王小二", 3],
    ["E01 张三", 0],
    ["张三 E03", 2],
    ["李四(0002):管户最少", 1],
  ])("%s is one person", (text, person) => {
    expect(people.find(text)).toEqual({ kind: "person", person, isOtherName: false });
  });

  it("goes by the 工号 where the name is another's, and says so", () => {
    expect(people.find("李四(E01)")).toEqual({ kind: "person", person: 0, isOtherName: true });
  });

  it("does not guess between two of one name, nor repair a 工号", () => {
    expect(people.find("张三")).toEqual({ kind: "ambiguous", people: [0, 2] });
    for (const text of ["2", "e01", "赵六", "赵六(E99)", "E99", "E01 李四"])
      expect(people.find(text)).toEqual({ kind: "unknown" });
  });
});
