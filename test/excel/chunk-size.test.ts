import { CHUNK_BYTES, ChunkSize } from "../../src/excel/chunk-size";

describe("The size of the next chunk", () => {
  it("is about a megabyte of rows as they were so far", () => {
    const size = new ChunkSize(100);
    expect(size.rows(1_000_000)).toBe(CHUNK_BYTES / 100);
    size.learn(500);
    expect(size.rows(1_000_000)).toBe(CHUNK_BYTES / 500);
  });

  it("is never more than what is left, and never less than one row", () => {
    expect(new ChunkSize(100).rows(7)).toBe(7);
    expect(new ChunkSize(50_000_000).rows(7)).toBe(1);
  });

  it("stays below what Excel on the web takes, whatever is asked for", () => {
    expect(new ChunkSize(1_000, 50_000_000).rows(1_000_000) * 1_000).toBeLessThanOrEqual(4_000_000);
  });

  it("is halved when the host says too much, as often as it says so", () => {
    const size = new ChunkSize(100);
    const first = size.rows(1_000_000);
    expect(size.halve(first)).toBe(true);
    expect(size.rows(1_000_000)).toBe(first / 2);
    expect(size.halve(first / 2)).toBe(true);
    expect(size.rows(1_000_000)).toBe(first / 4);
  });

  it("halves what was really asked for, which may be far less than a megabyte", () => {
    const size = new ChunkSize(100);
    expect(size.halve(40)).toBe(true);
    expect(size.rows(40)).toBe(20);
  });

  it("gives up where a single row is too much", () => {
    expect(new ChunkSize(100).halve(1)).toBe(false);
  });
});
