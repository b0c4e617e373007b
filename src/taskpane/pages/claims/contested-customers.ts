import type { AssignPreview } from "../../../jobs/assign";

/** Places (among the kept customers) of those whose claims the outlet head has to decide, in order of the customer number. */
export function contestedPlaces({ content }: AssignPreview): number[] {
  const { isContested } = content.input.resolution;
  return Array.from(isContested.keys()).filter((place) => isContested[place] === 1);
}

/** 客户号 at a place among the kept customers. */
export function customerIdAt({ content }: AssignPreview, place: number): string {
  return content.input.customerIds[place] ?? "";
}
