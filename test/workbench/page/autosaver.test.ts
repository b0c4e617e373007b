import { Workbook } from "../../../src/workbench/model/workbook";
import type {
  AutosaveStore,
  KeptWorkbook,
} from "../../../src/workbench/page/autosave/autosave-store";
import { Autosaver } from "../../../src/workbench/page/autosave/autosaver";

const REST = 5;

function desk(isFull = false) {
  const memory: { kept: KeptWorkbook | null } = { kept: null };
  const store: AutosaveStore = {
    load: () => Promise.resolve(memory.kept),
    save: (kept) => {
      if (isFull) return Promise.reject(new Error("full"));
      memory.kept = kept;
      return Promise.resolve();
    },
    forget: () => {
      memory.kept = null;
      return Promise.resolve();
    },
  };
  const told: string[] = [];
  let files = 0;
  const make = () =>
    new Autosaver(
      store,
      {
        workbook: () => new Workbook("名单.xlsx"),
        toFile: () => Promise.resolve(new Uint8Array([++files])),
        onSaved: () => told.push("saved"),
        onFailed: () => told.push("failed"),
      },
      REST
    );
  return { memory, told, make };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST * 10));

describe("autosaving", () => {
  it("is off and keeps nothing until the person asks for it", async () => {
    const { memory, told, make } = desk();
    const autosaver = make();
    autosaver.changed();
    await rest();
    expect([autosaver.isOn, memory.kept, told]).toEqual([false, null, []]);
  });

  it("saves at once, then once for many changes, and goes on at the next visit", async () => {
    const { memory, told, make } = desk();
    const autosaver = make();
    await autosaver.turnOn();
    expect(memory.kept).toMatchObject({ fileName: "名单.xlsx", bytes: new Uint8Array([1]) });
    for (let change = 0; change < 5; change++) autosaver.changed();
    await rest();
    expect(memory.kept?.bytes).toEqual(new Uint8Array([2]));
    expect(told).toEqual(["saved", "saved"]);
    const next = make();
    await next.resume();
    expect(next.isOn).toBe(true);
  });

  it("turned off leaves nothing behind, not even what was waiting", async () => {
    const { memory, make } = desk();
    const autosaver = make();
    await autosaver.turnOn();
    autosaver.changed();
    await autosaver.turnOff();
    await rest();
    expect([autosaver.isOn, memory.kept]).toEqual([false, null]);
  });

  it("says so and turns itself off where the browser has no room", async () => {
    const { told, make } = desk(true);
    const autosaver = make();
    await autosaver.turnOn();
    expect([autosaver.isOn, told]).toEqual([false, ["failed"]]);
  });
});
