/**
 * `npm run bench` (`-- --quick` for smaller sizes, `-- --only P2,P9` for some rows): builds the bench and runs it.
 * Plain JavaScript, because nothing is built yet when it starts.
 */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const webpack = require("webpack");
const configure = require("../../webpack.config.js");

const ROOT = path.resolve(__dirname, "../..");
const BUILT = path.join(ROOT, "node_modules/.cache/duigong-assistant/bench");

/**
 * The batch command's two bundles, with the bench in the place of the command and of its jobs, and the page that a browser measures.
 * @param {readonly string[]} words what the command was told
 * @returns {import("webpack").Configuration[]}
 */
function bundles(words) {
  const [host, jobs] = configure({ batch: true }, {});
  if (!host || !jobs) throw new Error("the batch configuration has two bundles");
  return [
    {
      ...host,
      name: "bench-host",
      cache: false,
      entry: { bench: path.join(__dirname, "bench.ts") },
      output: { ...host.output, path: BUILT },
      externals: {
        jsdom: "commonjs2 jsdom",
        lodash: "commonjs2 lodash",
        highs: "commonjs2 highs",
        arquero: "import arquero",
        "@sparticuz/chromium": "commonjs2 @sparticuz/chromium",
        "playwright-core": "commonjs2 playwright-core",
        hyperformula: "commonjs2 hyperformula",
        "@duckdb/node-api": "commonjs2 @duckdb/node-api",
      },
    },
    {
      ...jobs,
      name: "bench-window",
      cache: false,
      entry: { window: [...functionsOf(jobs), path.join(__dirname, "office/entry-window.ts")] },
      output: { ...jobs.output, path: BUILT },
    },
    ...(needsPages(words) ? pages() : []),
  ];
}

/** The families of custom functions: all that the jobs' script begins with. @param {webpack.Configuration} jobs @returns {string[]} */
function functionsOf({ entry }) {
  const { jobs } = /** @type {{ jobs: string[] }} */ (entry);
  return jobs.slice(0, -1);
}

/** Frames are watched in the built product, and sizes are those of its files. @param {readonly string[]} words */
function needsPages(words) {
  return !words.includes("--only") || words.some((word) => /frames|sizes/.test(word));
}

/** The product's page, which takes the longest to build. */
function pages() {
  return configure({}, { mode: "production" }).map((page) => ({
    ...page,
    output: { ...page.output, path: path.join(BUILT, "page") },
  }));
}

/** @param {readonly string[]} words @returns {Promise<void>} */
function build(words) {
  return new Promise((resolve, reject) => {
    webpack(bundles(words), (error, stats) => {
      if (error || !stats) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

async function run() {
  const words = process.argv.slice(2);
  await build(words);
  const bench = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=8192", path.join(BUILT, "bench.js"), ...words],
    { stdio: "inherit" }
  );
  process.exitCode = bench.status ?? 1;
}

void run();
