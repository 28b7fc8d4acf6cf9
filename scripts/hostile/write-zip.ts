import { crc32, deflateRawSync } from "node:zlib";

/** An entry as it is written, whether or not that is true. */
export interface ZipEntry {
  name: string;
  data: Uint8Array | string;
  /** The directory's word for the size; absent, the true one. */
  claims?: number;
  /** Bit 0 is "with a password". */
  flags?: number;
  /** Already deflated: what it unpacks to, and its checksum. */
  packed?: { unpacked: number; crc: number };
  /** Has no bytes of its own: those of the first entry stand for it. */
  shared?: boolean;
}

/** A zip file to the letter of its entries; libraries would mend what is meant to be wrong. */
export function writeZip(entries: ZipEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claims, flags = 0, packed, shared } of entries) {
    const content = Buffer.from(data);
    const bytes = packed ? content : deflateRawSync(content);
    const crc = packed?.crc ?? crc32(content);
    const label = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc, 10);
    header.writeUInt32LE(bytes.length, 14);
    header.writeUInt32LE(claims ?? packed?.unpacked ?? content.length, 18);
    header.writeUInt16LE(label.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    header.copy(central, 6);
    central.writeUInt32LE(shared ? 0 : at, 42);
    directory.push(central, label);
    if (shared) continue;
    chunks.push(Buffer.from("PK\x03\x04"), header, label, bytes);
    at += 30 + label.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}
