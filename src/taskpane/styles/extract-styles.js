const vm = require("node:vm");
const { tokens } = require("@fluentui/react-components");
const { resolveStyleRulesForSlots } = require("@griffel/core");
const ts = require("typescript");

/** Fluent's tokens by name, each the CSS variable of that name. @type {ReadonlyMap<string, string>} */
const TOKENS = new Map(Object.entries(tokens));

/**
 * CSS rules by Griffel's bucket (`d` plain, `h` hover, `m` media …); a rule is its text, or its text with the media query `m` and the
 * priority `p` it is ordered by.
 * @typedef {Record<string, (string | [string, { m?: string, p?: number }])[]>} BucketedRules
 */

/**
 * The calls that declare styles, and what is left of each once its rules stand in a style sheet: a call that only hands out class
 * names. Our own components write `makeStyles`; Fluent's are published with the other two.
 * @type {Record<string, { name: string, take: (values: any[]) => { left: unknown[], rules: BucketedRules } }>}
 */
const DECLARATIONS = {
  makeStyles: {
    name: "__css",
    take: ([styles]) => {
      const [classes, rules] = resolveStyleRulesForSlots(styles);
      return { left: [classes], rules: /** @type {BucketedRules} */ (rules) };
    },
  },
  __styles: { name: "__css", take: ([classes, rules]) => ({ left: [classes], rules }) },
  __resetStyles: {
    name: "__resetCSS",
    take: ([leftToRight, rightToLeft, rules]) => ({
      left: [leftToRight, rightToLeft],
      rules: Array.isArray(rules) ? { r: rules } : rules,
    }),
  },
};

/**
 * Takes the style rules out of a module: the source without them and with its tokens spelled out, and the rules. Styles must be plain values and `tokens`, because
 * they are worked out when building; anything else ends in an error that names what it did not know.
 * @param {string} source TypeScript or JavaScript
 * @param {string} fileName
 * @returns {{ source: string, rules: BucketedRules[] }}
 */
function extractStyles(source, fileName) {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  /** @type {BucketedRules[]} */
  const found = [];
  /** @param {ts.Node} node @param {string} text */
  const replace = (node, text) => edits.push({ start: node.getStart(), end: node.getEnd(), text });
  /** @param {ts.Node} node */
  const visit = (node) => {
    const declaration = declarationNamed(node);
    if (ts.isImportSpecifier(node) && declaration) replace(node, declaration.name);
    if (ts.isCallExpression(node) && declaration) {
      const { left, rules } = declaration.take(valuesOf(node, fileName));
      replace(node, `${declaration.name}(${left.map((one) => JSON.stringify(one)).join(", ")})`);
      found.push(rules);
      return;
    }
    const token = tokenNamed(node);
    if (token !== undefined) replace(node, JSON.stringify(token));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const changed = edits
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      source
    );
  return { source: changed, rules: found };
}

/** @param {ts.Node} node an imported name or a call by name */
function declarationNamed(node) {
  const named = ts.isImportSpecifier(node)
    ? node.name
    : ts.isCallExpression(node)
      ? node.expression
      : undefined;
  if (named === undefined || !ts.isIdentifier(named)) return undefined;
  return Object.hasOwn(DECLARATIONS, named.text) ? DECLARATIONS[named.text] : undefined;
}

/**
 * The value of `tokens.name`: a token is a constant, and the table of all of them is long.
 * @param {ts.Node} node
 * @returns {string | undefined}
 */
function tokenNamed(node) {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const { expression, name } = node;
  if (!ts.isIdentifier(expression) || expression.text !== "tokens") return undefined;
  return TOKENS.get(name.text);
}

/** @param {ts.CallExpression} call @param {string} fileName @returns {any[]} */
function valuesOf(call, fileName) {
  const values = call.arguments.map((argument) => argument.getText()).join(", ");
  const script = ts.transpile(`[${values}]`, { target: ts.ScriptTarget.ES2022 });
  return vm.runInNewContext(script, { tokens }, { filename: fileName });
}

module.exports = { extractStyles };
