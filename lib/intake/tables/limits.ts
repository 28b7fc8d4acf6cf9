/** Rows of one sheet or text file. A thermogram of a day at one reading a second has 86,400. */
export const ROWS_LIMIT = 100_000;
export const COLUMNS_LIMIT = 256;
/** The heading of a table is looked for in so many rows that are not empty; instruments write long prefaces. */
export const HEADING_ROWS = 60;
export const PREVIEW_ROWS = 8;
export const FILE_BYTES_LIMIT = 10_000_000;
