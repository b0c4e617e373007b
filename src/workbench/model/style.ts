/** Immutable cell styles, interned: a cell holds a small number, equal styles have the same number. */

export type BorderSide = "top" | "bottom" | "left" | "right";
/** Line styles by their file names. */
export type BorderLine = "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";

export interface Border {
  readonly line: BorderLine;
  /** #RRGGBB */
  readonly color: string;
}

export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** #RRGGBB */
  readonly fontColor: string;
  /** #RRGGBB, or null for no fill. */
  readonly fill: string | null;
  readonly horizontal:
    | "general"
    | "left"
    | "center"
    | "right"
    | "fill"
    | "justify"
    | "centerContinuous"
    | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
  /**
   * The cell format (`cellXfs` index) of the file this style came from or was derived from. What this model does not know
   * of a format lives on through it when the file is saved.
   */
  readonly fileFormat: number;
}

export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  fontName: "等线",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontColor: "#000000",
  fill: null,
  horizontal: "general",
  vertical: "center",
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
  fileFormat: 0,
};

/** Style 0 is the workbook's normal style. */
export class StyleTable {
  private readonly styles: Style[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  constructor(normal: Style = DEFAULT_STYLE) {
    this.intern(normal);
  }

  get size(): number {
    return this.styles.length;
  }

  get(index: number): Style {
    const style = this.styles[index];
    if (!style) throw new RangeError(`no style ${index}`);
    return style;
  }

  intern(style: Style): number {
    const key = JSON.stringify(
      style,
      Object.keys(style).sort().concat("top", "bottom", "left", "right", "line", "color")
    );
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.styles.push(style) - 1;
    this.indexes.set(key, index);
    return index;
  }

  /** The style that differs from `index` in `change` only. Cheap for millions of cells: each pair is worked out once. */
  derive(index: number, change: Partial<Style>): number {
    const key = `${index}|${JSON.stringify(change)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const result = this.intern({ ...this.get(index), ...change });
    this.derived.set(key, result);
    return result;
  }
}
