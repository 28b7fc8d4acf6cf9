import { createReadStream } from "node:fs";
import type { Locale } from "@/lib/i18n";
import { describeProblem } from "@/lib/intake/describe-problem";
import { BadInput } from "./fail";

/** Far above any text that is taken, far below what would trouble the machine. */
export const FILE_LIMIT = 16 * 1024 * 1024;

/** What a source is called in a sentence. */
export const sourceName = (file: string): string => (file === "-" ? "standard input" : file);

/** The bytes of a file, or of standard input for "-", chunk by chunk. Throws BadInput where it cannot be read. */
export async function* streamSource(file: string, lang: Locale): AsyncGenerator<Buffer> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    const data = { name: sourceName(file), cause: code };
    throw new BadInput(describeProblem({ code: "unreadable-file", path: [], data }).say[lang], { cause });
  }
}

/** All the bytes of a source. */
export async function readSource(file: string, lang: Locale, limit = FILE_LIMIT): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of streamSource(file, lang)) {
    size += chunk.length;
    if (size > limit) {
      const data = { name: sourceName(file), limit };
      throw new BadInput(describeProblem({ code: "file-too-large", path: [], data }).say[lang]);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Undefined where the line is longer than FILE_LIMIT; it was skipped without being held. */
  bytes?: Uint8Array;
}

/** Splits bytes at line feeds, holding one line at a time; a carriage return before the line feed is JSON's blank. */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  const finish = (): Line => {
    const line = size > FILE_LIMIT ? { number } : { number, bytes: Buffer.concat(held) };
    held = [];
    size = 0;
    number += 1;
    return line;
  };
  const hold = (part: Buffer) => {
    size += part.length;
    if (size > FILE_LIMIT) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
