import { act, screen, waitFor } from "@testing-library/react";
import { axe } from "jest-axe";
import { finding, refused } from "../../../../src/rules/finding";
import type { StaffingJobs } from "../../../../src/taskpane/jobs/staffing-jobs";
import { renderPane, type RenderOptions } from "../../render-pane";
import { scriptedStaffing } from "../../scripted-staffing";
import { press } from "../../walk";

async function openStaffing(changes: Partial<StaffingJobs> = {}, options: RenderOptions = {}) {
  const jobs = { staffing: async () => scriptedStaffing(changes), ...options.jobs };
  const pane = await renderPane({ ...options, jobs });
  const names = pane.texts.pages;
  await press(pane.person, names.staffing);
  await screen.findByRole("heading", { level: 2, name: names.staffing });
  return pane;
}

describe("page 编制", () => {
  it("works out the outlets, shows what is wrong and writes when asked", async () => {
    const wishes: string[] = [];
    const { person } = await openStaffing({
      apply: async (preview, control) => {
        wishes.push(`${preview.outlets.length}`);
        return scriptedStaffing().apply(preview, control);
      },
    });
    await press(person, "测算");
    expect(await screen.findByText("应配 9 / 现有 10")).toBeVisible();
    expect(screen.getByText("应配 5 / 现有 4")).toBeVisible();
    expect(screen.getByText(/网点类型「旗舰店」不在标准之内/)).toBeVisible();
    expect(wishes).toEqual([]);
    await press(person, "写出编制测算");
    expect(await screen.findByText("已写出 编制测算和问题清单。")).toBeVisible();
    expect(wishes).toEqual(["2"]);
  });

  it("writes values unless formulas are chosen, and says which sheets and how", async () => {
    const forms: string[] = [];
    const { person } = await openStaffing({
      apply: async (preview, control) => {
        forms.push(preview.form);
        return scriptedStaffing().apply(preview, control);
      },
    });
    await press(person, "测算");
    expect(await screen.findByRole("radio", { name: /^数值/ })).toBeChecked();
    expect(screen.getAllByText("新建")).toHaveLength(2);
    await press(person, "写出编制测算");
    await press(person, "撤销本次写入");
    await person.click(await screen.findByRole("radio", { name: /^公式/ }));
    await press(person, "写出编制测算");
    expect(await screen.findByText(/^已写出/)).toBeVisible();
    expect(forms).toEqual(["values", "formulas"]);
  });

  it("takes a write back", async () => {
    const { person } = await openStaffing();
    await press(person, "测算");
    await press(person, "写出编制测算");
    await press(person, "撤销本次写入");
    expect(await screen.findByText("已撤销。")).toBeVisible();
    expect(screen.getByRole("button", { name: "写出编制测算" })).toBeVisible();
  });

  it("says why it cannot, and can be asked again", async () => {
    const { person } = await openStaffing({
      prepare: async () => refused(finding("OUTLETS_NOT_FOUND")),
    });
    await press(person, "测算");
    expect(await screen.findByText(/没有找到带「网点」/)).toBeVisible();
    expect(screen.getByRole("button", { name: "测算" })).toBeEnabled();
  });

  it("jumps to the cell of a finding", async () => {
    const places: string[] = [];
    const { person } = await openStaffing(
      {},
      {
        jobs: {
          goToCell: async ({ sheet, cell }) => {
            places.push(`${sheet}!${cell}`);
            return { ok: true, value: undefined };
          },
        },
      }
    );
    await press(person, "测算");
    await person.click(await screen.findByRole("button", { name: /网点业务量!B5/ }));
    expect(places).toEqual(["网点业务量!B5"]);
  });

  it("answers how many windows keep the wait short, as the figures are typed", async () => {
    const { person } = await openStaffing();
    expect(screen.getByText("4 个")).toBeVisible();
    const arrivals = screen.getByLabelText("每半小时来客(人)");
    await person.clear(arrivals);
    await person.type(arrivals, "40");
    expect(await screen.findByText("6 个")).toBeVisible();
    await person.clear(arrivals);
    await person.type(arrivals, "很多");
    expect(await screen.findByText(/来客数/)).toBeVisible();
  });

  it("is opened by the ribbon", async () => {
    const { requests } = await renderPane();
    await act(() => requests.post("openStaffing"));
    expect(await screen.findByRole("heading", { level: 2, name: "编制" })).toBeVisible();
  });

  it.each(["zh-CN", "en-US"] as const)("has no barrier in %s", async (language) => {
    const { person, container } = await openStaffing({}, { language });
    await press(person, language === "zh-CN" ? "测算" : "Work out");
    await waitFor(() => expect(screen.getByText(/江城支行营业部/)).toBeVisible());
    expect((await axe(container)).violations).toEqual([]);
  });
});
