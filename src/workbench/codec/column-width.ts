/**
 * Column widths: a file counts a column's inner width plus five pixels of padding, in widths of a digit; a person sees, and
 * the model holds, the inner width. Both with the seven-pixel digit of Excel's standard fonts.
 */
const PADDING = 5 / 7;

export function widthFromFile(fileWidth: number): number {
  return Math.max(0, fileWidth - PADDING);
}

export function widthToFile(characters: number): number {
  return Math.round((characters + PADDING) * 256) / 256;
}
