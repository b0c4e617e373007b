import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { CellValue } from "../../../src/tables/cell";
import { COLUMN } from "../workload";
import { checksum, THRESHOLD_FEN, TIER_BOUNDS } from "./question";

const TIER_CASES = TIER_BOUNDS.map((bound, place) => `WHEN average >= ${bound} THEN ${place}`).join(
  " "
);

/** The customers asked for, as common table expressions. */
export const CUSTOMERS_KEPT = `customers AS (
    SELECT id, sum(CAST(round(average * 100) AS BIGINT)) AS average, bool_or(coalesce(loan, 0) <> 0) AS has_loan
    FROM accounts GROUP BY id
  ), kept AS (
    SELECT id, average, CASE ${TIER_CASES} END AS tier FROM customers WHERE NOT has_loan AND average >= ${THRESHOLD_FEN}
  )`;

const QUESTION = `
  WITH ${CUSTOMERS_KEPT}
  SELECT tier, count(*)::DOUBLE AS customers, sum(average)::DOUBLE AS fen FROM kept GROUP BY tier`;

/** A connection to a database in memory; opening it is not part of the work. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
}

/** The same with DuckDB: rows go in by its appender, SQL does the rest. */
export async function duckDbTiers(
  connection: DuckDBConnection,
  rows: readonly (readonly CellValue[])[]
): Promise<string> {
  await appendAccounts(connection, rows);
  const answer = (await connection.runAndReadAll(QUESTION)).getRows();
  const byTier = new Map(
    answer.map(([tier, customers, fen]) => [Number(tier), { customers, fen }])
  );
  return checksum(
    TIER_BOUNDS.map((_, place) => ({
      customers: Number(byTier.get(place)?.customers ?? 0),
      fen: Number(byTier.get(place)?.fen ?? 0),
    }))
  );
}

/** Rows of the list as the table `accounts`, with the columns the question needs. */
export async function appendAccounts(
  connection: DuckDBConnection,
  rows: readonly (readonly CellValue[])[]
): Promise<void> {
  await connection.run(
    "CREATE OR REPLACE TABLE accounts (id VARCHAR, average DOUBLE, loan DOUBLE)"
  );
  const appender = await connection.createAppender("accounts");
  for (const row of rows) {
    appender.appendVarchar(String(row[COLUMN.id]));
    for (const column of [COLUMN.average, COLUMN.loan]) {
      const amount = row[column];
      if (typeof amount === "number") appender.appendDouble(amount);
      else appender.appendNull();
    }
    appender.endRow();
  }
  appender.closeSync();
}
