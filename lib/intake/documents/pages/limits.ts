/**
 * Of one picture, before it is decoded, and of one within a PDF file: what a camera takes at 12 megapixels was read within
 * 512 MB of data, 16 were not.
 */
export const PIXELS_LIMIT = 13_000_000;
/** Below this mean confidence of its words, optical reading is weak. */
export const WEAK_CONFIDENCE = 75;
