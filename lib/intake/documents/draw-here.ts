import { accepted, type Result, refused } from "@/lib/errors";
import { describeRefusal } from "./refused-document";
import type { Box } from "./types";

/** What is drawn of a file: a page as PNG so many pixels wide at most, with frames around the boxes. */
export interface DrawOrder {
  type: "pdf" | "png" | "jpeg" | "webp";
  page: number;
  width: number;
  boxes: Box[];
}

/** Draws in this very process; the PNG in base64. Sites call drawDocumentPage, which does this in a process of its own. */
export async function drawHere(bytes: Uint8Array, { type, page, width, boxes }: DrawOrder): Promise<Result<string>> {
  const png =
    type === "pdf"
      ? await (await import("./pdf/draw-page")).drawPage(bytes, page, width, boxes)
      : await (await import("./ocr/draw-picture")).drawPicture(bytes, width, boxes);
  if (png) return accepted(Buffer.from(png).toString("base64"));
  return refused(describeRefusal("?", "document-broken", { kind: type }));
}
