import type { NewLeaf } from "@/lib/db";
import { type LogEntry, leafData, leafHash } from "@/lib/record";

/** An entry of the log, ready to be appended. */
export function writeLeaf({ at, ...entry }: Omit<LogEntry, "at"> & { at: Date }): NewLeaf {
  const leaf = leafData({ ...entry, at: at.toISOString() });
  return { leaf, hash: new Uint8Array(leafHash(leaf)) };
}
