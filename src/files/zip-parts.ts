import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { FileRefusal } from "./file-refusal";
import type { FileLimits } from "./foreign-sheets";

/** A part of a ZIP package as its directory states it. */
export interface ZipPart {
  /** With forward slashes and no leading one, however the file wrote it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** Unpacked size in bytes. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const MOST_PARTS = 10_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP in the order of its directory, nothing unpacked yet. FILE_TRUNCATED without a directory, FILE_ENCRYPTED with a
 * password on a part, FILE_TOO_LARGE where the parts would unpack beyond the limits, FILE_DAMAGED where it contradicts itself.
 */
export function zipParts(bytes: Uint8Array, limits: FileLimits): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    // an offset that points outside of the file
    if (error instanceof RangeError) throw new FileRefusal("FILE_DAMAGED");
    throw error;
  }
}

/** The content of a part; FILE_DAMAGED where it does not unpack to the size and checksum that the directory states. */
export function unpacked(part: ZipPart): Uint8Array {
  if (part.method !== STORED && part.method !== DEFLATED) throw new FileRefusal("FILE_DAMAGED");
  const content = part.method === STORED ? part.packed : inflated(part);
  if (content.length !== part.size || crc32(content) !== part.crc)
    throw new FileRefusal("FILE_DAMAGED");
  return content;
}

function inflated({ packed, size }: ZipPart): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new FileRefusal("FILE_DAMAGED");
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: FileLimits): ZipPart[] {
  const { count, offset } = findDirectory(view);
  if (count > MOST_PARTS) throw new FileRefusal("FILE_TOO_LARGE");
  const parts: ZipPart[] = [];
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new FileRefusal("FILE_DAMAGED");
    const part = readEntry(bytes, view, at);
    total += part.size;
    const isBomb = part.size > limits.tinyBytes && part.size > limits.ratio * part.packed.length;
    if (isBomb || total > limits.unpackedBytes) throw new FileRefusal("FILE_TOO_LARGE");
    parts.push(part);
    at += 46 + sum16(view, at + 28, at + 30, at + 32);
  }
  return parts;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== IN_ZIP64) return { count, offset };
    const wide = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(wide, true) !== ZIP64_END_OF_DIRECTORY)
      throw new FileRefusal("FILE_DAMAGED");
    return {
      count: Number(view.getBigUint64(wide + 32, true)),
      offset: Number(view.getBigUint64(wide + 48, true)),
    };
  }
  throw new FileRefusal("FILE_TRUNCATED");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new FileRefusal("FILE_ENCRYPTED");
  const nameStart = at + 46;
  const nameEnd = nameStart + view.getUint16(at + 28, true);
  const sizes = readSizes(view, at, nameEnd);
  if (view.getUint32(sizes.local, true) !== LOCAL_ENTRY) throw new FileRefusal("FILE_DAMAGED");
  const data = sizes.local + 30 + sum16(view, sizes.local + 26, sizes.local + 28);
  if (data + sizes.packed > bytes.length) throw new FileRefusal("FILE_TRUNCATED");
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameEnd));
  return {
    name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(data, data + sizes.packed),
    size: sizes.size,
  };
}

/** Streaming exporters put the real sizes of even a small part into the ZIP64 extra field. */
function readSizes(view: DataView, at: number, extraStart: number) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  const end = extraStart + view.getUint16(at + 30, true);
  for (let extra = extraStart; extra + 4 <= end;) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (const key of ["size", "packed", "local"] as const) {
        if (sizes[key] !== IN_ZIP64 || field + 8 > extra + 4 + length) continue;
        sizes[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    extra += 4 + length;
  }
  return sizes;
}

function sum16(view: DataView, ...places: readonly number[]): number {
  return places.reduce((sum, place) => sum + view.getUint16(place, true), 0);
}
