import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { calculateJwkThumbprint } from "jose";
import { readOrPlace } from "@/lib/place-once";
import { type KeyFile, type KeySet, keyFileSchema, type PublicKey } from "./key-schema";

/** What signs now, and everything that has signed. `privateKey` leaves the server in no answer. */
export interface SigningKeys {
  privateKey: KeyFile["current"];
  published: KeySet;
}

export const keyFileOf = (dataDir: string): string => path.join(dataDir, "signing-keys.json");

/**
 * The keys in DATA_DIR/signing-keys.json, made where there are none. They stand outside the database, so that who can
 * write it cannot sign for it. Read anew at each call, so that a rotation needs no restart. Two processes that start at
 * once end up with one key: the file appears whole, and only for the first. Throws where the file holds no keys, and
 * leaves it as it is.
 */
export async function loadSigningKeys(dataDir: string): Promise<SigningKeys> {
  const file = keyFileOf(dataDir);
  const { current, retired } = readOrPlace(file, readKeyFile, () => printKeyFile({ current: newKey(), retired: [] }));
  return { privateKey: current, published: { keys: [await publish(current), ...retired] } };
}

/** What is served at /.well-known/touchstone-keys.json. */
export const jwks = ({ published }: SigningKeys): KeySet => published;

/** Throws where the file is not there, holds something else, or a key whose halves do not belong together. */
export function readKeyFile(file: string): KeyFile {
  const text = readFileSync(file, "utf8");
  try {
    const keys = keyFileSchema.parse(JSON.parse(text));
    const { x } = createPublicKey(createPrivateKey({ key: keys.current, format: "jwk" })).export({ format: "jwk" });
    if (x !== keys.current.x) throw new Error("The public half belongs to another private one.");
    return keys;
  } catch {
    // The cause would quote the file, and the file is a secret.
    throw new Error(
      `${file} does not hold signing keys. Put a copy of it back; without one, a new file means new keys.`,
    );
  }
}

export const printKeyFile = (keys: KeyFile): string => `${JSON.stringify(keys, null, 2)}\n`;

export function newKey(): KeyFile["current"] {
  const { kty, crv, x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return { kty, crv, x, d } as KeyFile["current"];
}

/** The public half, as it is published. */
export async function publish({ kty, crv, x }: KeyFile["current"]): Promise<PublicKey> {
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }), alg: "EdDSA", use: "sig" };
}
