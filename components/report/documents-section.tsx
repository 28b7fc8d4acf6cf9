import { writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import { PlainText, plainString } from "../text/plain-text";
import { sayPlace } from "../text/say-place";
import { MoreWords } from "./more";
import { pageAnchor } from "./page-anchor";
import { Pairs } from "./pairs";
import type { Originals, Report, SourceDocument } from "./types";

interface DocumentsSectionProps {
  report: Report;
  page: PageContext;
  originals?: Originals;
  /** How many pages and notes of each are shown at most, and where all of them stand. */
  most: number;
  dataAt?: string;
}

/** The files that the text was taken from: what they are, how they were read, and the pages on which something was found. */
export function DocumentsSection({ report, page, originals, most, dataAt }: DocumentsSectionProps) {
  const documents = report.input.documents ?? [];
  if (documents.length === 0) return null;
  const { documents: t } = page.t;
  return (
    <Section title={t.title}>
      <p className="soft small">{t.lead}</p>
      {documents.map((document, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the documents of a report never move
        <div className="part" key={index}>
          <h3>
            <PlainText text={document.name} />
          </h3>
          <div>
            <Pairs of={describeFile(document, originals, index, page)} />
            <Notes document={document} page={page} most={most} dataAt={dataAt} />
            <Apart document={document} page={page} most={most} dataAt={dataAt} />
            {isKept(originals, index) && (
              <Pages report={report} document={document} index={index} page={page} originals={originals} most={most} />
            )}
          </div>
        </div>
      ))}
    </Section>
  );
}

/** Whether the file itself can still be drawn. */
export function isKept(originals: Originals | undefined, index: number): originals is Originals {
  const until = originals?.until[index];
  return originals !== undefined && typeof until === "string" && until > originals.now;
}

function describeFile(document: SourceDocument, originals: Originals | undefined, index: number, page: PageContext) {
  const { documents: t } = page.t;
  const { type, size, sha256, textDigest, extractor, pages } = document;
  return [
    { name: t.kind, value: t.type[type] ?? type },
    { name: t.size, value: t.bytes(String(size)) },
    ...(pages === undefined ? [] : [{ name: t.pages, value: String(pages) }]),
    { name: t.extractor, value: t.version(extractor.id, extractor.version) },
    { name: t.file, value: <code>{sha256}</code> },
    { name: t.taken, value: <code>{textDigest}</code> },
    ...(originals ? [{ name: t.original, value: sayKept(originals, index, page) }] : []),
  ];
}

function sayKept(originals: Originals, index: number, page: PageContext): string {
  const { documents: t } = page.t;
  const until = originals.until[index];
  if (!until) return t.notKept;
  const date = writeDate(until, page.locale);
  return isKept(originals, index) ? t.keptUntil(date) : t.wasKeptUntil(date);
}

interface PartProps {
  document: SourceDocument;
  page: PageContext;
  most: number;
  dataAt?: string;
}

function Notes({ document: { notes }, page, most, dataAt }: PartProps) {
  if (notes.length === 0) return null;
  return (
    <>
      <h4>{page.t.documents.notes}</h4>
      <ul className="list small">
        {notes.slice(0, most).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a report never move
          <li key={index}>
            <PlainText text={note.say[page.locale]} />
          </li>
        ))}
        {notes.length > most && (
          <li>
            <MoreWords shown={most} all={notes.length} at={dataAt} page={page} />
          </li>
        )}
      </ul>
    </>
  );
}

function Apart({ document: { apart }, page, most, dataAt }: PartProps) {
  if (apart.length === 0) return null;
  const { documents: t, common } = page.t;
  return (
    <>
      <h4>{t.apart}</h4>
      <p className="soft small">{t.apartLead}</p>
      <ul className="list small">
        {apart.slice(0, most).map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index}>
            <b>{[sayPlace(one.place, page), t.print[one.print] ?? one.print].join(common.comma) + common.colon}</b>
            <q>
              <PlainText text={one.text} />
            </q>
          </li>
        ))}
        {apart.length > most && (
          <li>
            <MoreWords shown={most} all={apart.length} at={dataAt} page={page} />
          </li>
        )}
      </ul>
    </>
  );
}

interface PagesProps extends Omit<PartProps, "dataAt"> {
  report: Report;
  index: number;
  originals: Originals;
}

/** Pages on which something was found. A picture is fetched only once its page is opened. */
function Pages({ report, document, index, page, originals, most }: PagesProps) {
  const { documents: t } = page.t;
  const found = new Map<number, number>();
  for (const { document: at, place } of report.places ?? [])
    if (at === index && place.kind === "page") found.set(place.page, (found.get(place.page) ?? 0) + 1);
  return [...found].slice(0, most).map(([number, places]) => (
    <details className="page-picture" key={number}>
      <summary>{t.onPage(number, places)}</summary>
      {/* Following a link into it opens it. */}
      <a id={pageAnchor(index, number)} href={`${originals.at}/${index + 1}/pages/${number}.png`}>
        {/* biome-ignore lint/performance/noImgElement: nothing of the framework's runs on this page */}
        <img
          src={`${originals.at}/${index + 1}/pages/${number}.png`}
          alt={t.picture(plainString(document.name), number)}
          loading="lazy"
        />
      </a>
    </details>
  ));
}
