import { createHmac, randomBytes } from "node:crypto";

const SALT_BYTES = 32;

/** 32 random bytes, kept beside what they salt and erased with it. */
export const newSalt = (): Uint8Array => randomBytes(SALT_BYTES);

/**
 * Binds the log to bytes without telling anything of them: HMAC-SHA-256 with the salt as key, in lower-case
 * hexadecimal. A bare digest of a short text can be found by trying texts; this one cannot without the salt, so that
 * what was logged is gone once text and salt are. Throws RangeError where the salt has not 32 bytes: HMAC fills a
 * shorter key up with zeros, and two salts would then give one commitment.
 */
export function commit(salt: Uint8Array, content: Uint8Array | string): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes, not ${salt.length}.`);
  return createHmac("sha256", salt).update(content).digest("hex");
}
