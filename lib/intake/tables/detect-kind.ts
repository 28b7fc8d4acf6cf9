export type ContentKind = "zip" | "ole" | "ole-locked" | "json" | "text" | "pdf" | "image";

/** What a file is by its first bytes; its name may say anything. */
export function detectKind(bytes: Uint8Array): ContentKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return isEncrypted(bytes) ? "ole-locked" : "ole";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return "image";
  return firstCharacter(bytes) === "{" || opensList(bytes) ? "json" : "text";
}

const startsWith = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** A workbook with a password lies in an older container, in a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return holds(bytes, name);
}

function holds(bytes: Uint8Array, wanted: number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

const head = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();
const firstCharacter = (bytes: Uint8Array): string => head(bytes).charAt(0);

/** "[Data]" is a line that instruments write; a list of tests begins with an object or is empty. */
const opensList = (bytes: Uint8Array): boolean => /^\[\s*(?:\{|\])/.test(head(bytes));
