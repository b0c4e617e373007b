const { extractStyles } = require("./extract-styles.js");

/**
 * Leaves the style rules of a module to `StyleSheetPlugin`, so that the pane neither carries nor compiles them in JavaScript.
 * @this {import("webpack").LoaderContext<object>}
 * @param {string} content
 */
module.exports = function styleLoader(content) {
  const { source, rules } = extractStyles(content, this.resourcePath);
  // As text, because webpack keeps it in its cache between builds.
  if (this._module?.buildInfo) this._module.buildInfo["styleRules"] = JSON.stringify(rules);
  return source;
};
