describe("a ribbon command", () => {
  it("runs the add-in's function and ends when that says so", async () => {
    const steps: string[] = [];
    Office.actions.associate("整理客户", (event: Office.AddinCommands.Event) => {
      steps.push(event.source.id);
      setTimeout(() => {
        steps.push("completed");
        event.completed();
      }, 5);
    });
    await workbench.host.runCommand("整理客户", "clean-button");
    expect(steps).toEqual(["clean-button", "completed"]);
  });
});

describe("custom functions", () => {
  beforeAll(() => {
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    CustomFunctions.associate("SLOW", async (text: string) => `${text}!`);
    CustomFunctions.associate("NONE", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有这个网点");
    });
    CustomFunctions.associate("ROOT", () => Infinity);
    CustomFunctions.associate("BROKEN", () => {
      throw new Error("坏了");
    });
    CustomFunctions.associate("GRID", () => [
      [1, 2],
      [3, 4],
    ]);
  });

  it("give values, at once or later, and whole tables", async () => {
    const { host } = workbench;
    const results = await Promise.all([
      host.invokeCustomFunction("ADD", [1, 2]),
      host.invokeCustomFunction("SLOW", ["好"]),
      host.invokeCustomFunction("GRID", []),
    ]);
    expect(results).toEqual([3, "好!", [[1, 2], [3, 4]]]); // prettier-ignore
  });

  it("give errors as a cell shows them, with their sentence", async () => {
    const { host } = workbench;
    const results = await Promise.all([
      host.invokeCustomFunction("NONE", []),
      host.invokeCustomFunction("ROOT", []),
      host.invokeCustomFunction("BROKEN", []),
    ]);
    expect(results).toEqual([
      { error: "#N/A", message: "没有这个网点" },
      { error: "#NUM!", message: "Infinity" },
      { error: "#VALUE!", message: expect.any(String) },
    ]);
  });
});

describe("the pane", () => {
  it("is hidden and shown by the add-in and by the person", async () => {
    const { host } = workbench;
    const seenByShell: boolean[] = [];
    const seenByAddin: string[] = [];
    const stop = host.onPaneVisibility((isVisible) => seenByShell.push(isVisible));
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      seenByAddin.push(visibilityMode);
    });
    await Office.addin.hide();
    expect(host.paneVisible).toBe(false);
    await Office.addin.showAsTaskpane();
    host.showPane(false);
    host.showPane(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seenByShell).toEqual([false, true, false, true]);
    expect(seenByAddin).toEqual(["Hidden", "Taskpane", "Hidden", "Taskpane"]);
    await remove();
    stop();
  });

  it("remembers how it starts with the workbook", async () => {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    await expect(Office.addin.getStartupBehavior()).resolves.toBe("Load");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
    await expect(Office.addin.getStartupBehavior()).resolves.toBe("None");
  });
});

describe("the ribbon", () => {
  it("takes what the add-in enables and disables", async () => {
    const { ribbon } = workbench.host;
    let updates = 0;
    const stop = ribbon.onUpdate(() => updates++);
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab", controls: [{ id: "undo", enabled: false }] }],
    });
    expect([ribbon.isEnabled("undo"), ribbon.isEnabled("clean")]).toEqual([false, true]);
    expect(updates).toBe(1);
    stop();
  });
});

export {};
