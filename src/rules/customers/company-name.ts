/** Legal forms at the end of a name, the longer one first. 「分公司」 and 「子公司」 are part of a name: they are other firms. */
const LEGAL_FORM =
  /(?:股份有限责任公司|股份有限公司|有限责任公司|有限公司|股份公司|责任公司|(?<![分子])公司|股份有限|有限责任|股份|有限)$/;
const PUNCTUATION = /[\s()[\]{}<>〔〕【】《》〈〉「」『』·•.,、。,;:'"“”‘’\-—_/\\*]/g;
const NOTHING_TO_UNIFY = /^[\u4e00-\u9fff]*$/;

/**
 * What is left of a customer's name when writing does not count: half width, without spaces, brackets and other signs, small letters,
 * without the legal form at its end. 「江城(东湖)机械有限责任公司」 and 「江城（东湖）机械股份有限公司」 both give 「江城东湖机械」.
 */
export function nameCore(name: string): string {
  const plain = NOTHING_TO_UNIFY.test(name)
    ? name
    : name.normalize("NFKC").replace(PUNCTUATION, "").toLowerCase();
  const core = plain.replace(LEGAL_FORM, "");
  return core === "" ? plain : core;
}
