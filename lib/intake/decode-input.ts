import type { Bilingual } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { describeProblem } from "./describe-problem";
import { findJsonError } from "./find-json-error";

/** Strict UTF-8; a byte order mark at the start is no part of the text. */
export function decodeText(name: string | Bilingual, bytes: Uint8Array): Result<string> {
  try {
    return accepted(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const data = { name, byte: countGoodBytes(bytes) + 1 };
    return refused(describeProblem({ code: "bad-encoding", path: [], data }));
  }
}

/** Length of the longest start of the bytes that is whole UTF-8. */
function countGoodBytes(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isStartOfText(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isStartOfText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Parses JSON; the problem says at which line and column it breaks. */
export function parseJson(name: string | Bilingual, text: string): Result<unknown> {
  try {
    return accepted(JSON.parse(text) as unknown);
  } catch {
    const before = text.slice(0, findJsonError(text)).split("\n");
    const data = { name, line: before.length, column: (before.at(-1) ?? "").length + 1 };
    return refused(describeProblem({ code: "bad-json", path: [], data }));
  }
}
