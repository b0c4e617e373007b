import type { DuckDBConnection } from "@duckdb/node-api";
import type { CellValue } from "../../../src/tables/cell";
import {
  type AssignTask,
  CLAIM_RANK,
  CONTESTED,
  dealOut,
  type Dealt,
  type KeptCustomer,
  UNCLAIMED,
} from "./assign-question";
import { appendAccounts, CUSTOMERS_KEPT } from "./duckdb";

const QUESTION = `
  WITH ${CUSTOMERS_KEPT}, ranked AS (
    SELECT claims.id, staff.place, staff.rank FROM claims JOIN staff ON staff.id = claims.staff
  ), best AS (
    SELECT id, min(rank) AS rank FROM ranked GROUP BY id
  ), holders AS (
    SELECT id, CASE WHEN count(DISTINCT place) = 1 THEN min(place) ELSE ${CONTESTED} END AS holder
    FROM ranked JOIN best USING (id, rank) GROUP BY id
  )
  SELECT id, average::DOUBLE, tier, coalesce(holder, ${UNCLAIMED}) FROM kept LEFT JOIN holders USING (id) ORDER BY average DESC, id`;

/** The same with DuckDB: rows and claims go in by its appender, SQL does all but the last step. */
export async function duckDbAssign(
  connection: DuckDBConnection,
  rows: readonly (readonly CellValue[])[],
  task: AssignTask
): Promise<Dealt> {
  await appendAccounts(connection, rows);
  await appendClaims(connection, task);
  const [ids = [], fen = [], tiers = [], holders = []] = (
    await connection.runAndReadAll(QUESTION)
  ).getColumns();
  const customers = ids.map((id, at): KeptCustomer => ({
    id: String(id),
    fen: Number(fen[at]),
    tier: Number(tiers[at]),
    holder: Number(holders[at]),
  }));
  return dealOut(customers, task);
}

async function appendClaims(
  connection: DuckDBConnection,
  { staff, claims }: AssignTask
): Promise<void> {
  await connection.run("CREATE OR REPLACE TABLE staff (id VARCHAR, place INTEGER, rank INTEGER)");
  const people = await connection.createAppender("staff");
  staff.forEach(({ id, position }, place) => {
    people.appendVarchar(id);
    people.appendInteger(place);
    people.appendInteger(CLAIM_RANK.get(position) ?? CLAIM_RANK.size);
    people.endRow();
  });
  people.closeSync();
  await connection.run("CREATE OR REPLACE TABLE claims (id VARCHAR, staff VARCHAR)");
  const appender = await connection.createAppender("claims");
  claims.customerIds.forEach((id, claim) => {
    appender.appendVarchar(id);
    appender.appendVarchar(claims.staffIds[claim] ?? "");
    appender.endRow();
  });
  appender.closeSync();
}
