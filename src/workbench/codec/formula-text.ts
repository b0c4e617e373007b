/**
 * Formulas in a file are written with marks that a person never sees: functions younger than Excel 2007 carry `_xlfn.`, names
 * bound by LET and LAMBDA `_xlpm.`, and the custom function `DG.TIER` is `_xldudf_DG_TIER`. A file without the marks opens
 * with #NAME?.
 */

// Functions that need a mark in a file; the first group two of them.
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
const NEW_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS
  DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTER
  FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT
  FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT
  IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS
  MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC
  RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P
  SORT SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
  TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS
  XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/)
);
/** Functions with a dot in their name that need no mark. */
const OLD_DOTTED_FUNCTIONS = new Set([
  "ERROR.TYPE",
  "NETWORKDAYS.INTL",
  "WORKDAY.INTL",
  "ISO.CEILING",
]);

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*|[^\s]/gu;

/** `D2#` as a file holds it; the reference has no bracket in it. */
const ANCHORED = /"(?:[^"]|"")*"|_xlfn\.ANCHORARRAY\(([^()"]*)\)/g;
/** A reference with `#` behind it, as a person types it. */
const SPILLED =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.'])[\p{L}_][\p{L}\p{N}_.]*!)?\$?\b[A-Z]{1,3}\$?\d{1,7})#/giu;

/** A file's formula (without `=`) as a person types it. */
export function formulaFromFile(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  const anchored = formula.replace(ANCHORED, (token, reference?: string) =>
    reference === undefined ? token : `${reference}#`
  );
  return anchored.replace(TOKEN, (token) => {
    if (token.startsWith("_xldudf_")) return token.slice(8).replace("_", ".");
    return /^_xl/.test(token) ? token.replace(/^(?:_xl(?:fn|ws|pm|udf)\.)+/, "") : token;
  });
}

/** A formula as typed (with its leading `=`) as a file holds it. */
export function formulaToFile(formula: string): string {
  const text = formula
    .replace(/^=/, "")
    .replace(SPILLED, (token, reference?: string) =>
      reference === undefined ? token : `ANCHORARRAY(${reference})`
    );
  if (!/[(]/.test(text)) return text;
  const bound = boundNames(text);
  return text.replace(TOKEN, (token, offset: number) => {
    if (/^[^\p{L}_\\]/u.test(token)) return token;
    if (bound.has(token.toLowerCase())) return `_xlpm.${token}`;
    return text.charAt(offset + token.length) === "(" ? functionToFile(token) : token;
  });
}

function functionToFile(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  if (NEW_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
  if (!upper.includes(".") || OLD_DOTTED_FUNCTIONS.has(upper) || upper.startsWith("_XL"))
    return name;
  return `_xldudf_${upper.replaceAll(".", "_")}`;
}

interface OpenCall {
  readonly name: string;
  argument: number;
  /** Tokens of the present argument. */
  tokens: string[];
}

/** Lower-case names that LET or LAMBDA bind anywhere in the formula. */
function boundNames(formula: string): Set<string> {
  const names = new Set<string>();
  if (!/\b(LET|LAMBDA)\(/i.test(formula)) return names;
  const calls: OpenCall[] = [];
  let previous = "";
  for (const [token] of formula.matchAll(TOKEN)) {
    const call = calls.at(-1);
    if (token === "(") {
      call?.tokens.push(token);
      calls.push({ name: previous.toUpperCase(), argument: 0, tokens: [] });
    } else if (token === ")") calls.pop();
    else if (token === "," && call) {
      const bindsHere = call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0);
      const [only, ...more] = call.tokens;
      if (bindsHere && only !== undefined && more.length === 0 && /^[\p{L}_]/u.test(only))
        names.add(only.toLowerCase());
      call.argument++;
      call.tokens = [];
    } else call?.tokens.push(token);
    previous = token;
  }
  return names;
}
