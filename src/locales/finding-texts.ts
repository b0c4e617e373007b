import { type Finding, type Severity } from "../rules/finding";
import { byLanguage } from "./by-language";
import { type Language } from "./language";
import { parameterLabel, ruleBookTextsFor } from "./rule-book-texts";
import { type FindingCatalogue, findingTexts } from "./zh-CN/findings";

/** A finding in a person's words. */
export interface DescribedFinding {
  /** What is the matter, and why. */
  readonly message: string;
  /** What to do next. */
  readonly remedy: string;
  /** 级别 in words. */
  readonly severity: string;
}

const catalogueFor = byLanguage<FindingCatalogue>(findingTexts, ({ findings }) => findings);

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  "zh-CN": { error: "错误", warning: "警告", info: "提示" },
  "en-US": { error: "Error", warning: "Warning", info: "Note" },
};

const LONGEST_QUOTE = 400;
const PLACEHOLDER = /\{(\w+)\}/g;

/** Says a finding in one language. A placeholder the finding has no value for becomes empty. */
export function describeFinding(finding: Finding, language: Language): DescribedFinding {
  const { message, remedy } = catalogueFor(language)[finding.code];
  return {
    message: fill(message, finding, language),
    remedy: fill(remedy, finding, language),
    severity: SEVERITIES[language][finding.severity],
  };
}

function fill(text: string, finding: Finding, language: Language): string {
  return text
    .replace(PLACEHOLDER, (_, name: string) => shortened(valueOf(name, finding, language)))
    .trim();
}

/** A cell can hold a novel; a sentence about it only quotes how it begins. */
function shortened(value: string): string {
  return value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
}

function valueOf(name: string, finding: Finding, language: Language): string {
  const { parameter } = finding.params;
  if (name === "parameter" && parameter !== undefined)
    return parameterLabel(String(parameter), ruleBookTextsFor(language));
  if (Object.hasOwn(finding.params, name)) return String(finding.params[name]);
  switch (name) {
    case "sheet":
      return finding.where?.sheet ?? "";
    case "cell":
      return finding.where?.cell ?? "";
    case "content":
      return finding.content;
    default:
      return "";
  }
}
