/** Of one file. */
export const PAGES_LIMIT = 2_000;
/** UTF-16 units of text of one file. */
export const LETTERS_LIMIT = 2_000_000;
/** Of one picture, before it is decoded: with its colours and its greys it takes five bytes a pixel. */
export const PIXELS_LIMIT = 50_000_000;
/** Below this mean confidence of its words, optical reading is weak. */
export const WEAK_CONFIDENCE = 75;
