/** The value of JSON in strict UTF-8, without a byte order mark; undefined where it is none. */
export function readJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content));
  } catch {
    return undefined;
  }
}
