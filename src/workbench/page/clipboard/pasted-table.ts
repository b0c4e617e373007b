/** Tables from the clipboard, as Excel, LibreOffice and web pages put them there. */

export interface PastedCell {
  readonly text: string;
  /** The other program says that this is a text, whatever it looks like. */
  readonly isText: boolean;
  /** The number that the other program shows rounded; absent where it does not say. */
  readonly value?: number;
}

export type PastedTable = readonly (readonly PastedCell[])[];

/** Tab-separated lines; a field in quotes may hold tabs and line breaks, and doubled quotes for its own. */
export function readTabbedText(text: string): PastedTable {
  const rows: PastedCell[][] = [[]];
  const field = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  let at = 0;
  for (;;) {
    field.lastIndex = at;
    const [whole = "", quoted, plain = ""] = field.exec(text) ?? [];
    rows.at(-1)?.push({ text: quoted?.replaceAll('""', '"') ?? plain, isText: false });
    at += whole.length;
    if (at >= text.length) break;
    const separator = /\t|\r\n|\r|\n/y;
    separator.lastIndex = at;
    const [found = ""] = separator.exec(text) ?? [];
    at += found.length;
    // Programs end the last line with a line break, too.
    if (found !== "\t" && at >= text.length) break;
    if (found !== "\t") rows.push([]);
  }
  return rows;
}

/** The first table of an HTML text; null where there is none. Cells that span others are followed by blank ones. */
export function readHtmlTable(html: string): PastedTable | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (!table) return null;
  const textClasses = classesOfTexts(page);
  const rows: PastedCell[][] = [];
  [...table.rows].forEach((row, r) => {
    const line = (rows[r] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column++;
      const pasted = readCell(cell, textClasses);
      for (let down = 0; down < cell.rowSpan && r + down < table.rows.length; down++)
        for (let across = 0; across < cell.colSpan; across++)
          (rows[r + down] ??= [])[column + across] = down + across === 0 ? pasted : BLANK;
      column += cell.colSpan;
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? BLANK));
}

const BLANK: PastedCell = { text: "", isText: false };

function readCell(cell: HTMLElement, textClasses: ReadonlySet<string>): PastedCell {
  const exact = cell.getAttribute("sdval") ?? cell.getAttribute("x:num") ?? "";
  const value = exact.trim() === "" ? NaN : Number(exact);
  return {
    text: textOf(cell),
    isText: isText(cell, textClasses),
    ...(Number.isFinite(value) && { value }),
  };
}

/** Line breaks of the source mean nothing in HTML; only `<br>` and paragraphs do. */
function textOf(cell: HTMLElement): string {
  let text = "";
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE)
        text += (child.textContent ?? "").replace(/[ \t\r\n]+/g, " ");
      else if (child.nodeName === "BR") text += "\n";
      else {
        if (child.nodeName === "P" && text.trim() !== "") text += "\n";
        walk(child);
      }
    }
  };
  walk(cell);
  return text
    .replace(/ *\n */g, "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

const TEXT_FORMAT = /mso-number-format:\s*["']?\\?@/;

/** Excel gives cells classes and says in the style sheet that their number format is text. */
function classesOfTexts(page: Document): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const { textContent } of page.querySelectorAll("style"))
    for (const [, name = "", rules = ""] of (textContent ?? "").matchAll(
      /\.([\w-]+)\s*\{([^}]*)\}/g
    ))
      if (TEXT_FORMAT.test(rules)) classes.add(name);
  return classes;
}

function isText(cell: HTMLElement, textClasses: ReadonlySet<string>): boolean {
  return (
    TEXT_FORMAT.test(cell.getAttribute("style") ?? "") ||
    /(^|;)@$/.test(cell.getAttribute("sdnum") ?? "") ||
    cell.hasAttribute("x:str") ||
    [...cell.classList].some((name) => textClasses.has(name))
  );
}
