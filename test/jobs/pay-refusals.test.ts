import { applyPay } from "../../src/jobs/pay";
import { sheetNames } from "./clean-run";
import { found, PAY_LISTS, previewPay, RUN, withCell, withRows } from "./pay-workbook";

describe("Lists that cannot be paid", () => {
  it.each([
    ["an unknown 工号", withCell("计价登记", 1, 4, "E77"), "PAY_STAFF_UNKNOWN 计价登记!E3"],
    [
      "an amount that is none",
      withCell("计价登记", 1, 3, "约一千"),
      "PAY_NUMBER_UNREADABLE 计价登记!D3",
    ],
    ["no amount", withCell("计价登记", 1, 3, null), "PAY_NUMBER_BLANK 计价登记!D3"],
    ["a 单号 twice", withCell("计价登记", 2, 0, "J1"), "DEAL_NUMBER_REPEATED 计价登记!A4"],
    [
      "two sellers of a single deal",
      withCell("计价登记", 1, 4, "E02、E03"),
      "DEAL_SELLERS_SEVERAL 计价登记!E3",
    ],
    [
      "a single deal without a seller",
      withCell("计价登记", 1, 4, null),
      "DEAL_ROLE_EMPTY 计价登记!E3",
    ],
    [
      "a joint deal without an executor",
      withCell("计价登记", 3, 6, null),
      "DEAL_ROLE_EMPTY 计价登记!G5",
    ],
    [
      "weights that do not fit",
      withCell("计价登记", 3, 7, "2:1:1"),
      "DEAL_WEIGHTS_DIFFER 计价登记!H5",
    ],
    ["a kind that is none", withCell("计价登记", 1, 1, "其他"), "DEAL_KIND_UNKNOWN 计价登记!B3"],
    ["negative points", withCell("计分卡", 1, 3, -5), "POINTS_NEGATIVE 计分卡!D3"],
    [
      "a person twice on the scorecard",
      withRows("计分卡", ["E02", "陆知行", "", 1]),
      "PAY_STAFF_REPEATED 计分卡!A9",
    ],
    [
      "the head on the scorecard",
      withRows("计分卡", ["E01", "江远山", "", 100]),
      "LEADER_ON_SCORECARD 计分卡!A9",
    ],
    ["two heads", withCell("千分制", 2, 2, "负责人"), "PAY_NUMBER_BLANK 千分制!D4"],
    [
      "two heads with scores",
      withRows("千分制", ["E08", "程予安", "负责人", 900]),
      "HEAD_REPEATED 千分制!A5",
    ],
  ])(
    "because of %s: the finding names the cell and nothing is paid",
    async (_, lists, expected) => {
      const preview = await previewPay(lists);
      expect(found(preview, "error")).toContain(expected);
      expect(preview.pay).toBeNull();
      expect(preview.plans.map(({ name }) => name)).toEqual(["问题清单"]);
      expect((await applyPay(preview, RUN)).ok).toBe(false);
      expect(sheetNames()).toEqual(Object.keys(PAY_LISTS));
    }
  );

  it("because nobody has a point, or the pool is too small for the process money", async () => {
    const zeros = PAY_LISTS.计分卡.map((row, at) =>
      at === 0 ? [...row] : [...row.slice(0, 3), 0]
    );
    const nobody = await previewPay({ ...PAY_LISTS, 计分卡: zeros });
    expect(found(nobody, "error")).toEqual(["POINTS_ALL_ZERO 计分卡!A3"]);
    expect(found(await previewPay(PAY_LISTS, { basePool: 1000 }), "error")).toEqual([
      "POOL_BELOW_PROCESS",
    ]);
  });

  it("because the two switches that move money were not chosen, both said at once", async () => {
    const preview = await previewPay(PAY_LISTS, { jointPool: null, headFunding: null });
    expect(found(preview, "error")).toEqual(["PAY_JOINT_POOL_OPEN", "PAY_HEAD_FUNDING_OPEN"]);
  });

  it("because the parts of the scorecard do not add up to the scale", async () => {
    const scorecardParts = { total: 200, parts: [{ name: "财务", points: 190 }] };
    expect(found(await previewPay(PAY_LISTS, { scorecardParts }), "error")).toContain(
      "PARTS_NOT_WHOLE"
    );
  });

  it("because a ratio is below the floor, unless the row says who allowed it and why", async () => {
    const deals = (by: string | null, reason: string | null) => ({
      ...PAY_LISTS,
      计价登记: PAY_LISTS.计价登记.map((row, at) =>
        at === 0
          ? [...row, "个人比例", "授权人", "授权理由"]
          : at === 1
            ? [...row, 0.65, by, reason]
            : [...row]
      ),
    });
    const refused = await previewPay(deals("张行长", null));
    expect(found(refused, "error")).toEqual(["PERSON_RATIO_BELOW_FLOOR 计价登记!I3"]);
    const allowed = await previewPay(deals("张行长", "专项活动"));
    expect(found(allowed)).toContain("PERSON_RATIO_AUTHORISED 计价登记!I3");
    expect(allowed.pay?.priced.shareFen[0]).toBe(80246);
  });
});
