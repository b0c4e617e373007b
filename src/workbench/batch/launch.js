/**
 * `npm run batch`: builds the batch command when its sources are newer than the last build (first use after `npm ci`),
 * then runs it. Plain JavaScript, because nothing is built yet when it starts.
 */
const fs = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../../..");
const BUILT = path.join(ROOT, "node_modules/.cache/duigong-assistant/batch");
const HOST = path.join(BUILT, "host.js");
const OFFER = "function-offer.json";
const RESULTS = ["host.js", "jobs.js", OFFER];

/** @param {string} folder @returns {number} */
function newestChange(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const file = path.join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestChange(file) : fs.statSync(file).mtimeMs);
  }, 0);
}

function isFresh() {
  const built = RESULTS.map((name) =>
    fs.statSync(path.join(BUILT, name), { throwIfNoEntry: false })
  );
  const sources = ["webpack.config.js", "package.json", "manifest.xml"].map(
    (name) => fs.statSync(path.join(ROOT, name)).mtimeMs
  );
  const newest = Math.max(newestChange(path.join(ROOT, "src")), ...sources);
  return built.every((file) => file !== undefined && file.mtimeMs >= newest);
}

/** @returns {Promise<void>} */
function build() {
  const webpack = require("webpack");
  const configure = require("../../../webpack.config.js");
  console.error("首次使用,正在准备… / preparing on first use…");
  return new Promise((resolve, reject) => {
    webpack(configure({ batch: true }, {}), (error, stats) => {
      if (error || !stats) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString("errors-only")));
      // webpack leaves an unchanged file as it is; its date must still say that it was checked.
      for (const name of RESULTS) fs.utimesSync(path.join(BUILT, name), new Date(), new Date());
      resolve();
    });
  });
}

async function run() {
  if (!isFresh()) await build();
  const { main } = require(HOST);
  process.exitCode = await main(process.argv.slice(2), {
    jobsScript: path.join(BUILT, "jobs.js"),
    functionOffer: path.join(BUILT, OFFER),
    root: ROOT,
  });
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
