import fc from "fast-check";
import { TournamentTree } from "../../../../src/rules/allocation/balanced/tournament-tree";

describe("the tournament tree", () => {
  it("always names the first of the smallest keys, whatever keys change", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(19), fc.integer({ min: 0, max: 9 })), { maxLength: 40 }),
        (start, changes) => {
          const keys = [...start];
          const tree = new TournamentTree(Float64Array.from(keys));
          for (const [at, key] of changes) {
            keys[at % keys.length] = key;
            tree.setKey(at % keys.length, key);
            expect(tree.first).toBe(keys.indexOf(Math.min(...keys)));
          }
        }
      )
    );
  });
});
