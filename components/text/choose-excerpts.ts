import type { Mark } from "./gather-readings";

export interface Excerpt {
  start: number;
  end: number;
  /** UTF-16 units left out before it. */
  leftOut: number;
}
export interface Excerpts {
  parts: Excerpt[];
  /** Units left out behind the last part. */
  leftOutAfter: number;
  /** How many of the marked places are in the parts. */
  shown: number;
}

/** A text up to this length is shown whole; the public page must stay light. */
export const WHOLE_UP_TO = 5000;
const AROUND = 160;
const SNAP = 60;
const MOST = 4500;

/** Passages around the marks of a long text, joined where they meet; of a short text, all of it. */
export function chooseExcerpts(text: string, marks: Mark[], whole: boolean): Excerpts {
  if (whole || text.length <= WHOLE_UP_TO) {
    return { parts: [{ start: 0, end: text.length, leftOut: 0 }], leftOutAfter: 0, shown: marks.length };
  }
  const wanted = marks.length > 0 ? marks.toSorted((a, b) => a.start - b.start) : [{ start: 0, end: 1200 }];
  const parts: Excerpt[] = [];
  let length = 0;
  let shown = 0;
  for (const mark of wanted) {
    const last = parts.at(-1);
    const start = snapBack(text, Math.max(0, mark.start - AROUND));
    const end = snapOn(text, Math.min(text.length, Math.min(mark.end, mark.start + MOST) + AROUND));
    const joined = last !== undefined && start <= last.end + SNAP;
    const grown = joined ? Math.max(0, end - last.end) : end - start;
    if (length + grown > MOST && last) break;
    length += grown;
    shown++;
    if (joined) last.end = Math.max(last.end, end);
    else parts.push({ start, end, leftOut: start - (last?.end ?? 0) });
  }
  return { parts, leftOutAfter: text.length - (parts.at(-1)?.end ?? 0), shown: Math.min(shown, marks.length) };
}

const EDGE = /[\s。！？；，.!?;,]/;

/** To just behind the nearest edge of a word or sentence before `at`. */
function snapBack(text: string, at: number): number {
  for (let i = at; i > Math.max(0, at - SNAP); i--) if (EDGE.test(text.charAt(i - 1))) return i;
  return beforePair(text, Math.max(0, at - SNAP) === 0 ? 0 : at);
}

function snapOn(text: string, at: number): number {
  for (let i = at; i < Math.min(text.length, at + SNAP); i++) if (EDGE.test(text.charAt(i))) return i + 1;
  return beforePair(text, at + SNAP >= text.length ? text.length : at);
}

/** Never between the two halves of a surrogate pair. */
function beforePair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
