import { launchBrowser } from "../config/browser";
import { serveBuild } from "./serve";
import { WorkbenchDriver } from "./workbench-driver";
jest.setTimeout(120_000);
it("x", async () => {
  const served = await serveBuild(); const b = await launchBrowser();
  const w = await WorkbenchDriver.open(b, served);
  w.page.on("console", (m) => console.log(m.type(), m.text()));
  await w.page.screenshot({ path: "/tmp/look/e0.png" });
  await w.page.getByRole("button", { name: "新建", exact: true }).click();
  await w.page.waitForTimeout(4000);
  await w.page.screenshot({ path: "/tmp/look/e1.png" });
  console.log(w.trouble, [...served.missing]);
  await w.close(); await b.close(); await served.close();
});
