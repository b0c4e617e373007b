import { FileRefusal } from "./file-refusal";
import type { ForeignSheet } from "../tables/foreign-sheet";
import { shownText } from "./html-text";
import { type CellCount, SheetBuilder } from "./sheet-builder";

/** What a page holds but does not show. */
const UNSEEN = new Set(["head", "style", "script", "title", "xml", "noscript", "template"]);
/** Tags between which text stands on lines of its own. */
const BLOCKS = new Set(["p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center"]);
/** As in the HTML standard. */
const MOST_COLSPAN = 1_000;
const MOST_ROWSPAN = 65_534;

/**
 * An HTML page as one sheet, the way Excel opens it: the rows of its tables one below the other, text outside of tables (often the title
 * and the unit) in rows of its own. Every cell is text. FILE_NOT_A_LIST without a table, FILE_TRUNCATED where the page breaks off.
 */
export function readHtmlTables(html: string, count: CellCount): ForeignSheet {
  return new PageReader(html, count).read();
}

class PageReader {
  private readonly sheet: SheetBuilder;
  private at = 0;
  private row = -1;
  private column = 0;
  private cellText: string | null = null;
  private cellColumn = 0;
  private looseText = "";
  private tables = 0;
  private openTables = 0;
  /** By column: the row before which a rowspan ends. */
  private readonly spannedUntil: number[] = [];

  constructor(
    private readonly html: string,
    count: CellCount
  ) {
    this.sheet = new SheetBuilder(count);
  }

  read(): ForeignSheet {
    const { html } = this;
    while (this.at < html.length) {
      const open = html.indexOf("<", this.at);
      this.addText(shownText(html.slice(this.at, open < 0 ? html.length : open)));
      if (open < 0) break;
      this.takeTag(open);
    }
    this.endCell();
    this.endLooseText();
    if (this.tables === 0) throw new FileRefusal("FILE_NOT_A_LIST", { what: "HTML" });
    const isWhole = this.openTables <= 0 || /<\/(?:html|body)\s*>\s*$/i.test(html.slice(-64));
    if (!isWhole) throw new FileRefusal("FILE_TRUNCATED");
    return this.sheet.build("");
  }

  private takeTag(open: number): void {
    const { html } = this;
    if (html.startsWith("<!--", open)) {
      this.at = this.after("-->", open);
      return;
    }
    const name = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24));
    if (name === null) {
      const isMarkup = html[open + 1] === "!" || html[open + 1] === "?" || html[open + 1] === "/";
      if (!isMarkup) this.addText("<");
      this.at = isMarkup ? this.after(">", open) : open + 1;
      return;
    }
    this.at = this.after(">", open);
    const [, slash, tag = ""] = name;
    if (slash === "/") this.close(tag.toLowerCase());
    else this.open(tag.toLowerCase(), html.slice(open, this.at));
  }

  private after(end: string, from: number): number {
    const found = this.html.indexOf(end, from);
    if (found < 0) throw new FileRefusal("FILE_TRUNCATED");
    return found + end.length;
  }

  private open(tag: string, source: string): void {
    if (UNSEEN.has(tag) && !source.endsWith("/>")) this.skipTo(tag);
    else if (tag === "table") this.openTable();
    else if (tag === "tr") this.openRow(source);
    else if (tag === "td" || tag === "th") this.openCell(source);
    else if (BLOCKS.has(tag)) this.breakLine();
  }

  private close(tag: string): void {
    if (tag === "td" || tag === "th") this.endCell();
    else if (tag === "tr") this.endRow();
    else if (tag === "table") {
      this.endRow();
      this.openTables -= 1;
    } else if (BLOCKS.has(tag) || tag === "caption") this.breakLine();
  }

  /** Some pages never close their head: then the rest is not skipped. */
  private skipTo(tag: string): void {
    const end = new RegExp(`</${tag}\\s*>`, "gi");
    end.lastIndex = this.at;
    if (end.exec(this.html)) this.at = end.lastIndex;
  }

  private openTable(): void {
    this.endRow();
    this.endLooseText();
    this.tables += 1;
    this.openTables += 1;
  }

  private openRow(source: string): void {
    this.endRow();
    this.endLooseText();
    this.row += 1;
    this.column = 0;
    if (/\bdisplay\s*:\s*none|\shidden[\s>/]/i.test(source)) this.sheet.hide(this.row);
  }

  private openCell(source: string): void {
    this.endCell();
    if (this.row < 0 || this.column < 0) this.openRow("");
    while ((this.spannedUntil[this.column] ?? 0) > this.row) this.column += 1;
    this.cellText = "";
    this.cellColumn = this.column;
    const columns = span(source, "colspan", MOST_COLSPAN);
    const rows = span(source, "rowspan", MOST_ROWSPAN);
    for (let i = 0; i < columns; i++) {
      if (rows > 1) this.spannedUntil[this.column] = this.row + rows;
      this.column += 1;
    }
  }

  private endCell(): void {
    if (this.cellText === null) return;
    const text = this.cellText.replace(/ *\n */g, "\n").trim();
    this.sheet.set(this.row, this.cellColumn, text);
    this.cellText = null;
  }

  /** A cell that comes without a row of its own, after a table inside a cell, begins a new one. */
  private endRow(): void {
    this.endCell();
    this.column = -1;
  }

  private breakLine(): void {
    if (this.cellText !== null) this.cellText += "\n";
    else this.endLooseText();
  }

  private addText(text: string): void {
    if (this.cellText !== null) this.cellText += text;
    else this.looseText += text;
  }

  private endLooseText(): void {
    const text = this.looseText.trim();
    this.looseText = "";
    if (text === "") return;
    this.row += 1;
    this.column = -1;
    this.spannedUntil.length = 0;
    this.sheet.set(this.row, 0, text);
  }
}

function span(source: string, attribute: string, most: number): number {
  const stated = new RegExp(`\\b${attribute}\\s*=\\s*["']?(\\d{1,6})`, "i").exec(source);
  return Math.min(most, Math.max(1, Number(stated?.[1] ?? 1)));
}
