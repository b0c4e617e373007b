/** Writes a ZIP: untouched entries are copied as they are packed, new content is deflated. */
import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-reader";

/** 1980-01-01 00:00 in MS-DOS form: new entries carry no clock, so that equal workbooks give equal files. */
const NO_DATE = 0x00210000;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/** Packs text given in pieces (they are encoded one by one, a large sheet never stands in memory as one string). */
export async function packText(name: string, pieces: readonly string[]): Promise<ZipEntry> {
  const encoder = new TextEncoder();
  return pack(
    name,
    pieces.map((piece) => encoder.encode(piece))
  );
}

async function pack(name: string, chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<ZipEntry> {
  let crc = 0;
  let size = 0;
  for (const chunk of chunks) {
    crc = crc32(chunk, crc);
    size += chunk.length;
  }
  return { name, method: 8, crc, size, packed: await deflate(chunks, size), modified: NO_DATE };
}

/** The platform's own deflate is about twice as fast as one in JavaScript, but old browsers and jsdom lack it. */
async function deflate(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  size: number
): Promise<Uint8Array> {
  const native = nativeDeflater();
  if (!native) return deflateSync(join(chunks, size), { level: 6 });
  const packed = new Response(native.readable).arrayBuffer();
  const writer = native.writable.getWriter();
  for (const chunk of chunks) await writer.write(chunk);
  await writer.close();
  return new Uint8Array(await packed);
}

function nativeDeflater(): CompressionStream | null {
  if (typeof CompressionStream === "undefined" || typeof Response === "undefined") return null;
  try {
    return new CompressionStream("deflate-raw");
  } catch {
    return null;
  }
}

/** The file's bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    const local = localHeader(entry, name);
    directory.push(directoryHeader(entry, name, offset));
    chunks.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const directorySize = directory.reduce((sum, header) => sum + header.length, 0);
  chunks.push(...directory, endOfDirectory(entries.length, directorySize, offset));
  return join(chunks, offset + directorySize + 22);
}

function localHeader(entry: ZipEntry, name: Uint8Array): Uint8Array {
  const { header, view } = newHeader(30, name);
  view.setUint32(0, 0x04034b50, true);
  writeCommonFields(view, 4, entry, name);
  return header;
}

function directoryHeader(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const { header, view } = newHeader(46, name);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  writeCommonFields(view, 6, entry, name);
  view.setUint32(42, offset, true);
  return header;
}

function newHeader(size: number, name: Uint8Array) {
  const header = new Uint8Array(size + name.length);
  header.set(name, size);
  return { header, view: new DataView(header.buffer) };
}

function writeCommonFields(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function endOfDirectory(entries: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
