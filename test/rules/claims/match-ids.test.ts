import fc from "fast-check";
import { matchIds } from "../../../src/rules/claims/match-ids";

const id = fc.oneof(
  fc.stringMatching(/^[0-9]{0,16}$/),
  fc.stringMatching(/^0{0,3}[1-3]$/),
  fc.constantFrom("", "K1", "００1", "1 ", "-1", "1e3")
);

describe("Matching ids", () => {
  it("finds each wanted id where it first stands, or not at all", () => {
    fc.assert(
      fc.property(fc.array(id), fc.array(id), (wanted, ids) => {
        expect(Array.from(matchIds(wanted, ids))).toEqual(wanted.map((one) => ids.indexOf(one)));
      })
    );
  });

  it("tells 「01」 from 「1」, and long numbers from one another", () => {
    const ids = ["1", "01", "90071992547409930", "90071992547409931"];
    expect(Array.from(matchIds(["01", "90071992547409931", "001"], ids))).toEqual([1, 3, -1]);
  });
});
