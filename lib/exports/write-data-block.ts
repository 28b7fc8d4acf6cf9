/**
 * A value as JSON for the inside of `<script type="application/ld+json">`: HTML ends such a block at the first `</script`
 * and goes astray at `<!--`, whatever the JSON says, so every `<` is written as JSON may write it too. The line separators
 * are escaped for readers that take JSON for a script.
 */
export function writeDataBlock(value: object): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
