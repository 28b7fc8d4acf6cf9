import { Parser } from "saxen";

export interface XmlHandlers {
  /** The attributes are read from the text only when they are asked for: of most elements nobody does. */
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(value: string): void;
  /** A document type definition begins, which office files must not have: the XML counts as not well formed. */
  doctype?(): void;
}

/**
 * Walks through XML in the order of its text, elements by their names without prefix. The text is decoded 64 KB at
 * a time, and `onBytes` told of each. Returns false where it is not well formed. There are no entities but XML's own, so
 * nothing grows.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers, onBytes?: (read: number) => void): boolean {
  let broken = false;
  const parser = new Parser();
  const local = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);
  parser.on("error", () => {
    broken = true;
  });
  parser.on("openTag", (name: string, attributes: () => Record<string, string>) =>
    handlers.open?.(local(name), () => decodeAll(attributes())),
  );
  parser.on("closeTag", (name: string) => handlers.close?.(local(name)));
  parser.on("text", (value: string) => handlers.text?.(decodeXml(value)));
  parser.on("attention", (value: string) => {
    if (!/^<!DOCTYPE/i.test(value)) return;
    broken = true;
    handlers.doctype?.();
  });
  parser.on("cdata", (value: string) => handlers.text?.(value));
  try {
    const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8", { fatal: true });
    for (let from = 0; from < bytes.length && !broken; from += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true }));
      onBytes?.(Math.min(from + CHUNK, bytes.length));
    }
    parser.write(decoder.decode());
    parser.end();
  } catch {
    broken = true;
  }
  return !broken;
}

function decodeAll(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) {
    const value = attributes[name] as string;
    if (value.includes("&")) attributes[name] = decodeXml(value);
  }
  return attributes;
}

const CHUNK = 1 << 16;

const ENTITIES: Record<string, string> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };

/** Of our own, since a character beyond the basic plane may be written by its number. */
export const decodeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|apos|gt|lt|quot));/gi, (whole, hex, decimal, name) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
