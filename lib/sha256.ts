import { createHash } from "node:crypto";

/** Lower-case hexadecimal SHA-256 of bytes, or of a text in UTF-8. On the reader's device `#sha256` is lib/browser/sha256.ts. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
