/**
 * A column of texts that grows while a list streams by. Equal neighbours are one text in memory: the accounts of a customer mostly stand
 * side by side.
 */
export class TextColumn {
  readonly texts: string[] = [];
  private last = "";

  push(text: string): void {
    if (text !== this.last) this.last = text;
    this.texts.push(this.last);
  }
}
