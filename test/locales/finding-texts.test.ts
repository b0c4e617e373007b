import { FINDING_SEVERITY, finding } from "../../src/rules/finding";
import { findingTexts as english } from "../../src/locales/en-US/findings";
import { describeFinding } from "../../src/locales/finding-texts";
import { type Language, languageOf } from "../../src/locales/language";
import { findingTexts as chinese } from "../../src/locales/zh-CN/findings";
import { sampleFindings } from "./finding-samples";

const CODES = Object.keys(FINDING_SEVERITY).sort();
const PLACEHOLDER = /\{(\w+)\}/g;

/** Words of programmers that an outlet head should never meet. */
const TECHNICAL =
  /null|undefined|NaN|JSON|API|sync|exception|payload|数组|字段|异常|接口|解析|校验失败/;

function placeholdersOf(text: { message: string; remedy: string }): string[] {
  return [...`${text.message}${text.remedy}`.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "");
}

describe.each([
  ["zh-CN", chinese],
  ["en-US", english],
] as const)("the catalogue in %s", (language: Language, catalogue) => {
  it("has what, why and what next for every finding, and for nothing else", () => {
    expect(Object.keys(catalogue).sort()).toEqual(CODES);
    for (const { message, remedy } of Object.values(catalogue)) {
      expect(message.length).toBeGreaterThan(5);
      expect(remedy.length).toBeGreaterThan(3);
    }
  });

  it("uses no words of programmers", () => {
    const texts = Object.values(catalogue).flatMap(({ message, remedy }) => [message, remedy]);
    expect(texts.filter((text) => TECHNICAL.test(text.replace(PLACEHOLDER, "")))).toEqual([]);
  });

  it.each(sampleFindings().map((sample) => [sample.code, sample] as const))(
    "fills every placeholder of %s",
    (code, sample) => {
      const given = {
        ...sample.params,
        sheet: sample.where?.sheet,
        cell: sample.where?.cell,
        content: sample.content,
      };
      const missing = placeholdersOf(catalogue[code]).filter(
        (name) => (Object.entries(given).find(([key]) => key === name)?.[1] ?? "") === ""
      );
      expect(missing).toEqual([]);
      const { message, remedy } = describeFinding(sample, language);
      expect(`${message}${remedy}`).not.toMatch(/[{}]/);
    }
  );
});

describe("describing a finding", () => {
  it("puts numbers and names into the sentence", () => {
    const unreadable = finding("AMOUNT_UNREADABLE", { sheet: "甲", cell: "D5" }, "待核实", {
      field: "年日均",
    });
    expect(describeFinding(unreadable, "zh-CN")).toEqual({
      message: "年日均的内容「待核实」不是金额,已按空白处理,这一行其他内容照常使用。",
      remedy: "请在原清单核实后填入数字,再重新整理。",
      severity: "错误",
    });
    expect(describeFinding(unreadable, "en-US").severity).toBe("Error");
  });

  it("leaves braces of the list's own texts alone", () => {
    const odd = finding("ROW_FOOTER", null, "说明:{sheet}");
    expect(describeFinding(odd, "zh-CN").message).toContain("说明:{sheet}");
  });
});

describe("the language", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["ZH_hans", "zh-CN"],
    ["", "zh-CN"],
    ["en-US", "en-US"],
    ["de-DE", "en-US"],
  ])("for Office in %p is %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
