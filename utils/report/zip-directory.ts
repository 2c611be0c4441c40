/** A file in a zip, as the zip's own directory tells of it. */
export interface ZipEntry {
  name: string;
  isPacked: boolean;
  packedSize: number;
  size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
/** A size or a place that stands in the extra field, where it has 64 bits. */
const ELSEWHERE = 0xffffffff;
const BIG_SIZES = 1;

/**
 * What a zip says that it holds, read before anything of it is unpacked.
 * @returns `null` for what is no zip, or is cut off
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    return end === null ? null : entriesFrom(bytes, view, end);
  } catch (error) {
    // The view is left where the file is shorter than it says.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

/** Of a directory that is too large for plain numbers nothing is read: a workbook has no 65 535 parts. */
function entriesFrom(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      isPacked: view.getUint16(at + 10, true) !== 0,
      ...sizesOf(view, at, at + ENTRY_SIZE + nameLength, extraLength),
    });
    at += ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function sizesOf(view: DataView, entry: number, extra: number, extraLength: number) {
  let packedSize = view.getUint32(entry + 20, true);
  let size = view.getUint32(entry + 24, true);
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== BIG_SIZES) continue;
    let value = at + 4;
    const next = () => {
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    if (size === ELSEWHERE) size = next();
    if (packedSize === ELSEWHERE) packedSize = next();
    break;
  }
  return { packedSize, size };
}
