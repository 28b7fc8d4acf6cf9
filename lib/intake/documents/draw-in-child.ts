import type { DrawOrder } from "./draw-here";
import { nameWithoutPath } from "./name-without-path";
import { runInChild } from "./run-in-child";
import type { DocumentFile } from "./types";

/** A page of a PDF file, or a picture, as PNG, drawn in a process of its own; undefined where it cannot be drawn. */
export async function drawDocumentPage(
  file: DocumentFile,
  draw: DrawOrder,
  terms: { signal?: AbortSignal } = {},
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const drawn = await runInChild<string>({ name: nameWithoutPath(file.name), draw }, file.bytes, terms);
  return drawn.ok ? new Uint8Array(Buffer.from(drawn.value, "base64")) : undefined;
}
