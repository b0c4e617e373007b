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
 * The batch command's two bundles, with the bench in the place of the command and of its jobs.
 * @returns {import("webpack").Configuration[]}
 */
function bundles() {
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
        "@duckdb/node-api": "commonjs2 @duckdb/node-api",
      },
    },
    {
      ...jobs,
      name: "bench-window",
      cache: false,
      entry: { window: path.join(__dirname, "office/entry-window.ts") },
      output: { ...jobs.output, path: BUILT },
    },
  ];
}

/** @returns {Promise<void>} */
function build() {
  return new Promise((resolve, reject) => {
    webpack(bundles(), (error, stats) => {
      if (error || !stats) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

async function run() {
  await build();
  const bench = spawnSync(
    process.execPath,
    [
      "--expose-gc",
      "--max-old-space-size=8192",
      path.join(BUILT, "bench.js"),
      ...process.argv.slice(2),
    ],
    { stdio: "inherit" }
  );
  process.exitCode = bench.status ?? 1;
}

void run();
