const fs = require("node:fs");
const path = require("node:path");
const {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} = require("@fluentui/react-components");
const { styleBucketOrdering } = require("@griffel/core");
const { Compilation, sources } = require("webpack");

/** @typedef {import("./extract-styles.js").BucketedRules} BucketedRules */
/** @typedef {{ text: string, bucket: number, media: string, priority: number }} OrderedRule */

const PAGE_STYLES = path.join(__dirname, "page.css");

/** Fluent's looks by the value of `data-theme` that stands for them; light stands for none. */
const OTHER_LOOKS = { dark: webDarkTheme, contrast: teamsHighContrastTheme };

/**
 * Writes one style sheet: Fluent's colours and sizes for every look that Office can have, the styles of the page itself, and the rules
 * that `styleLoader` took out of the modules that are in the build.
 */
class StyleSheetPlugin {
  /** @param {string} fileName */
  constructor(fileName) {
    this.fileName = fileName;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = StyleSheetPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.fileDependencies.add(PAGE_STYLES);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const parts = [
          lookSheet(),
          fs.readFileSync(PAGE_STYLES, "utf8"),
          ...orderedRules(rulesIn(compilation)),
        ];
        compilation.emitAsset(this.fileName, new sources.RawSource(parts.join("\n")));
      });
    });
  }
}

/** @param {Compilation} compilation @returns {BucketedRules[]} */
function rulesIn(compilation) {
  const inChunks = [...compilation.chunks].flatMap((chunk) => [
    ...compilation.chunkGraph.getChunkModulesIterable(chunk),
  ]);
  return inChunks
    .flatMap(withModulesInside)
    .flatMap((module) => JSON.parse(module.buildInfo?.["styleRules"] ?? "[]"));
}

/**
 * Webpack puts modules together into one where it can; that one knows those inside.
 * @param {import("webpack").Module & { modules?: Iterable<import("webpack").Module> }} module
 */
function withModulesInside(module) {
  return module.modules === undefined ? [module] : [...module.modules];
}

/**
 * Every rule once, in the order in which Griffel would let them stand.
 * @param {BucketedRules[]} all
 * @returns {string[]}
 */
function orderedRules(all) {
  /** @type {Map<string, OrderedRule>} */
  const rules = new Map();
  for (const [bucket, entries] of all.flatMap((one) => Object.entries(one))) {
    for (const entry of entries) {
      const [text, { m: media = "", p: priority = 0 }] =
        typeof entry === "string" ? [entry, {}] : entry;
      rules.set(text, { text, bucket: placeOf(bucket), media, priority });
    }
  }
  return [...rules.values()].sort(compareRules).map(({ text }) => text);
}

/** @param {string} bucket */
function placeOf(bucket) {
  return styleBucketOrdering.findIndex((one) => one === bucket);
}

/** @param {OrderedRule} one @param {OrderedRule} other */
function compareRules(one, other) {
  if (one.bucket !== other.bucket) return one.bucket - other.bucket;
  if (one.media !== other.media) return one.media < other.media ? -1 : 1;
  if (one.priority !== other.priority) return one.priority - other.priority;
  return one.text < other.text ? -1 : 1;
}

/** The variables behind Fluent's tokens: all of the light look, and what differs in the others. */
function lookSheet() {
  /** @type {Map<string, unknown>} */
  const light = new Map(Object.entries(webLightTheme));
  const others = Object.entries(OTHER_LOOKS).map(([look, theme]) => {
    const differing = Object.entries(theme).filter(([name, value]) => light.get(name) !== value);
    return ruleOf(`:root[data-theme="${look}"]`, differing);
  });
  return [ruleOf(":root", [...light]), ...others].join("\n");
}

/** @param {string} selector @param {readonly (readonly [string, unknown])[]} values */
function ruleOf(selector, values) {
  return `${selector}{${values.map(([name, value]) => `--${name}:${value};`).join("")}}`;
}

module.exports = { StyleSheetPlugin };
