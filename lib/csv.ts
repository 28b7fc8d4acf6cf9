/**
 * Rows as CSV (RFC 4180), with a byte order mark so that a spreadsheet reads it as UTF-8. A cell that a spreadsheet would
 * run as a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front, so that it is shown
 * and not computed: what a stranger typed as a sample's name must do nothing on a reader's machine.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Full-width signs count too: spreadsheets of East Asia take them for formulas. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
