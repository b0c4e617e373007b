import {
  type ColumnMemory,
  entryOf,
  forgetting,
  memoryOfEntry,
  remembering,
  sameMemory,
} from "../tables/column-memory";

/** Hidden name of the workbook that holds what people chose for their lists: text constants, one for each shape of list. */
const MEMORY_NAME = "_dg_lists";
const TEXT_CONSTANT = /"((?:[^"]|"")*)"/g;

/** What the workbook remembers of lists, as it was looked at. */
export interface ListMemory {
  readonly isThere: boolean;
  readonly memories: readonly ColumnMemory[];
}

/** What a person chose for a list, to be remembered; `isProposal`: as we propose anyway, so there is nothing to remember. */
export interface ListChoice {
  readonly memory: ColumnMemory;
  readonly isProposal: boolean;
}

/** Queues looking up what the workbook remembers. */
export function queueListMemory(workbook: Excel.Workbook): () => ListMemory {
  const name = workbook.names.getItemOrNullObject(MEMORY_NAME).load("formula");
  return () => {
    if (name.isNullObject) return { isThere: false, memories: [] };
    const constants = String(name.formula).matchAll(TEXT_CONSTANT);
    const memories = Array.from(constants, ([, entry = ""]) => memoryOfEntry(entry));
    return { isThere: true, memories: memories.filter((memory) => memory !== null) };
  };
}

/** Queues remembering choices, or forgetting what they contradict; nothing where the workbook says the same already. */
export function queueListChoices(
  workbook: Excel.Workbook,
  before: ListMemory,
  choices: readonly ListChoice[]
): void {
  const after = choices.reduce<readonly ColumnMemory[]>(
    (memories, { memory, isProposal }) => afterChoice(memories, memory, isProposal),
    before.memories
  );
  if (after === before.memories) return;
  // a name must stand for something
  const formula = after.length === 0 ? '=""' : `=${after.map(constantOf).join("&")}`;
  if (before.isThere) workbook.names.getItem(MEMORY_NAME).formula = formula;
  else workbook.names.add(MEMORY_NAME, formula).visible = false;
}

function afterChoice(
  memories: readonly ColumnMemory[],
  memory: ColumnMemory,
  isProposal: boolean
): readonly ColumnMemory[] {
  const known = memories.find(({ shape }) => shape === memory.shape);
  if (isProposal) return known === undefined ? memories : forgetting(memories, memory.shape);
  return known !== undefined && sameMemory(known, memory)
    ? memories
    : remembering(memories, memory);
}

function constantOf(memory: ColumnMemory): string {
  return `"${entryOf(memory).replaceAll('"', '""')}"`;
}
