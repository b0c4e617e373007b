/** `<dataValidations>`: drop-down lists and other rules for what may stand in cells. */
import { areaFromA1, areaToA1, type Area } from "../model/area";
import { NO_VALIDATION, type DataValidation } from "../model/data-validation";
import { attributesXml } from "./xml-editor";
import { encodeXmlText } from "./xml-text";
import {
  childNamed,
  childrenNamed,
  flag,
  outerXml,
  textContent,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

/** How a validation was written in the file it comes from: where nobody changed it, it is written the same way again. */
const asWritten = new WeakMap<DataValidation, string>();

const STYLES = ["stop", "warning", "information"] as const;

export function readValidations(document: XmlDocument): DataValidation[] {
  const list = childNamed(document.root, "dataValidations");
  return childrenNamed(list, "dataValidation").map((element) => {
    const validation = readValidation(document, element);
    asWritten.set(validation, outerXml(document, element));
    return validation;
  });
}

/** Null where a sheet has none. */
export function validationsXml(
  validations: readonly DataValidation[],
  document: XmlDocument
): string | null {
  if (validations.length === 0) return null;
  const { prefix: p } = document;
  const existing = childNamed(document.root, "dataValidations");
  const attributes = attributesXml({
    ...Object.fromEntries(existing?.attributes ?? []),
    count: validations.length,
  });
  const items = validations.map((one) => asWritten.get(one) ?? validationXml(one, p));
  return `<${p}dataValidations${attributes}>${items.join("")}</${p}dataValidations>`;
}

function readValidation(document: XmlDocument, element: XmlElement): DataValidation {
  const text = (name: string): string => element.attributes.get(name) ?? "";
  const formula = (name: string): string => textContent(document, childNamed(element, name));
  return {
    areas: areasOf(text("sqref")),
    type: element.attributes.get("type") ?? NO_VALIDATION.type,
    operator: text("operator"),
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    ignoreBlanks: flag(element, "allowBlank"),
    // the file's showDropDown hides it
    hasDropDown: !flag(element, "showDropDown"),
    alert: {
      isShown: flag(element, "showErrorMessage"),
      style: STYLES.find((style) => style === text("errorStyle")) ?? "stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: {
      isShown: flag(element, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
  };
}

function validationXml(validation: DataValidation, p: string): string {
  const { areas, type, operator, formula1, formula2, alert, prompt } = validation;
  const attributes = attributesXml({
    type: type === "none" ? null : type,
    errorStyle: alert.style === "stop" ? null : alert.style,
    operator: operator || null,
    allowBlank: validation.ignoreBlanks ? 1 : null,
    showDropDown: validation.hasDropDown ? null : 1,
    showInputMessage: prompt.isShown ? 1 : null,
    showErrorMessage: alert.isShown ? 1 : null,
    errorTitle: alert.title || null,
    error: alert.message || null,
    promptTitle: prompt.title || null,
    prompt: prompt.message || null,
    sqref: areas.map(areaToA1).join(" "),
  });
  const formula = (name: string, text: string): string =>
    text === "" ? "" : `<${p}${name}>${encodeXmlText(text)}</${p}${name}>`;
  const formulas = formula("formula1", formula1) + formula("formula2", formula2);
  return `<${p}dataValidation${attributes}>${formulas}</${p}dataValidation>`;
}

function areasOf(references: string): Area[] {
  return references.split(/\s+/).flatMap((reference) => areaFromA1(reference) ?? []);
}
