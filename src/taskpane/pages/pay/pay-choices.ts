import { fenOfNumber, formatYuan } from "../../../rules/money";
import type { RuleBook } from "../../../rules/rule-book/rule-book";

/** One 系数分段 as it is typed. */
export interface TypedBand {
  readonly lowerScore: string;
  readonly coefficient: string;
}

/** The month's parameters as the clerk typed and chose them. */
export interface PayChoices {
  /** `2026-03` */
  readonly payMonth: string;
  /** Yuan. */
  readonly basePool: string;
  /** Yuan. */
  readonly processPool: string;
  /** Percent. */
  readonly personRatio: string;
  readonly authorizer: string;
  readonly reason: string;
  /** Null = nobody has chosen: there is no default, because it moves money. */
  readonly jointPool: RuleBook["jointPool"];
  /** Null = nobody has chosen. */
  readonly headFunding: RuleBook["headFunding"];
  /** Null = none given; needed only where heads are paid. */
  readonly coefficient: "linear" | "bands" | null;
  readonly coefficientBase: string;
  readonly bands: readonly TypedBand[];
  readonly payStatements: boolean;
}

/** What can be wrong or missing among them. */
export type ChoiceFault =
  | "payMonth"
  | "basePool"
  | "processPool"
  | "personRatio"
  | "authorisation"
  | "jointPool"
  | "headFunding"
  | "coefficientBase"
  | "bands";

const EMPTY_BAND: TypedBand = { lowerScore: "", coefficient: "" };

/** What the rule book says, as it would be typed. */
export function choicesOf(book: RuleBook): PayChoices {
  const { coefficient } = book;
  const bands = coefficient?.type === "bands" ? coefficient.bands : [];
  return {
    payMonth: book.payMonth ?? "",
    basePool: yuanText(book.basePool),
    processPool: yuanText(book.processPool),
    personRatio: String(Number((book.personRatio * 100).toPrecision(12))),
    authorizer: book.personRatioAuthorizer ?? "",
    reason: book.personRatioReason ?? "",
    jointPool: book.jointPool,
    headFunding: book.headFunding,
    coefficient: coefficient?.type ?? null,
    coefficientBase: coefficient?.type === "linear" ? String(coefficient.base) : "",
    bands:
      bands.length === 0
        ? [EMPTY_BAND]
        : bands.map(({ lowerScore, coefficient: value }) => ({
            lowerScore: String(lowerScore),
            coefficient: String(value),
          })),
    payStatements: book.payStatements,
  };
}

/** The rule book with the choices in it; not ok: everything that is missing or cannot be read. */
export function bookWith(
  choices: PayChoices,
  book: RuleBook
):
  | { readonly ok: true; readonly book: RuleBook }
  | { readonly ok: false; readonly faults: ReadonlySet<ChoiceFault> } {
  const payMonth = plain(choices.payMonth);
  const basePool = yuanOfText(choices.basePool);
  const processPool = yuanOfText(choices.processPool);
  const personRatio = ratioOfText(choices.personRatio);
  const authorizer = choices.authorizer.trim();
  const reason = choices.reason.trim();
  const coefficient = coefficientOf(choices);
  const isBelow = personRatio !== null && personRatio < book.personFloor;
  const checks: readonly (readonly [ChoiceFault, boolean])[] = [
    ["payMonth", !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(payMonth)],
    ["basePool", basePool === null],
    ["processPool", processPool === null],
    ["personRatio", personRatio === null],
    ["authorisation", isBelow && (authorizer === "" || reason === "")],
    ["jointPool", choices.jointPool === null],
    ["headFunding", choices.headFunding === null],
    [choices.coefficient === "bands" ? "bands" : "coefficientBase", coefficient === "unreadable"],
  ];
  const faults = new Set(checks.flatMap(([fault, isWrong]) => (isWrong ? [fault] : [])));
  if (
    faults.size > 0 ||
    processPool === null ||
    personRatio === null ||
    coefficient === "unreadable"
  )
    return { ok: false, faults };
  return {
    ok: true,
    book: {
      ...book,
      payMonth,
      basePool,
      processPool,
      personRatio,
      personRatioAuthorizer: authorizer === "" ? null : authorizer,
      personRatioReason: reason === "" ? null : reason,
      jointPool: choices.jointPool,
      headFunding: choices.headFunding,
      coefficient,
      payStatements: choices.payStatements,
    },
  };
}

/** Whether the ratio is typed below the floor: then somebody must have allowed it (R61). */
export function isBelowFloor({ personRatio }: PayChoices, { personFloor }: RuleBook): boolean {
  const ratio = ratioOfText(personRatio);
  return ratio !== null && ratio < personFloor;
}

/** The bands with one more, empty. */
export function withBand(bands: readonly TypedBand[]): readonly TypedBand[] {
  return [...bands, EMPTY_BAND];
}

function coefficientOf({
  coefficient,
  coefficientBase,
  bands,
}: PayChoices): RuleBook["coefficient"] | "unreadable" {
  if (coefficient === null) return null;
  if (coefficient === "linear") {
    const base = numberOfText(coefficientBase);
    return base === null || base === 0 ? "unreadable" : { type: "linear", base };
  }
  const typed = bands.filter(({ lowerScore, coefficient: value }) => plain(lowerScore + value));
  const read = typed.map((band) => ({
    lowerScore: numberOfText(band.lowerScore),
    coefficient: numberOfText(band.coefficient),
  }));
  const whole = read.flatMap((band) =>
    band.lowerScore === null || band.coefficient === null
      ? []
      : [{ lowerScore: band.lowerScore, coefficient: band.coefficient }]
  );
  const isDouble = new Set(whole.map(({ lowerScore }) => lowerScore)).size < whole.length;
  if (whole.length === 0 || whole.length < typed.length || isDouble) return "unreadable";
  return { type: "bands", bands: whole };
}

/** `45,000.00`; null for anything but a plain amount with at most two decimals: money is not rounded here. */
function yuanOfText(text: string): number | null {
  const digits = plain(text).replace(/(?<=\d),(?=\d{3})/g, "");
  if (!/^\d+(?:\.\d{1,2})?$/.test(digits)) return null;
  const yuan = Number(digits);
  return fenOfNumber(yuan) === null ? null : yuan;
}

/** Percent to a part of one; `70%` is read as well. */
function ratioOfText(text: string): number | null {
  const digits = plain(text).replace(/%$/, "");
  if (!/^\d+(?:\.\d+)?$/.test(digits) || Number(digits) > 100) return null;
  // the decimal text is shifted: dividing by 100 could miss the nearest number
  return Number(`${digits}e-2`);
}

function numberOfText(text: string): number | null {
  const digits = plain(text);
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

function yuanText(yuan: number | null): string {
  const fen = yuan === null ? null : fenOfNumber(yuan);
  return fen === null ? "" : formatYuan(fen);
}
