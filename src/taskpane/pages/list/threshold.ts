/**
 * 存款起点 as a person types it, in yuan: `50000`, `50,000`, `50000.50`, full-width digits; blank = 0, no limit.
 * Null for anything else, so that nothing is filtered by a misread figure.
 */
export function parseThreshold(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (plain === "") return 0;
  return /^\d{1,13}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}
