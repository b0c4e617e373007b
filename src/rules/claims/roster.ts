import type { Place } from "../finding";

/** One person of the outlet, as 人员 lists him. */
export interface StaffMember {
  /** 工号, always text, never empty. */
  readonly id: string;
  readonly name: string;
  /** The canonical position where the roster's word is a known synonym (rules.md §4), else the word as written. */
  readonly position: string;
  /** 在岗. Who is not on duty claims nothing and gets nothing. */
  readonly isOnDuty: boolean;
  /** 容量: most customers this person holds; null = as the rule book says for the position. */
  readonly capacity: number | null;
  /** 备注 */
  readonly note: string;
  /** Absent where 人员 has no columns for it. */
  readonly location?: StaffLocation;
  /** The roster's row, for findings. */
  readonly place: Place | null;
}

/** Where a person is, as 人员 says; all of it may be unknown. */
export interface StaffLocation {
  /** 经度 and 纬度 in degrees; NaN = unknown. */
  readonly longitude: number;
  readonly latitude: number;
  /** 片区: the district this person looks after, as written; empty = unknown. */
  readonly area: string;
}

/** 人员 in the order of its rows: the order breaks ties. Every 工号 is there once. */
export type Roster = readonly StaffMember[];

/** How findings and reasons name a person: 「姓名(工号)」; the 工号 alone where there is no name. */
export function personLabel({ id, name }: Pick<StaffMember, "id" | "name">): string {
  return name === "" ? id : `${name}(${id})`;
}
