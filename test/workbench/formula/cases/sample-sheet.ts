import type { Content } from "../calculated-sheet";

/** The list that the cases refer to: customers of outlets, some odd cells beside. */
export const SAMPLE: Readonly<Record<string, Content>> = {
  A1: "客户", B1: "网点", C1: "金额", D1: "日期", E1: "标志", F1: "备注",
  A2: "甲公司", B2: "城东", C2: 1200.5, D2: 45292, E2: true, F2: "a",
  A3: "乙公司", B3: "城西", C3: 300, D3: 45323, E3: false, F3: "b",
  A4: "丙公司", B4: "城东", C4: 2500, D4: 45352, E4: true,
  A5: "丁公司", B5: "园区", C5: 0, D5: 45657, E5: false, F5: "B",
  A6: "戊公司", B6: "城西", C6: -50.25, D6: 45474, E6: true, F6: "A*",
  H1: 1, H2: 2, H3: 3, H4: 4, H5: 5,
  I1: "12", I2: "abc", I3: "", I4: { error: "#N/A" }, I5: true,
  J1: "622848001234567890", J2: "622848001234567891", J3: "622848001234567000", J4: "x",
  K1: 10, K2: 20, K3: 20, K4: 30, K5: 40,
  L1: 0.1, L2: 0.2, L3: 0.3,
  M1: "Apple", M2: "apple pie", M3: "Banana", M4: "cherry", M5: "date",
}; // prettier-ignore

export type Expected =
  string | number | boolean | readonly (readonly (string | number | boolean)[])[];

/** A formula and the value Excel gives; rows of values where it spills. */
export type Case = readonly [formula: string, expected: Expected];
