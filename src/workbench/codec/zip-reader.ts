/** Reads a ZIP's directory and unpacks single entries, within limits that no honest workbook reaches. */
import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { runSteps, type Steps } from "./steps";
import { WorkbookFileError } from "./workbook-file-error";

export interface ZipEntry {
  /** With forward slashes and no leading one, however the file wrote it. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked size in bytes. */
  readonly size: number;
  /** The bytes as they stand in the file. */
  readonly packed: Uint8Array;
  /** MS-DOS time and date, kept so that an untouched entry stays as it was. */
  readonly modified: number;
}

export interface ZipLimits {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Unpacked over packed size, asked of parts above `tinyBytes` only. */
  readonly ratio: number;
  readonly tinyBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const ZIP_LIMITS: ZipLimits = {
  packedBytes: 200 * MEGABYTE,
  unpackedBytes: 600 * MEGABYTE,
  entries: 10_000,
  ratio: 200,
  tinyBytes: MEGABYTE,
};

/** Bytes unpacked and checked in one step. */
const PACKED_PIECE = 64 * 1024;
const CRC_PIECE = 4 * MEGABYTE;

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_DIRECTORY_SIZE = 22;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/**
 * The entries of a ZIP in the order of its directory.
 *
 * @throws WorkbookFileError TOO_LARGE beyond the limits, TRUNCATED without an end of directory, ENCRYPTED with a password
 * on an entry, DAMAGED where the directory contradicts itself
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  if (bytes.length > limits.packedBytes) throw new WorkbookFileError("TOO_LARGE");
  try {
    return readDirectory(bytes, limits);
  } catch (error) {
    // An offset that leads out of the file.
    throw error instanceof RangeError ? new WorkbookFileError("DAMAGED", "ZIP") : error;
  }
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.entries > limits.entries) throw new WorkbookFileError("TOO_LARGE");
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  let offset = directory.offset;
  for (let i = 0; i < directory.entries; i++) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== DIRECTORY_ENTRY)
      throw new WorkbookFileError("DAMAGED", "ZIP");
    const entry = readEntry(bytes, view, offset);
    unpacked += entry.size;
    const isBomb = entry.size > limits.tinyBytes && entry.size > limits.ratio * entry.packed.length;
    if (isBomb || unpacked > limits.unpackedBytes) throw new WorkbookFileError("TOO_LARGE");
    entries.push(entry);
    offset +=
      46 +
      view.getUint16(offset + 28, true) +
      view.getUint16(offset + 30, true) +
      view.getUint16(offset + 32, true);
  }
  return entries;
}

/** The content of an entry; DAMAGED where it does not unpack to the size and checksum the directory states. */
export function unpack(entry: ZipEntry): Uint8Array {
  return runSteps(unpackSteps(entry));
}

/** As {@link unpack}, a piece of the entry at a time. */
export function* unpackSteps(entry: ZipEntry): Steps<Uint8Array> {
  const damaged = () => new WorkbookFileError("DAMAGED", entry.name);
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const content = entry.method === 8 ? yield* inflateSteps(entry) : entry.packed;
  if (content?.length !== entry.size) throw damaged();
  let crc = 0;
  for (let at = 0; at < content.length; at += CRC_PIECE) {
    crc = crc32(content.subarray(at, at + CRC_PIECE), crc);
    yield 0;
  }
  if (crc !== entry.crc) throw damaged();
  return content;
}

/** Null where the packed bytes are none, or unpack to more than the directory states. */
function* inflateSteps({ packed, size }: ZipEntry): Steps<Uint8Array | null> {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    // Beyond the size nothing is kept, and the lengths differ in the end.
    if (filled + piece.length <= size) content.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PACKED_PIECE) {
      const end = at + PACKED_PIECE;
      inflate.push(packed.subarray(at, end), end >= packed.length);
      if (filled > size) return null;
      yield 0;
    }
  } catch {
    return null;
  }
  return filled === size ? content : null;
}

function findDirectory(view: DataView): { entries: number; offset: number } {
  const last = view.byteLength - END_OF_DIRECTORY_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const entries = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (entries === 0xffff || offset === IN_ZIP64) return findZip64Directory(view, at);
    return { entries, offset };
  }
  throw new WorkbookFileError("TRUNCATED");
}

function findZip64Directory(view: DataView, end: number): { entries: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR)
    throw new WorkbookFileError("DAMAGED", "ZIP");
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END_OF_DIRECTORY)
    throw new WorkbookFileError("DAMAGED", "ZIP");
  return {
    entries: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new WorkbookFileError("ENCRYPTED");
  const nameLength = view.getUint16(at + 28, true);
  const nameStart = at + 46;
  const sizes = readSizes(view, at, nameStart + nameLength);
  const dataStart = findData(view, sizes.localOffset);
  if (dataStart + sizes.packed > bytes.length) throw new WorkbookFileError("TRUNCATED");
  return {
    name: new TextDecoder()
      .decode(bytes.subarray(nameStart, nameStart + nameLength))
      .replaceAll("\\", "/")
      .replace(/^\/+/, ""),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.unpacked,
    packed: bytes.subarray(dataStart, dataStart + sizes.packed),
  };
}

/** Streaming exporters put the real sizes of even a small entry into the ZIP64 extra field. */
function readSizes(view: DataView, at: number, extraStart: number) {
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    localOffset: view.getUint32(at + 42, true),
  };
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  for (let extra = extraStart; extra + 4 <= extraEnd;) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (const key of ["unpacked", "packed", "localOffset"] as const) {
        if (sizes[key] !== IN_ZIP64 || field + 8 > extra + 4 + length) continue;
        sizes[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    extra += 4 + length;
  }
  return sizes;
}

function findData(view: DataView, localOffset: number): number {
  if (localOffset + 30 > view.byteLength || view.getUint32(localOffset, true) !== LOCAL_ENTRY)
    throw new WorkbookFileError("DAMAGED", "ZIP");
  return (
    localOffset +
    30 +
    view.getUint16(localOffset + 26, true) +
    view.getUint16(localOffset + 28, true)
  );
}
