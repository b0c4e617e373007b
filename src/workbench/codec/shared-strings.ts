/** The workbook's table of texts, and text inside `<si>` and `<is>`. */
import { runSteps, type Steps } from "./steps";
import { WorkbookFileError } from "./workbook-file-error";
import { decodeEscapes, decodeXmlContent } from "./xml-text";

const TEXTS_PER_STEP = 5_000;

/** Texts of a shared string part in order; runs of one text are joined, reading aids (phonetic runs) left out. */
export function readSharedStrings(source: string, partName: string): string[] {
  return runSteps(sharedStringSteps(source, partName));
}

/** As {@link readSharedStrings}, some thousand texts at a time. */
export function* sharedStringSteps(source: string, partName: string): Steps<string[]> {
  const texts: string[] = [];
  const item = /<(?:([\w.-]+):)?si\b([^>]*)>/g;
  for (let match = item.exec(source); match; match = item.exec(source)) {
    const [, prefix, rest = ""] = match;
    if (texts.length % TEXTS_PER_STEP === 0) yield 0;
    if (rest.endsWith("/")) {
      texts.push("");
      continue;
    }
    const end = source.indexOf(prefix === undefined ? "</si" : `</${prefix}:si`, item.lastIndex);
    if (end < 0) throw new WorkbookFileError("DAMAGED", partName);
    texts.push(readRichText(source, item.lastIndex, end));
    item.lastIndex = end;
  }
  return texts;
}

const TEXT_OR_PHONETIC = /<((?:[\w.-]+:)?)(t|rPh)(?=[\s/>])[^>]*>/g;

/** The text between two offsets: every `<t>` that is not part of a phonetic run. */
export function readRichText(source: string, start: number, end: number): string {
  let text = "";
  TEXT_OR_PHONETIC.lastIndex = start;
  for (;;) {
    const match = TEXT_OR_PHONETIC.exec(source);
    if (!match || match.index >= end) return text;
    if (match[0].endsWith("/>")) continue;
    const [, prefix = "", name = ""] = match;
    const contentStart = TEXT_OR_PHONETIC.lastIndex;
    const close = source.indexOf(`</${prefix}${name}`, contentStart);
    if (close < 0 || close > end) return text;
    if (name === "t") text += decodeEscapes(decodeXmlContent(source.slice(contentStart, close)));
    TEXT_OR_PHONETIC.lastIndex = close;
  }
}
