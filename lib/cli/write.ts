/** Writes to standard output and waits until it has gone out, so that nothing piles up and the bytes may be used again. */
export function write(output: string | Uint8Array): Promise<void> {
  // Whoever runs the command listens for what goes wrong with standard output, and ends it.
  return new Promise((resolve) => process.stdout.write(output, () => resolve()));
}
