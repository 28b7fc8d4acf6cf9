import { EXTRACTED_LIMIT, PARTS_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";

/** Ten times what the tree may have: scripts hold tags in their strings. */
const OPEN_LIMIT = 5_000;
/** Elements that never hold others, or end where the next of them begins. */
const FLAT = new Set(
  "area base br col colgroup dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);

/** Counts the tags of a page, since its tree could take more time and memory than there is. Throws RefusedDocument. */
export function refuseHugePage(text: string): void {
  let elements = 0;
  let open = 0;
  for (const [, closing, tag = ""] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (closing === "") elements += 1;
    if (elements > PARTS_LIMIT)
      throw new RefusedDocument("document-too-long", { limit: EXTRACTED_LIMIT, parts: PARTS_LIMIT });
    if (FLAT.has(tag.toLowerCase())) continue;
    open = Math.max(0, open + (closing === "" ? 1 : -1));
    if (open > OPEN_LIMIT) throw new RefusedDocument("document-too-deep");
  }
}
