import { WorkbookFileError } from "./workbook-file-error";
import { markupEnd } from "./xml-tree";

const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

/** Steps through the tags of a stretch of XML without building anything; `at` is where it stands. */
export class XmlScanner {
  protected at: number;
  /** Offsets of the attribute read last. */
  protected nameStart = 0;
  protected nameEnd = 0;
  protected valueStart = 0;
  protected valueEnd = 0;
  /** Whether the start tag read last closed itself. */
  protected isEmptyTag = false;

  /** @param prefix of the elements, with its colon, or empty */
  constructor(
    protected readonly xml: string,
    start: number,
    private readonly end: number,
    protected readonly prefix: string,
    private readonly partName: string
  ) {
    this.at = start;
  }

  /** Raw content of the element whose start tag's name was just read. */
  protected readText(name: string): string {
    this.skipAttributes();
    return this.isEmptyTag ? "" : this.readElementText(name);
  }

  /** Raw content of the element whose start tag was just read. */
  protected readElementText(name: string): string {
    const { xml } = this;
    let close = xml.indexOf("<", this.at);
    if (xml.charCodeAt(close + 1) !== SLASH) close = xml.indexOf(`</${name}`, this.at);
    if (close < 0) throw this.damaged();
    const text = xml.slice(this.at, close);
    this.at = close;
    this.skipPast(">");
    return text;
  }

  /**
   * Offset of the next start tag of that name, past any other element; -1 at the end of the element being read, whose closing
   * tag is passed unless it is the whole stretch.
   */
  protected nextElement(wanted: string, within: "stretch" | "element"): number {
    for (;;) {
      const tag = this.nextTag();
      const isAtEnd = tag >= this.end;
      if (isAtEnd && within === "stretch") return -1;
      const isClosing = this.xml.charCodeAt(tag + 1) === SLASH;
      if (isAtEnd || (isClosing && within === "stretch")) throw this.damaged();
      if (isClosing) {
        this.skipPast(">");
        return -1;
      }
      const name = this.elementName(tag);
      if (name.length === this.prefix.length + wanted.length && name.endsWith(wanted)) return tag;
      this.skipElement(name);
    }
  }

  /** Offset of the next start or end tag; comments and the like are passed over. */
  protected nextTag(): number {
    for (;;) {
      const tag = this.xml.indexOf("<", this.at);
      if (tag < 0) throw this.damaged();
      const marker = this.xml.charCodeAt(tag + 1);
      if (marker !== EXCLAMATION && marker !== QUESTION) return tag;
      this.at = markupEnd(this.xml, tag) ?? this.fail();
    }
  }

  /** The name of the start tag at `tag`; reading goes on after it. */
  protected elementName(tag: number): string {
    const { xml } = this;
    let at = tag + 1;
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === GREATER || code === SLASH || code <= SPACE) break;
      if (Number.isNaN(code)) throw this.damaged();
      at++;
    }
    this.at = at;
    return xml.slice(tag + 1, at);
  }

  /** Reads the next attribute of the start tag; false at its end, past the `>`. */
  protected nextAttribute(): boolean {
    const { xml } = this;
    let at = this.at;
    while (xml.charCodeAt(at) <= SPACE) at++;
    const code = xml.charCodeAt(at);
    if (code === GREATER || code === SLASH) {
      this.isEmptyTag = code === SLASH;
      this.at = at;
      this.skipPast(">");
      return false;
    }
    this.nameStart = at;
    const equals = xml.indexOf("=", at);
    if (equals < 0) throw this.damaged();
    this.nameEnd = equals;
    while (xml.charCodeAt(this.nameEnd - 1) <= SPACE) this.nameEnd--;
    at = equals + 1;
    while (xml.charCodeAt(at) <= SPACE) at++;
    const quote = xml.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.damaged();
    this.valueStart = at + 1;
    this.valueEnd = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (this.valueEnd < 0) throw this.damaged();
    this.at = this.valueEnd + 1;
    return true;
  }

  protected skipAttributes(): void {
    if (this.xml.charCodeAt(this.at) === GREATER) {
      this.isEmptyTag = false;
      this.at++;
    } else while (this.nextAttribute());
  }

  protected skipElement(name: string): void {
    this.skipAttributes();
    if (this.isEmptyTag) return;
    const close = this.xml.indexOf(`</${name}`, this.at);
    if (close < 0) throw this.damaged();
    this.at = close;
    this.skipPast(">");
  }

  protected skipPast(character: string): void {
    const found = this.xml.indexOf(character, this.at);
    if (found < 0) throw this.damaged();
    this.at = found + 1;
  }

  protected numberValue(): number {
    return Number(this.xml.slice(this.valueStart, this.valueEnd));
  }

  protected isYes(): boolean {
    const value = this.xml.slice(this.valueStart, this.valueEnd);
    return value === "1" || value === "true" || value === "on";
  }

  protected damaged(): WorkbookFileError {
    return new WorkbookFileError("DAMAGED", this.partName);
  }

  private fail(): never {
    throw this.damaged();
  }
}
