/** Cells of the sample list, as `flat-open-document.mjs` takes them. */

export const text = (content) => ({ text: content });
export const amount = (fen) => ({ number: (fen / 100).toFixed(2), style: "amount" });

/** Fen as yuan with two decimals, plain and with separators; and any text in full-width signs. */
export const yuan = (fen) => (fen / 100).toFixed(2);
export const withCommas = (fen) => yuan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
export const inFullWidth = (plain) =>
  plain.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
