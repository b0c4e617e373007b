import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { claimsPageTextsFor } from "../../../../src/locales/claims-page-texts";
import { done, finding, refused } from "../../../../src/rules/finding";
import { renderPane } from "../../render-pane";
import {
  claimReading,
  EXPLAINED,
  explained,
  registerPreview,
  scriptedClaims,
} from "../../scripted-claims";
import { press } from "../../walk";
import { figure, openClaims, texts, walkTo } from "./open-claims";

describe("page 认领, step 人员", () => {
  it("shows who is on duty in which position and what is wrong with the sheet", async () => {
    await openClaims();
    expect(await screen.findByText("各岗位在岗人数")).toBeVisible();
    expect(figure("法人客户经理")).toBe("2 人");
    expect(figure("高柜")).toBe("1 人");
    expect(figure("不在岗")).toBe("1 人");
    expect(screen.getByText(/容量「很多」不是 0 或正整数|的容量「/)).toBeVisible();
  });

  it("offers to write an empty 人员 where there is none, and can be read again", async () => {
    let isThere = false;
    const { person } = await openClaims({
      loadRoster: async (control) =>
        isThere ? scriptedClaims().loadRoster(control) : refused(finding("STAFF_SHEET_MISSING")),
    });
    expect(await screen.findByText(/没有找到「人员」表/)).toBeVisible();
    await press(person, texts.peopleStep.writeRoster);
    expect(await screen.findByText(texts.peopleStep.rosterWritten)).toBeVisible();
    isThere = true;
    await press(person, texts.readAgain);
    expect(await screen.findByRole("button", { name: texts.peopleStep.next })).toBeVisible();
  });
});

describe("page 认领, step 登记", () => {
  it("lists dirty claims, each with the way to its cell", async () => {
    const places: string[] = [];
    const { person } = await openClaims(
      {},
      {
        jobs: {
          goToCell: async ({ sheet, cell }) => {
            places.push(`${sheet}!${cell}`);
            return done(undefined);
          },
        },
      }
    );
    await walkTo(person, "register");
    expect(await screen.findByText(/认领的客户号 C999 不在客户清单里/)).toBeVisible();
    expect(figure("已登记的认领")).toBe("7 条");
    await person.click(screen.getByRole("button", { name: "定位到 认领登记!F7" }));
    expect(places).toEqual(["认领登记!F7"]);
  });

  it("writes the register where there is none and takes the write back", async () => {
    let isThere = false;
    const { person } = await openClaims({
      read: async () =>
        done(claimReading([], registerPreview(isThere ? {} : { standing: null, rowsAdded: 6 }))),
      writeRegister: async (preview, control) => {
        isThere = true;
        return scriptedClaims().writeRegister(preview, control);
      },
    });
    await walkTo(person, "register");
    await press(person, texts.registerStep.write);
    expect(await screen.findByText("已写出「认领登记」。")).toBeVisible();
    expect(figure("认领登记")).toBe("已是最新");
    isThere = false;
    await press(person, texts.undo);
    expect(await screen.findByText(texts.undone)).toBeVisible();
    expect(screen.getByRole("button", { name: texts.registerStep.write })).toBeVisible();
  });

  it("claims the selected customers for the person chosen, also by the context menu and from another page", async () => {
    const claimants: string[] = [];
    const {
      person,
      requests,
      texts: pane,
    } = await openClaims({
      claimSelection: async (staffId, control) => {
        claimants.push(staffId);
        return scriptedClaims().claimSelection(staffId, control);
      },
    });
    await act(() => requests.post("claimRows"));
    expect(await screen.findByText(texts.selection.noClaimant)).toBeVisible();
    expect(claimants).toEqual([]);
    const claimant = screen.getByLabelText(texts.registerStep.claimant);
    expect(within(claimant).queryByText(/钱五/)).toBeNull();
    await person.selectOptions(claimant, "E03");
    await press(person, texts.selection.claim);
    expect(await screen.findByText("张三(E03)认领了 2 户,已记入「认领登记」。")).toBeVisible();
    await press(person, pane.pages.list);
    await act(() => requests.post("claimRows"));
    expect(await screen.findByText(/张三\(E03\)认领了 2 户/)).toBeVisible();
    expect(claimants).toEqual(["E03", "E03"]);
  });

  it("says which customers were not claimed and why", async () => {
    const { person } = await openClaims({
      claimSelection: async () =>
        done({
          person: "张三(E03)",
          claimed: 0,
          register: "认领登记",
          findings: [
            finding("CLAIM_ALREADY_THERE", { sheet: "认领登记", cell: "F4" }, "C002", {
              id: "C002",
              person: "张三(E03)",
            }),
          ],
        }),
    });
    await person.selectOptions(await screen.findByLabelText(texts.registerStep.claimant), "E03");
    await press(person, texts.selection.claim);
    expect(await screen.findByText("没有给张三(E03)登记新的认领。")).toBeVisible();
    expect(screen.getByText(/已经认领了客户 C002/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: texts.undo })).toBeNull();
  });
});

describe("page 认领, step 协调", () => {
  it("settles one conflict after the other and keeps the decisions in the allocation", async () => {
    const words: object[] = [];
    const claims = scriptedClaims();
    const { person } = await openClaims({
      ...claims,
      settle: async (preview, settlement, control) => {
        words.push(settlement);
        return claims.settle(preview, settlement, control);
      },
    });
    await walkTo(person, "settle");
    expect(await screen.findByRole("heading", { level: 3, name: "乙公司" })).toBeVisible();
    expect(screen.getByText("还剩 2 户")).toBeVisible();
    expect(screen.getByText("建议:原管户人")).toBeVisible();
    expect(screen.getByLabelText(/裁定人/)).toHaveValue("王一");

    await person.click(screen.getByRole("radio", { name: /李二\(E02\)/ }));
    await press(person, texts.settleStep.save);
    expect(await screen.findByText("乙公司裁定给李二(E02)。")).toBeVisible();
    expect(screen.getByRole("heading", { level: 3, name: "丙公司" })).toBeVisible();
    expect(screen.getByText("还剩 1 户")).toBeVisible();

    await person.click(screen.getByRole("radio", { name: texts.settleStep.others }));
    await person.selectOptions(screen.getByLabelText(/改派给/, { selector: "select" }), "E04");
    await press(person, texts.settleStep.save);
    expect(screen.getByText(texts.settleStep.reasonNeeded)).toBeVisible();
    await person.type(screen.getByLabelText(/裁定理由/), "就近");
    await press(person, texts.settleStep.save);
    expect(await screen.findByText("2 户都已裁定,记入「认领协调」。")).toBeVisible();
    expect(words).toEqual([
      { customerId: "C002", to: "E02", reason: "", by: "王一" },
      { customerId: "C003", to: "E04", reason: "就近", by: "王一" },
    ]);

    await press(person, texts.settleStep.next);
    await waitFor(() => expect(figure("待协调")).toMatch(/^0 户/));
    expect(figure("已认领")).toMatch(/^3 户/);
  });

  it("goes on with the next conflict by the keyboard alone, and asks for what is missing", async () => {
    const { person } = await openClaims();
    await walkTo(person, "settle");
    await screen.findByRole("heading", { level: 3, name: "乙公司" });
    await press(person, texts.settleStep.save);
    expect(screen.getByText(texts.settleStep.toNeeded)).toBeVisible();
    screen.getByRole("radio", { name: /李二\(E02\)/ }).focus();
    await person.keyboard(" ");
    screen.getByLabelText(/裁定理由/).focus();
    await person.keyboard("熟悉{Enter}");
    await screen.findByRole("heading", { level: 3, name: "丙公司" });
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
    expect(screen.getByLabelText(/裁定理由/)).toHaveValue("");
  });

  it("skips a conflict and comes back to it", async () => {
    const { person } = await openClaims();
    await walkTo(person, "settle");
    await screen.findByRole("heading", { level: 3, name: "乙公司" });
    await press(person, texts.settleStep.skip);
    expect(screen.getByRole("heading", { level: 3, name: "丙公司" })).toBeVisible();
    await press(person, texts.settleStep.skip);
    expect(screen.getByRole("heading", { level: 3, name: "乙公司" })).toBeVisible();
  });

  it("says so where nothing has to be settled, and that earlier decisions were kept", async () => {
    const { person } = await openClaims({
      read: async () =>
        done(
          claimReading([
            { customer: "C002", to: "E03", by: "王一" },
            { customer: "C003", to: "E02", by: "王一" },
          ])
        ),
    });
    await walkTo(person, "settle");
    expect(await screen.findByText(texts.settleStep.none)).toBeVisible();
    expect(screen.getByText("已有裁定 2 户,全部保留。")).toBeVisible();
  });
});

describe("解释此行", () => {
  it("is shown by the context menu, with reason, ground and the claimants who lost, and closed again", async () => {
    const { requests, person } = await openClaims();
    await act(() => requests.post("explainRow"));
    const box = await screen.findByRole("region", { name: "甲公司 C001" });
    expect(within(box).getByText("网点负责人 王一(E01) 是唯一的认领人")).toBeVisible();
    expect(within(box).getByText("R41, R42")).toBeVisible();
    await press(person, texts.explanation.close);
    expect(screen.queryByRole("region", { name: "甲公司 C001" })).toBeNull();
  });

  it("names the losing claimants where the claims were read", async () => {
    const { person, requests } = await openClaims({
      read: async () => done(claimReading([{ customer: "C002", to: "E02", by: "王一" }])),
      explainSelection: async (reading) => {
        const row = { ...EXPLAINED, id: "C002", name: "乙公司", holderId: "E02" };
        return done(await explained(row, reading));
      },
    });
    await walkTo(person, "register");
    await screen.findByRole("button", { name: texts.registerStep.next });
    await act(() => requests.post("explainRow"));
    const box = await screen.findByRole("region", { name: "乙公司 C002" });
    expect(within(box).getByText("张三(E03)和赵四(E04)")).toBeVisible();
  });

  it("says what is missing where nothing is allocated yet", async () => {
    const { requests } = await openClaims({
      explainSelection: async () => refused(finding("ASSIGNMENTS_MISSING")),
    });
    await act(() => requests.post("explainRow"));
    expect(await screen.findByText(/没有找到「分配结果」表/)).toBeVisible();
  });
});

describe.each(["zh-CN", "en-US"] as const)("page 认领 in %s", (language) => {
  it("has no barrier on any step", async () => {
    const { person, container } = await openClaims({}, { language });
    const words = claimsPageTextsFor(language);
    await screen.findByText(words.peopleStep.perPosition);
    expect((await axe(container)).violations).toEqual([]);
    await press(person, words.peopleStep.next);
    await screen.findByText(words.registerStep.inList);
    await press(person, words.selection.explain);
    await screen.findByText(words.explanation.reason);
    expect((await axe(container)).violations).toEqual([]);
    await press(person, words.registerStep.next);
    await screen.findByRole("heading", { level: 3, name: "乙公司" });
    await press(person, words.settleStep.save);
    expect((await axe(container)).violations).toEqual([]);
    await press(person, words.settleStep.next);
    await person.click(
      await screen.findByRole("radio", { name: new RegExp(words.allocateStep.modes.balanced) })
    );
    await press(person, words.whatIf.otherMode(words.allocateStep.modes["in-order"]));
    await screen.findByText(words.whatIf.moved);
    expect((await axe(container)).violations).toEqual([]);
    await press(person, words.allocateStep.preview);
    await press(person, words.writeStep.write);
    await screen.findByText(words.writeStep.then);
    expect((await axe(container)).violations).toEqual([]);
  });
});

it("is opened by the ribbon", async () => {
  const { requests } = await renderPane();
  await act(() => requests.post("openClaims"));
  expect(await screen.findByRole("heading", { level: 2, name: "人员" })).toBeVisible();
});
