import { once } from "node:events";

/** Writes to standard output and waits where the reader is slower, so that nothing piles up in memory. */
export async function write(output: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, "drain");
}
