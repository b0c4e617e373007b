import type { Run } from "./lines";
import { median, medianRatio, type Timing } from "./paired";
import type { Plan } from "./plan";
import type { Line } from "./table";

/** P6: a scorecard paid to the fen beside formulas in cells and in script; and many deals beside a bare pass over them. */
export function payLines(run: Run, { pay }: Plan): Line[] {
  const { scorecard, deals } = run("pay", pay);
  const [whole, ...peers] = run("indicators", pay);
  const [ours, cells, functions] = scorecard;
  const [priced, bare] = deals;
  const beside = (name: string, peer: Timing, bound: number): Line => ({
    id: "P6",
    work: "scorecard to the fen",
    size: `${pay.staff / 1000} k`,
    ours: milliseconds(ours),
    reference: `${name} ${milliseconds(peer)}`,
    figure: medianRatio(peer.ms, ours.ms),
    goal: { kind: "at least", bound },
    sameChecksum: peer.answer === ours.answer,
  });
  const besideWhole = (name: string, peer: Timing): Line => ({
    ...beside(name, peer, 0),
    work: "six indicators to points to fen",
    ours: milliseconds(whole),
    figure: medianRatio(peer.ms, whole.ms),
    goal: null,
    sameChecksum: peer.answer === whole.answer,
  });
  return [
    beside("HyperFormula", cells, 500),
    beside("formulajs", functions, 10),
    besideWhole("HyperFormula", peers[0]),
    besideWhole("formulajs", peers[1]),
    {
      id: "P6",
      work: `deals of ${pay.people / 1000} k people priced`,
      size: `${pay.deals / 1000} k`,
      ours: milliseconds(priced),
      reference: `summing only ${milliseconds(bare)}`,
      figure: medianRatio(priced.ms, bare.ms),
      goal: null,
      sameChecksum: priced.answer === bare.answer,
    },
  ];
}

function milliseconds({ ms }: Timing): string {
  return `${median(ms).toFixed(2)} ms`;
}
