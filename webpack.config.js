const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { localizeMetadata } = require("./src/functions/localize-metadata.js");
const { StyleSheetPlugin } = require("./src/taskpane/styles/style-sheet-plugin.js");
const { generateRegistry } = require("./src/workbench/registry/generate.js");

const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
/** The part of office.js that Excel on Windows, Mac and the web asks for; file names are made at run time and must not change. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];
/** The families of custom functions. */
const FUNCTIONS = ["staffing", "checks", "claims", "pay"].map(
  (family) => `./src/functions/${family}.ts`
);
/** As `src/files/read-in-worker.ts` and `src/jobs/desk/open-desk.ts` name them. */
const WORKERS = ["list-worker", "desk-worker"];
/** What a worker loads later, as `src/jobs/desk/desk.ts` names it; the pane loads it where no worker can be started. */
const WORKER_PARTS = ["desk-claims"];
const BATCH_FOLDER = path.resolve(__dirname, "node_modules/.cache/duigong-assistant/batch");

/**
 * Emits a file made from other assets or from packages.
 * @param {string} name
 * @param {(assets: Record<string, import("webpack").sources.Source>, compilation: import("webpack").Compilation) => string} make
 * @returns {import("webpack").WebpackPluginInstance}
 */
function emitFile(name, make) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
        compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
          compilation.emitAsset(name, new webpack.sources.RawSource(make(assets, compilation)));
        });
      });
    },
  };
}

const registryFile = emitFile("registry.json", () =>
  JSON.stringify(
    generateRegistry(fs.readFileSync(path.join(OFFICE_JS, "excel-web-16.00.debug.js"), "utf8"))
  )
);

/** Excel shows function texts in the user's language from a metadata file per language; the generator knows only one. */
const englishFunctions = emitFile("functions.en-us.json", (assets) => {
  const [texts, enumTexts] = ["functions.en-US.json", "enums.en-US.json"].map((name) =>
    JSON.parse(fs.readFileSync(path.resolve(__dirname, "src/functions", name), "utf8"))
  );
  const metadata = JSON.parse(String(assets["functions.json"]?.source() ?? ""));
  return JSON.stringify(localizeMetadata(metadata, texts, enumTexts), null, 2);
});

/** What the batch command, which has no page that reads the manifest, must know of the functions to calculate formulas. */
const functionOffer = emitFile("function-offer.json", (assets) => {
  const manifest = fs.readFileSync(path.resolve(__dirname, "manifest.xml"), "utf8");
  const [, namespace] = /id="Functions\.Namespace" DefaultValue="([^"]+)"/.exec(manifest) ?? [];
  if (namespace === undefined) throw new Error("manifest.xml names no namespace of functions");
  const { functions, enums } = JSON.parse(String(assets["functions.json"]?.source() ?? ""));
  return JSON.stringify({ namespace, functions, enums });
});

/** @returns {import("webpack").WebpackPluginInstance} */
function functionsMetadata() {
  return new CustomFunctionsMetadataPlugin({
    output: "functions.json",
    // It takes several files; only its types do not say so.
    input: /** @type {string} */ (/** @type {unknown} */ (FUNCTIONS)),
  });
}

/** Which scripts are loaded for what: each entry and each named late part of the pane with all the files it needs. */
const scriptGroups = emitFile("script-groups.json", (_, { namedChunkGroups }) => {
  const groups = [...namedChunkGroups].map(([name, group]) => [
    name,
    group.getFiles().filter((file) => file.endsWith(".js")),
  ]);
  return JSON.stringify(Object.fromEntries(groups), null, 2);
});

/** @param {boolean} production @param {string} name @returns {import("webpack").Configuration} */
function shared(production, name) {
  return {
    name,
    context: __dirname,
    mode: production ? "production" : "development",
    devtool: "source-map",
    cache: {
      type: "filesystem",
      name: `${name}-${production ? "production" : "development"}`,
      buildDependencies: { config: [__filename] },
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
              target: "es2022",
            },
          },
        },
      ],
    },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { module: true, ecma: 2022, compress: { passes: 3 } },
          extractComments: false,
        }),
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** What pages are built of: what more than one page uses comes with the app itself. */
const PAGE_PARTS = /src[\\/]taskpane[\\/]parts[\\/]|@fluentui[\\/]/;
/** Files that declare styles: our components, and Fluent's. */
const DECLARES_STYLES = [/src[\\/]taskpane[\\/].*\.tsx?$/, /@fluentui[\\/].*\.styles\.js$/];
const STYLE_LOADER = require.resolve("./src/taskpane/styles/style-loader.js");

/** The add-in as Excel loads it. @param {boolean} production @returns {import("webpack").Configuration} */
function addin(production) {
  const common = shared(production, "addin");
  return {
    ...common,
    module: {
      rules: [
        ...(common.module?.rules ?? []),
        { test: DECLARES_STYLES, enforce: "pre", loader: STYLE_LOADER },
      ],
    },
    // Functions come first: Excel wants them registered before the page is ready.
    entry: {
      functions: FUNCTIONS,
      taskpane: "./src/taskpane/entry.tsx",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "chunk-[name].js",
    },
    optimization: {
      ...common.optimization,
      runtimeChunk: "single",
      // A worker is one file with all that it needs (or one and its later parts), and nothing of it is shared with the pane.
      splitChunks: {
        chunks: (chunk) =>
          !chunk.canBeInitial() && ![...WORKERS, ...WORKER_PARTS].includes(chunk.name ?? ""),
        // A library and what uses it stand together: fewer pieces, and they compress better.
        cacheGroups: {
          defaultVendors: false,
          pageParts: { name: "app", test: PAGE_PARTS, minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      functionsMetadata(),
      englishFunctions,
      scriptGroups,
      new StyleSheetPlugin("taskpane.css"),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
      }),
      new CopyWebpackPlugin({
        patterns: [
          // "minimized" keeps webpack's hands off: the licence wants these files unmodified.
          ...OFFICE_FILES.map((file) => ({
            from: path.join(OFFICE_JS, file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
          { from: "src/taskpane/boot-watchdog.js", to: "boot-watchdog.js" },
          { from: "assets/*.{png,xlsx,html}", to: "assets/[name][ext]" },
          { from: "manifest.xml", to: "manifest.xml" },
        ],
      }),
    ],
  };
}

/** The workbench page. @param {boolean} production @returns {import("webpack").Configuration} */
function workbench(production) {
  return {
    ...shared(production, "workbench"),
    entry: { workbench: "./src/workbench/page/entry.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "workbench-[name].js",
    },
    plugins: [
      registryFile,
      new HtmlWebpackPlugin({
        filename: "workbench.html",
        template: "./src/workbench/page/workbench.html",
      }),
      new CopyWebpackPlugin({
        patterns: [{ from: "src/workbench/page/workbench.css", to: "workbench.css" }],
      }),
    ],
  };
}

/**
 * The batch command: the host for Node, and the jobs as a script for the window in which office.js runs.
 * @returns {import("webpack").Configuration[]}
 */
function batch() {
  const host = shared(true, "batch-host");
  const jobs = shared(true, "batch-jobs");
  return [
    {
      ...host,
      // office.js is looked up when the command runs, not when it is built.
      module: { ...host.module, parser: { javascript: { createRequire: false } } },
      target: "node20",
      entry: { host: "./src/workbench/batch/entry.ts" },
      output: { path: BATCH_FOLDER, filename: "[name].js", library: { type: "commonjs2" } },
      node: { __filename: false },
      externals: { jsdom: "commonjs2 jsdom" },
      optimization: { minimize: false },
    },
    {
      ...jobs,
      // The jobs' window is given one script and can load no later parts.
      module: { ...jobs.module, parser: { javascript: { dynamicImportMode: "eager" } } },
      entry: { jobs: [...FUNCTIONS, "./src/commands/entry-batch.ts"] },
      output: { path: BATCH_FOLDER, filename: "[name].js" },
      optimization: { minimize: false },
      plugins: [functionsMetadata(), functionOffer],
    },
  ];
}

/** @param {{ batch?: boolean }} env @param {{ mode?: string }} argv @returns {import("webpack").Configuration[]} */
module.exports = (env, argv) => {
  if (env?.batch) return batch();
  const production = argv?.mode !== "development";
  return [addin(production), workbench(production)];
};
