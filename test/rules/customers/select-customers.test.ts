import fc from "fast-check";
import { basisOf } from "../../../src/rules/customers/basis";
import { LOAN_NONE, LOAN_SOME } from "../../../src/rules/customers/columns";
import { mergeAccounts } from "../../../src/rules/customers/merge-accounts";
import {
  type CustomerFilter,
  selectCustomers,
} from "../../../src/rules/customers/select-customers";
import { accountsOf, someAccounts, type TestAccount } from "./account-rows";

const EVERYBODY: CustomerFilter = { loanScope: "all", depositThreshold: 0, inclusive: true };

function select(
  rows: readonly TestAccount[],
  filter: Partial<CustomerFilter>,
  without: ("loans" | "loanFlags")[] = []
) {
  const { customers } = mergeAccounts(
    accountsOf(rows, { sheets: ["甲表", "乙表", "丙表"], without })
  );
  const { kept, findings } = selectCustomers(customers, "存款余额", { ...EVERYBODY, ...filter });
  return { customers, findings, kept: Array.from(kept, (customer) => customers.ids[customer]) };
}

describe("choosing customers", () => {
  const rows = [
    { id: "1", balance: 5_000_000 },
    { id: "2", balance: 4_999_999 },
    { id: "3", balance: 0 },
    { id: "4", balance: -1 },
    { id: "5" },
    { id: "6", balance: 3_000_000, account: "a" },
    { id: "6", balance: 2_000_001, account: "b" },
  ];

  it("keeps everybody at a threshold of 0: zero, negative and blank too, whatever 以上 means", () => {
    expect(select(rows, {}).kept).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(select(rows, { inclusive: false }).kept).toHaveLength(6);
  });

  it("compares customers, not accounts, and includes the number itself", () => {
    expect(select(rows, { depositThreshold: 5_000_000 }).kept).toEqual(["1", "6"]);
    expect(select(rows, { depositThreshold: 5_000_000, inclusive: false }).kept).toEqual(["6"]);
  });

  it("lists everybody it leaves out, with the first account's cell and the numbers", () => {
    const { findings } = select(rows, { depositThreshold: 5_000_000 });
    expect(findings.map(({ where }) => where?.cell)).toEqual(["A3", "A4", "A5", "A6"]);
    expect(findings[0]).toMatchObject({
      code: "FILTERED_THRESHOLD",
      params: { id: "2", basis: "存款余额", deposit: "49999.99", threshold: "50000.00" },
    });
    expect(findings[3]).toMatchObject({ code: "FILTERED_BLANK", params: { id: "5" } });
  });

  it("leaves out customers with loans for 无贷户, and keeps those nothing is known of", () => {
    const mixed = [
      { id: "1", flag: LOAN_SOME },
      { id: "2", flag: LOAN_NONE },
      { id: "3" },
      { id: "4", loan: 1 },
    ];
    const { kept, findings } = select(mixed, { loanScope: "no-loan" });
    expect(kept).toEqual(["2", "3"]);
    expect(findings.map(({ code }) => code)).toEqual(["FILTERED_LOAN", "FILTERED_LOAN"]);
  });

  it("says so where a list without loans is asked for 无贷户", () => {
    const { kept, findings } = select([{ id: "1" }], { loanScope: "no-loan" }, [
      "loans",
      "loanFlags",
    ]);
    expect(kept).toEqual(["1"]);
    expect(findings.map(({ code }) => code)).toEqual(["LOAN_NOT_IN_LIST"]);
  });

  it("keeps or lists every customer, exactly once", () => {
    fc.assert(
      fc.property(
        someAccounts,
        fc.constantFrom<CustomerFilter["loanScope"]>("all", "no-loan"),
        fc.nat({ max: 1000 }),
        (accounts, loanScope, depositThreshold) => {
          const { customers, kept, findings } = select(accounts, { loanScope, depositThreshold });
          const left = findings.filter(({ code }) => code.startsWith("FILTERED_"));
          const ids = [...kept, ...left.map(({ params }) => params["id"])];
          expect(ids.sort()).toEqual(customers.ids);
        }
      )
    );
  });
});

describe("口径", () => {
  const both = { hasYearlyAverage: true, hasBalance: true };
  const averageOnly = { hasYearlyAverage: true, hasBalance: false };
  const balanceOnly = { hasYearlyAverage: false, hasBalance: true };

  it.each([
    ["auto", both, "年日均"],
    ["auto", balanceOnly, "存款余额"],
    ["auto", averageOnly, "年日均"],
    ["存款余额", both, "存款余额"],
    ["年日均", both, "年日均"],
  ] as const)("%s of %o is %s", (wanted, list, basis) => {
    expect(basisOf(wanted, list)).toEqual({ basis, findings: [] });
  });

  it.each([
    ["年日均", balanceOnly, "存款余额"],
    ["存款余额", averageOnly, "年日均"],
  ] as const)("%s that the list lacks gives way, with a warning", (wanted, list, basis) => {
    const decision = basisOf(wanted, list);
    expect(decision.basis).toBe(basis);
    expect(decision.findings).toMatchObject([
      { code: "BASIS_NOT_IN_LIST", params: { wanted, basis } },
    ]);
  });
});
