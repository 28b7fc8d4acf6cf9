/**
 * Rows as CSV (RFC 4180), line ends CRLF. A cell that a spreadsheet would run as a formula gets an apostrophe in front,
 * so that it is shown and not computed: what a stranger typed as a sample's name must do nothing on a reader's machine.
 */
export function writeCsv(rows: string[][]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
