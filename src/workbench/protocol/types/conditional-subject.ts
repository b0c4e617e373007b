import { changeRule, knownRules, type KnownRule } from "../../model/change-conditional";
import type { ConditionalRule, ConditionalTest } from "../../model/conditional-format";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import { isJsonObject, type Json, type JsonObject } from "../json";
import { demandUnprotected } from "./range-subject";

/** What a `ConditionalFormat` of an add-in stands for: one rule of a sheet. */
export interface ConditionalSubject {
  readonly sheet: Worksheet;
  readonly id: string;
}

type TestOf<K extends ConditionalTest["kind"]> = Extract<ConditionalTest, { readonly kind: K }>;

export function ruleOf({ sheet, id }: ConditionalSubject): KnownRule {
  const found = knownRules(sheet).find((rule) => rule.id === id);
  if (!found) throw itemNotFound();
  return found;
}

/** The rule's test; `InvalidArgument` where it is of another kind. */
export function testOf<K extends ConditionalTest["kind"]>(
  subject: ConditionalSubject,
  kind: K
): TestOf<K> {
  const { test } = ruleOf(subject).rule;
  if (test.kind !== kind) throw invalidArgument();
  return test as TestOf<K>;
}

/** Gives the rule another form, and tells the workbook. */
export function change(
  { sheet, id }: ConditionalSubject,
  { workbook }: Call,
  next: (rule: ConditionalRule) => ConditionalRule
): void {
  demandUnprotected(sheet);
  changeRule(sheet, id, next);
  conditionalsChanged(sheet, workbook);
}

export function conditionalsChanged(sheet: Worksheet, workbook: Call["workbook"]): void {
  sheet.dirty.add("conditionalFormats");
  workbook.emit({ kind: "layout", sheet });
}

export function readObject(value: Json | undefined): JsonObject {
  if (value === undefined || !isJsonObject(value)) throw invalidArgument();
  return value;
}

/** A formula of the model as an add-in sees it. */
export function outgoingFormula(formula: string | undefined): string {
  return formula === undefined || formula === "" ? "" : `=${formula}`;
}

/** A formula that an add-in gives: with or without `=`, or a number. */
export function incomingFormula(value: Json | undefined): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return value.replace(/^=/, "");
}
