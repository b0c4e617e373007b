/** The functions that are offered while a formula is typed. */
import { supportedFunctions } from "../../formula/function-registry";
import type { FunctionOffer, OfferedEnum } from "../../protocol/addin-functions";
import type { FunctionTexts } from "../texts/function-texts";

export interface HintedParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** The last one may stand for any number of arguments. */
  readonly repeating: boolean;
  /** What is offered while it is typed; anything else may be typed as well. */
  readonly values: readonly HintedValue[];
}

/** A value of an argument. */
export interface HintedValue {
  /** As the list shows it. */
  readonly name: string;
  /** As a formula writes it: `"乡镇网点"`, `1`. */
  readonly written: string;
  /** What it is for, with other words that mean it. */
  readonly description: string;
}

export interface HintedFunction {
  /** As a formula writes it: `DG.TELLERS`, `SUM`. */
  readonly name: string;
  readonly description: string;
  /** Null where only the name is known. */
  readonly parameters: readonly HintedParameter[] | null;
}

/** The add-in's functions first, then Excel's by name. */
export function hintedFunctions(
  offer: FunctionOffer | null,
  texts: FunctionTexts
): readonly HintedFunction[] {
  const own = (offer?.functions ?? []).map(({ name, description, parameters }) => ({
    name: `${offer?.namespace ?? ""}.${name}`,
    description: description ?? "",
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
      values: valuesOf(offer?.enums ?? [], parameter.customEnumId),
    })),
  }));
  const builtIn = supportedFunctions().map(({ name, category }) => ({
    name,
    description: texts.functionUses[name] ?? texts.functionCategories[category],
    parameters: parametersOf(texts.functionSignatures[name]),
  }));
  const byName = (a: HintedFunction, b: HintedFunction): number => (a.name < b.name ? -1 : 1);
  return [...own.sort(byName), ...builtIn.sort(byName)];
}

/** From `值, [小数位], …`: brackets are optional ones, dots stand for more of the last. */
function parametersOf(signature: string | undefined): HintedParameter[] | null {
  if (signature === undefined) return null;
  const names = signature.split(/,\s*/).filter((name) => name !== "");
  const repeats = names.at(-1) === "…";
  const named = repeats ? names.slice(0, -1) : names;
  return named.map((name, place) => ({
    name: name.replace(/^\[|\]$/g, ""),
    description: "",
    optional: name.startsWith("["),
    repeating: repeats && place === named.length - 1,
    values: [],
  }));
}

function valuesOf(enums: readonly OfferedEnum[], id: string | undefined): HintedValue[] {
  const { values = [] } = enums.find((offered) => offered.id === id) ?? {};
  return values.map(({ name, stringValue, numberValue, tooltip }) => ({
    name,
    written: stringValue === undefined ? String(numberValue) : `"${stringValue}"`,
    description: tooltip ?? "",
  }));
}

/** The parameter that an argument at a place from 0 is for; null where there is none. */
export function parameterAt(
  parameters: readonly HintedParameter[],
  place: number
): HintedParameter | null {
  const last = parameters.at(-1);
  return parameters[place] ?? (last?.repeating ? last : null);
}

/** Those whose name begins with what was typed; the add-in's also without their namespace. */
export function functionsBeginning(
  functions: readonly HintedFunction[],
  typed: string
): readonly HintedFunction[] {
  const wanted = typed.toUpperCase();
  const isLocal = !wanted.includes(".") && wanted.length > 1;
  return functions.filter(({ name }) => {
    if (name.startsWith(wanted)) return true;
    return isLocal && name.slice(name.indexOf(".") + 1).startsWith(wanted);
  });
}
