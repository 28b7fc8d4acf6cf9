/** Characters as one types them (count-characters.ts), after line ends have become LF. */
export const TEXT_LIMIT = 200_000;
export const TESTS_LIMIT = 50;
export const SAMPLES_LIMIT = 500;
/** A name, a number of a report, a laboratory: one line, in the same characters. */
export const LINE_LIMIT = 200;
export const URL_LIMIT = 2_000;
