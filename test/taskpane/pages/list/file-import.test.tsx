import { fireEvent, screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { done, finding, refused } from "../../../../src/rules/finding";
import { CRM_SHEET, IMPORTED, INSPECTED, READING, SHEETS } from "../../scripted-list";
import { renderPane } from "../../render-pane";
import { deferred } from "../../scripted-jobs";
import { press } from "../../walk";

const MARCH = IMPORTED.files.flatMap((file) => file.sheets);
const WITH_MARCH = [
  ...SHEETS,
  ...MARCH.map(({ id, name, rows }) => ({
    ...CRM_SHEET,
    id,
    name,
    isActive: false,
    rowCount: rows,
  })),
];
const FILES = IMPORTED.files.map(({ name }) => new File(["x"], name));

function fileInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no file input");
  return input;
}

/** A workbook in which the files' sheets are there as soon as they were imported. */
function importing() {
  let isImported = false;
  return {
    importFiles: jest.fn(async () => {
      isImported = true;
      return done(IMPORTED);
    }),
    listSheets: async () => done(isImported ? WITH_MARCH : SHEETS),
    inspectList: jest.fn(async () => done(INSPECTED)),
    readList: jest.fn(async () => done(READING)),
    readListInParts: jest.fn(async () => done(READING)),
  };
}

describe("从文件导入", () => {
  it("brings in the files a person picked and chooses the list found in them, with its parts", async () => {
    const jobs = importing();
    const { person } = await renderPane({ jobs });
    await person.upload(fileInput(), FILES);
    expect(jobs.importFiles).toHaveBeenCalledWith(FILES, expect.anything());
    expect(await screen.findByRole("radio", { name: /三月-1/ })).toBeChecked();
    const parts = within(screen.getByRole("group", { name: "一起整理的表" }));
    expect(parts.getByRole("checkbox", { name: "三月-2" })).toBeChecked();
    expect(parts.getByRole("checkbox", { name: "上月" })).not.toBeChecked();
    expect(screen.getByText("已导入 2 个文件")).toBeVisible();
    const { violations } = await axe(document.body);
    expect(violations).toEqual([]);
  });

  it("reads the list together with the sheets put to it", async () => {
    const jobs = importing();
    const { person } = await renderPane({ jobs });
    await person.upload(fileInput(), FILES);
    await press(person, "下一步");
    await press(person, "读取并检查");
    expect(jobs.inspectList).toHaveBeenCalledWith("{march1}", expect.anything());
    expect(jobs.readListInParts).toHaveBeenCalledWith(
      INSPECTED,
      expect.anything(),
      ["{march2}"],
      null,
      expect.anything()
    );
  });

  it("reads the list alone once the person took the other sheet out", async () => {
    const jobs = importing();
    const { person } = await renderPane({ jobs });
    await person.upload(fileInput(), FILES);
    await person.click(await screen.findByRole("checkbox", { name: "三月-2" }));
    await press(person, "下一步");
    await press(person, "读取并检查");
    expect(jobs.readListInParts).not.toHaveBeenCalled();
    expect(jobs.readList).toHaveBeenCalled();
  });

  it("takes files that are dropped on the pane", async () => {
    const jobs = importing();
    await renderPane({ jobs });
    fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files: FILES } });
    expect(await screen.findByRole("radio", { name: /三月-1/ })).toBeChecked();
    expect(jobs.importFiles).toHaveBeenCalledTimes(1);
  });

  it("says why a file is refused, by its name", async () => {
    const problem = finding("FILE_ENCRYPTED", null, "", { file: "三月.xls" });
    const { person } = await renderPane({ jobs: { importFiles: async () => refused(problem) } });
    await person.upload(fileInput(), FILES);
    expect(await screen.findByText(/「三月.xls」设有打开密码/)).toBeVisible();
  });

  it("can be stopped", async () => {
    const { promise, settle } = deferred<ReturnType<typeof refused>>();
    let signal: AbortSignal | null = null;
    const { person } = await renderPane({
      jobs: {
        importFiles: (_, control) => {
          ({ signal } = control);
          return promise;
        },
      },
    });
    await person.upload(fileInput(), FILES);
    await press(person, "停止");
    expect(signal).toMatchObject({ aborted: true });
    settle(refused(finding("STOPPED")));
    expect(await screen.findByText(/已按您的要求停止/)).toBeVisible();
  });
});
