import type { DocumentNote } from "../types";
import type { ReadPage } from "./read-page";

/** Of its letters, so many may be unknown or doubtful before it is said. */
const SOME = 0.02;

/** What a reader of findings has to know of how a page was read. */
export function notePage({ lines: { page, width, height }, ...read }: ReadPage): DocumentNote[] {
  const place = { kind: "page" as const, page, box: [0, 0, width, height] as const };
  const percent = (share: number) => Math.max(1, Math.round(share * 100));
  const notes: DocumentNote[] = [];
  const say = (code: string, data: DocumentNote["data"] = {}) => notes.push({ code, data: { page, ...data }, place });
  if (read.layer) say("note-scan-layer");
  if (read.unmapped > SOME) say("note-letters-unknown", { percent: percent(read.unmapped) });
  if (read.doubtful > SOME) say("note-letters-doubtful", { percent: percent(read.doubtful) });
  if (read.hidden) say("note-page-hidden-text");
  if (read.pictured > 0 && !read.layer && !read.unreadable)
    say("note-picture-not-read", { percent: percent(read.pictured) });
  return notes;
}
