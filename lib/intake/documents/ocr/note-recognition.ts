import { WEAK_CONFIDENCE } from "../pages/limits";
import type { DocumentNote } from "../types";
import type { Recognised } from "./read-grey";

/** That a page was read as a picture, and how well. */
export function noteRecognition({ lines: { page, width, height, segments }, confidence }: Recognised): DocumentNote[] {
  const place = { kind: "page" as const, page, box: [0, 0, width, height] as const };
  if (segments.length === 0) return [{ code: "note-nothing-recognised", data: { page }, place }];
  const code = confidence < WEAK_CONFIDENCE ? "note-recognition-weak" : "note-recognised";
  return [{ code, data: { page, confidence }, place }];
}
