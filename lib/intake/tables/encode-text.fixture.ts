/** Charsets that generated files are written in; `-mark` begins with a byte order mark. */
export const CHARSETS = [
  "utf-8",
  "utf-8-mark",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1252",
] as const;

/** Tables the other way round of the decoders that the platform has: two bytes at most a character. */
const encoders = new Map<string, Map<string, number[]>>();

function encoderOf(charset: string): Map<string, number[]> {
  const known = encoders.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, number[]>();
  const take = (bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // These bytes stand for nothing.
    }
  };
  for (let byte = 0; byte < 256; byte++) take([byte]);
  if (charset !== "windows-1252")
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) take([first, second]);
  encoders.set(charset, table);
  return table;
}

/** Undefined where the charset has no such character. */
export function encode(text: string, charset: (typeof CHARSETS)[number]): Uint8Array | undefined {
  if (charset === "utf-8") return new TextEncoder().encode(text);
  if (charset === "utf-8-mark") return new TextEncoder().encode(`\ufeff${text}`);
  if (charset === "utf-16le" || charset === "utf-16be") {
    const units = Array.from(`\ufeff${text}`, (_, at) => `\ufeff${text}`.charCodeAt(at));
    return Uint8Array.from(
      units.flatMap((unit) => (charset === "utf-16le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  }
  const table = encoderOf(charset);
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (!code) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}
