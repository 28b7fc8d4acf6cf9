import { inflateSync } from "fflate";

/** More than any table that is read here, far less than what would trouble the machine. */
export const UNPACKED_LIMIT = 50_000_000;

export type Unzipped =
  | { files: Map<string, () => Uint8Array | undefined>; entries: Entry[]; fault?: undefined }
  | { fault: "broken" | "too-large" | "locked" };

export interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  crc: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads the directory of a zip file and nothing else: what its entries would unpack to is known before a byte of them
 * is. A file is unpacked when it is asked for, into no more room than the directory promised, and is undefined where it
 * is not what its checksum says.
 */
export function openZip(bytes: Uint8Array, limit = UNPACKED_LIMIT): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { fault: "broken" };
  const entries = readDirectory(view, view.getUint32(end + 16, true), view.getUint16(end + 10, true));
  if (entries === undefined) return { fault: "broken" };
  if (entries === "locked") return { fault: "locked" };
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limit) return { fault: "too-large" };
  return { files: new Map(entries.map((entry) => [entry.name, () => unpack(bytes, view, entry)])), entries };
}

/** The record of the end stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function readDirectory(view: DataView, start: number, count: number): Entry[] | "locked" | undefined {
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
    if (view.getUint16(at + 8, true) & 1) return "locked";
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name > view.byteLength) return undefined;
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, name)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  const { offset, method, packed, unpacked, crc } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return undefined;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  try {
    const content =
      method === 0 ? data : method === 8 ? inflateSync(data, { out: new Uint8Array(unpacked) }) : undefined;
    return content?.length === unpacked && crcOf(content) === crc ? content : undefined;
  } catch {
    return undefined;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < content.length; at++) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (content[at] as number)) & 0xff] as number);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
