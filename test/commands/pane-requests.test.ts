import { PaneRequests } from "../../src/commands/pane-requests";

describe("what the ribbon asks of the pane", () => {
  it("is done when the pane has done it", async () => {
    const requests = new PaneRequests();
    const log: string[] = [];
    requests.serve(async (command) => {
      await Promise.resolve();
      log.push(`pane did ${command}`);
    });
    await requests.post("cleanList");
    log.push("command ended");
    expect(log).toEqual(["pane did cleanList", "command ended"]);
  });

  it("waits for a pane that is not drawn yet", async () => {
    const requests = new PaneRequests();
    const served: string[] = [];
    const posted = requests.post("filterNoLoan");
    requests.serve(async (command) => {
      served.push(command);
    });
    await posted;
    expect(served).toEqual(["filterNoLoan"]);
  });

  it("goes to the pane that was drawn last", async () => {
    const requests = new PaneRequests();
    const served: string[] = [];
    const close = requests.serve(async () => {
      served.push("first");
    });
    close();
    requests.serve(async () => {
      served.push("second");
    });
    await requests.post("undoWrite");
    expect(served).toEqual(["second"]);
  });

  it("passes on what went wrong", async () => {
    const requests = new PaneRequests();
    requests.serve(() => Promise.reject(new Error("broken")));
    await expect(requests.post("openList")).rejects.toThrow("broken");
  });
});
