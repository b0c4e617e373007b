import { readFileSync, readdirSync } from "node:fs";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";
import { cleanInFront, rowsOf } from "./clean-run";
const F = "test/workbooks/traits";
it("dump", async () => {
  const out: string[] = [];
  for (const f of readdirSync(F).filter((n) => n.endsWith(".xlsx"))) {
    workbench.reset(openXlsx(readFileSync(`${F}/${f}`), f));
    const r = await cleanInFront();
    if (!r.ok) { out.push(`${f}: REFUSED ${JSON.stringify(r.problem)}`); continue; }
    const s = r.value.preview.summary;
    out.push(`${f}: in ${s.rowsIn} out ${s.rowsOut} listed ${s.rowsListed} cust ${s.customers} ${s.basis} ${s.depositFen} sums ${JSON.stringify(s.sums)} ct ${JSON.stringify(s.controlTotal)}`);
    for (const x of r.value.preview.findings) out.push(`    ${x.code} ${x.where?.cell} ${JSON.stringify(x.content)} ${JSON.stringify(x.params)}`);
    out.push(JSON.stringify(rowsOf("客户清单").slice(2)));
  }
  require("node:fs").writeFileSync("/tmp/dump.txt", out.join("\n"));
});
