/** Eight tables, so that eight bytes are taken at a time: a checksum by single bytes costs as much as unpacking. */
const SLICES = 8;
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[byte] = crc;
  }
  for (let i = 256; i < tables.length; i++) {
    const crc = tables[i - 256] ?? 0;
    tables[i] = (crc >>> 8) ^ (tables[crc & 0xff] ?? 0);
  }
  return tables;
}

/** The checksum ZIP uses, as an unsigned 32-bit number; pass the result so far to go on with a next chunk. */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = (slice: number, byte: number) => TABLES[slice * 256 + byte] ?? 0;
  let crc = ~soFar;
  let at = 0;
  for (const last = bytes.length - SLICES; at <= last; at += SLICES) {
    const low = view.getUint32(at, true) ^ crc;
    const high = view.getUint32(at + 4, true);
    crc =
      entry(7, low & 0xff) ^
      entry(6, (low >>> 8) & 0xff) ^
      entry(5, (low >>> 16) & 0xff) ^
      entry(4, low >>> 24) ^
      entry(3, high & 0xff) ^
      entry(2, (high >>> 8) & 0xff) ^
      entry(1, (high >>> 16) & 0xff) ^
      entry(0, high >>> 24);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ entry(0, (crc ^ (bytes[at] ?? 0)) & 0xff);
  return ~crc >>> 0;
}
