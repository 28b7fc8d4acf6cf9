import type { PageContext } from "../document/page-context";
import type { FindingPlace } from "../report/types";
import { plainString } from "./plain-text";

/** "page 2", "paragraph 7", "sheet Data, row 3". */
export function sayPlace(place: FindingPlace["place"], { t }: PageContext): string {
  switch (place.kind) {
    case "page":
      return t.documents.page(place.page);
    case "paragraph":
      return t.documents.paragraph(place.paragraph);
    case "slide":
      return t.documents.slide(place.slide);
    case "sheet":
      return t.documents.row(plainString(place.sheet), place.row);
    case "line":
      return t.documents.line(place.line);
    // Of a later engine.
    default:
      return "";
  }
}
