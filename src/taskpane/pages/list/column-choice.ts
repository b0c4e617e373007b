import type { DepositBasis } from "../../../rules/customers/columns";
import {
  CUSTOMER_FIELDS,
  type ColumnMatch,
  type CustomerField,
  type ListLayout,
} from "../../../tables/list-layout";

/** Which zero-based sheet column a person lets each field come from; a field that is absent is not in the list. */
export type ColumnChoice = Readonly<Partial<Record<CustomerField, number>>>;

export const NEEDED_FIELDS = [
  "客户号",
  "存款余额",
  "年日均",
] as const satisfies readonly CustomerField[];

/** How sure the choice of a column is: same or similar name, chosen by the person, or none. */
export type ChoiceOrigin = "exact" | "near" | "byHand" | "missing";

/** What keeps a choice from being read, by the field at which it is shown. */
export type ChoiceProblem =
  | { readonly kind: "idNeeded" | "amountNeeded"; readonly field: CustomerField }
  | { readonly kind: "usedTwice"; readonly field: CustomerField; readonly usedBy: CustomerField };

export function proposedChoice(layout: ListLayout): ColumnChoice {
  return Object.fromEntries(layout.columns.map((match) => [match.field, match.column]));
}

/** `column` null takes the field out. */
export function withColumn(
  choice: ColumnChoice,
  field: CustomerField,
  column: number | null
): ColumnChoice {
  return { ...choice, [field]: column ?? undefined };
}

export function originOf(
  layout: ListLayout,
  choice: ColumnChoice,
  field: CustomerField
): ChoiceOrigin {
  const column = choice[field];
  if (column === undefined) return "missing";
  const proposal = layout.columns.find((match) => match.field === field);
  if (proposal?.column !== column) return "byHand";
  return proposal.confidence < 1 ? "near" : "exact";
}

/**
 * The proposed layout with the person's columns in it; what a person chose is certain.
 * A 统一社会信用代码 column chosen by hand is read as it stands: the proposal's 证件类型 belonged to another column.
 */
export function layoutWith(layout: ListLayout, choice: ColumnChoice): ListLayout {
  const columns = CUSTOMER_FIELDS.flatMap((field): ColumnMatch[] => {
    const column = choice[field];
    if (column === undefined) return [];
    const proposal = layout.columns.find(
      (match) => match.field === field && match.column === column
    );
    return [proposal ?? { field, column, confidence: 1 }];
  });
  const documentTypeColumn =
    originOf(layout, choice, "统一社会信用代码") === "byHand"
      ? undefined
      : layout.documentTypeColumn;
  return { ...layout, columns, documentTypeColumn };
}

/** A list needs 客户号 and one deposit figure, and a column means one thing; empty when the choice can be read. */
export function choiceProblems(choice: ColumnChoice): readonly ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  if (choice.客户号 === undefined) problems.push({ kind: "idNeeded", field: "客户号" });
  if (choice.存款余额 === undefined && choice.年日均 === undefined) {
    problems.push({ kind: "amountNeeded", field: "存款余额" });
  }
  const firstUser = new Map<number, CustomerField>();
  for (const field of CUSTOMER_FIELDS) {
    const column = choice[field];
    if (column === undefined) continue;
    const usedBy = firstUser.get(column);
    if (usedBy === undefined) firstUser.set(column, field);
    else problems.push({ kind: "usedTwice", field, usedBy });
  }
  return problems;
}

/** 口径 the default rule book gives for these columns: 年日均 where the list has it, else 存款余额. */
export function basisOfChoice(choice: ColumnChoice): DepositBasis {
  return choice.年日均 === undefined ? "存款余额" : "年日均";
}
