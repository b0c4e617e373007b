/**
 * Draws the .svg files beside it as the .png files that manifest.xml names.
 *
 *   node assets/icons/draw-icons.mjs      (needs a Chromium: CHROMIUM_PATH, else /usr/bin/chromium)
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** Office asks for 16, 32 and 80 and takes the others where it has a screen for them. */
const DRAWINGS = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80],
  clean: [16, 32, 80],
  filter: [16, 32, 80],
  rules: [16, 32, 80],
  claims: [16, 32, 80],
  staffing: [16, 32, 80],
  pay: [16, 32, 80],
  explain: [16, 32, 80],
  undo: [16, 32, 80],
  pane: [16, 32, 80],
};

const place = (name) => fileURLToPath(new URL(name, import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const [name, sizes] of Object.entries(DRAWINGS)) {
    const drawing = readFileSync(place(`${name}.svg`), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`
      );
      await page.screenshot({ path: place(`../${name}-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
