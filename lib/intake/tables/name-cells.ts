/** 0 → A, 26 → AA */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : letterOf(rest)) + String.fromCharCode(65 + (column % 26));
}

/** C7 → 2; the letters count alone. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** A3:B5 → its corners; undefined for what is no reference. */
export function readRange(reference: string): { left: number; top: number; right: number; bottom: number } | undefined {
  const [, a, top, b, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
  if (!a || !b) return undefined;
  return { left: columnOf(a), top: Number(top), right: columnOf(b), bottom: Number(bottom) };
}

/** `Sheet1!C7`; of a text file `C7`, where 7 is the line and C the third cell in it. */
export function nameCell(sheet: string | null, row: number, column: number): string {
  const reference = `${letterOf(column)}${row}`;
  return sheet === null ? reference : `${sheet}!${reference}`;
}
