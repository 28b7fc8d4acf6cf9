import type { Files } from "../../tables/read-part";
import { readXml, type XmlHandlers } from "../../tables/read-xml";
import { DEPTH_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import type { DocumentType } from "../types";

export interface PartHandlers extends Pick<XmlHandlers, "open" | "close" | "text"> {
  /** Elements whose content is passed over. */
  skip?: ReadonlySet<string>;
}

/**
 * Walks through a part that an office file must have. Throws RefusedDocument where it is not there, is not well formed,
 * nests too deep or defines entities; what a handler throws goes on to the caller.
 */
export function walkPart(files: Files, part: string, kind: DocumentType, handlers: PartHandlers): void {
  const content = files.get(part)?.();
  if (!content) throw new RefusedDocument("document-broken", { kind });
  const state: { failure?: unknown; depth: number; skipping: number } = { depth: 0, skipping: 0 };
  // The reader of XML takes whatever is thrown inside it for XML that breaks.
  const guard = (work: () => void) => {
    if (state.failure !== undefined) return;
    try {
      work();
    } catch (failure) {
      state.failure = failure;
    }
  };
  const whole = readXml(content, {
    doctype: () =>
      guard(() => {
        throw new RefusedDocument("document-definitions");
      }),
    open: (name, attributes) =>
      guard(() => {
        state.depth += 1;
        if (state.depth > DEPTH_LIMIT) throw new RefusedDocument("document-too-deep");
        if (state.skipping > 0 || handlers.skip?.has(name)) state.skipping += 1;
        else handlers.open?.(name, attributes);
      }),
    close: (name) =>
      guard(() => {
        state.depth -= 1;
        if (state.skipping > 0) state.skipping -= 1;
        else handlers.close?.(name);
      }),
    text: (value) =>
      guard(() => {
        if (state.skipping === 0) handlers.text?.(value);
      }),
  });
  if (state.failure !== undefined) throw state.failure;
  if (!whole) throw new RefusedDocument("document-broken", { kind });
}

/** An attribute by its name without prefix. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** Switches are on where they merely stand. */
export const isOn = (value: string | undefined): boolean => !["0", "false", "off"].includes(value ?? "1");
