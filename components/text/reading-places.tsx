import type { PageContext } from "../document/page-context";
import { pageAnchor } from "../report/page-anchor";
import type { FindingPlace, Report } from "../report/types";
import { plainString } from "./plain-text";
import { sayPlace } from "./say-place";

/** So many are named; further ones are counted. */
const MOST = 3;

interface ReadingPlacesProps {
  places: FindingPlace[];
  report: Report;
  page: PageContext;
  /** Whether the pages of the document are shown on this page. */
  shown(document: number): boolean;
}

/** In which file, and where in it, a finding stands, and how that is printed. */
export function ReadingPlaces({ places, report, page, shown }: ReadingPlacesProps) {
  const { documents: t, common } = page.t;
  const several = (report.input.documents?.length ?? 0) > 1;
  const named = places.slice(0, MOST);
  if (named.length === 0) return null;
  return (
    <small className="places">
      {`${t.stands} `}
      {named.map((one, index) => (
        <span key={one.start}>
          {index > 0 && "; "}
          {several && `${plainString(report.input.documents?.[one.document]?.name ?? "")}${common.comma}`}
          {one.place.kind === "page" && shown(one.document) ? (
            <a href={`#${pageAnchor(one.document, one.place.page)}`}>{sayPlace(one.place, page)}</a>
          ) : (
            sayPlace(one.place, page)
          )}
          {one.print && PLAIN_PRINT !== one.print && <b>{`${common.comma}${t.print[one.print] ?? one.print}`}</b>}
          {one.weak && <b>{`${common.comma}${t.weak(Math.round(one.confidence ?? 0))}`}</b>}
        </span>
      ))}
      {places.length > MOST && ` ${t.furtherPlaces(places.length - MOST)}`}
      {common.stop}
    </small>
  );
}

const PLAIN_PRINT = "body";
