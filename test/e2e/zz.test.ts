import { launchBrowser } from "../config/browser";
import { serveBuild } from "./serve";
import { WorkbenchDriver } from "./workbench-driver";
jest.setTimeout(120_000);
it("x", async () => {
  const served = await serveBuild(); const b = await launchBrowser();
  const w = await WorkbenchDriver.open(b, served);
  await w.pressUntil("F6", () => w.isPaneFocused());
  const lines: string[] = [];
  const where = async () => {
    const out = await w.page.evaluate(() => { const a = document.activeElement; return `${a?.tagName}.${a?.className}`; });
    const inn = await w.page.frames()[1]?.evaluate(() => { const a = document.activeElement; return `${a?.tagName} ${(a as HTMLElement)?.innerText?.slice(0, 20)} ${a?.getAttribute("aria-label")}`; });
    lines.push(`${out} | ${inn}`);
  };
  await where();
  for (let i = 0; i < 6; i++) { await w.page.keyboard.press("Tab"); await where(); }
  await w.pressByKeyboard("button", "用当前表");
  await w.paneHeading("核对列").waitFor();
  await where();
  for (let i = 0; i < 40; i++) { await w.page.keyboard.press("Tab"); await where(); }
  console.log(lines.join("\n"));
  await w.page.screenshot({ path: "/tmp/look/e2.png" });
  await w.close(); await b.close(); await served.close();
});
