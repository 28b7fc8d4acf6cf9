/**
 * Text for an element or a quoted attribute of XML 1.0. Characters that XML cannot hold, escaped or not (controls, halves
 * of a pair, U+FFFE and U+FFFF), become the replacement character, so that no quote can make a document unreadable.
 */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
