import { closeSync, openSync, renameSync, writeFileSync } from "node:fs";
import {
  keyFileOf,
  loadSigningKeys,
  newKey,
  printKeyFile,
  publish,
  readKeyFile,
  type SigningKeys,
} from "./load-signing-keys";

/**
 * Makes a new key and retires the one that signed until `now`: its public half stays published, its private half is
 * gone. Old receipts hold as before. Throws where another rotation is under way or was cut off.
 */
export async function rotateSigningKey(dataDir: string, now: Date): Promise<SigningKeys> {
  await loadSigningKeys(dataDir);
  const file = keyFileOf(dataDir);
  const next = `${file}.next`;
  // Whoever makes this file is alone until it is renamed: of two rotations at once, one would lose a key that has signed.
  const handle = openAlone(next);
  try {
    const { current, retired } = readKeyFile(file);
    const old = { ...(await publish(current)), retiredAt: now.toISOString() };
    writeFileSync(handle, printKeyFile({ current: newKey(), retired: [old, ...retired] }), { flush: true });
    renameSync(next, file);
  } finally {
    closeSync(handle);
  }
  return loadSigningKeys(dataDir);
}

function openAlone(next: string): number {
  try {
    return openSync(next, "wx", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`A rotation is under way, or one was cut off. If none is running, delete ${next} and try again.`);
  }
}
