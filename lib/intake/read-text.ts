import { countCharacters } from "./count-characters";
import { TEXT_LIMIT } from "./limits";
import type { Leaf } from "./read-decimal";
import { findUnstorable } from "./read-line";

/** The text to audit: line ends become LF here and nowhere else, so that offsets agree everywhere after. */
export function readText(raw: unknown): Leaf<string> {
  if (typeof raw !== "string") return { problem: "not-text" };
  const text = raw.replace(/\r\n?/g, "\n");
  if (isBlank(text)) return { problem: "empty-text" };
  const length = countCharacters(text);
  if (length > TEXT_LIMIT) {
    return { problem: "text-too-long", data: { length, over: length - TEXT_LIMIT, limit: TEXT_LIMIT } };
  }
  return findUnstorable(text) ?? { value: text };
}

/** Blanks of every width, controls, and what takes no room: zero-width marks, fillers, the braille blank. */
const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/u.test(text);
