import { newTrust } from "./doubt-characters";
import type { Font } from "./spell-words";

/** What the library tells of a font, as far as it is asked. */
export interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: number[];
  missingFile?: boolean;
  composite?: boolean;
  differences?: string[];
  defaultEncoding?: string[];
}

/** A font as the pen needs it. */
export function describeFont(loaded: LoadedFont): Font {
  const { name = "", bold, black, vertical, fontMatrix, missingFile, composite, differences, defaultEncoding } = loaded;
  const own = differences ?? [];
  // A font that is not in the file is drawn by its encoding alone; of one that is, only names given expressly tell.
  const names = composite ? [] : missingFile ? { ...defaultEncoding, ...own, length: 256 } : own;
  return {
    name,
    bold: Boolean(bold || black || /bold|black|heavy/i.test(name)),
    vertical: Boolean(vertical),
    unit: Math.abs(fontMatrix?.[0] ?? 0.001),
    trust: newTrust(names),
  };
}
