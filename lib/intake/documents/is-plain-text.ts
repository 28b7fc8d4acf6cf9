import { decodeAs } from "../tables/decode-table";
import { detectText } from "./detect-type";
import { RefusedDocument } from "./refused-document";

/** Text in UTF-8, by its letters no page and by its name none either: it needs nobody to take it apart. Unpacks nothing. */
export function isPlainText(name: string, bytes: Uint8Array): boolean {
  if (!decodeAs(bytes, "utf-8")) return false;
  try {
    return ["text", "markdown"].includes(detectText(name, bytes));
  } catch (error) {
    if (error instanceof RefusedDocument) return false;
    throw error;
  }
}
