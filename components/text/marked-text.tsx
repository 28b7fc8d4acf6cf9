import type { ReactNode } from "react";
import type { PageContext } from "../document/page-context";
import type { Report } from "../report/types";
import { chooseExcerpts } from "./choose-excerpts";
import type { Segment } from "./cut-segments";
import { gatherReadings } from "./gather-readings";
import { guessLanguage } from "./guess-language";
import { type Block, layOutBlocks } from "./lay-out-blocks";
import { Marked } from "./marked";
import { PlainText } from "./plain-text";
import { ReadingNote } from "./reading-note";

interface MarkedTextProps {
  page: PageContext;
  report: Report;
  text: string;
  /** true: all of it, however long. */
  whole?: boolean;
  /** Where the whole text is to be read. */
  wholeAt?: string;
  /** How many notes stand beside it at most. */
  notes?: number;
  /** Whether the pages of a document are shown on the same page. */
  shown?(document: number): boolean;
}

/** The audited text with every finding underlined where it stands and read in the margin. */
export function MarkedText({
  page,
  report,
  text,
  whole = false,
  wholeAt,
  notes = Number.POSITIVE_INFINITY,
  shown = () => false,
}: MarkedTextProps) {
  const t = page.t.report;
  const { marks, readings } = gatherReadings(report);
  const excerpts = chooseExcerpts(text, marks, whole);
  const cut = excerpts.parts.length > 1 || excerpts.leftOutAfter > 0 || (excerpts.parts[0]?.leftOut ?? 0) > 0;
  const fresh = new Map(readings.slice(0, notes).map((reading) => [reading.number, reading]));
  const lang = guessLanguage(text, report.mentions.find((mention) => !/^(zh|ja|ko)$/.test(mention.lang))?.lang);
  const named = new Set<number>();
  return (
    <>
      {cut && (
        <p className="left-out">
          {t.excerpts} {excerpts.shown < marks.length && `${t.cutShort(excerpts.shown, marks.length)} `}
          {wholeAt && <a href={wholeAt}>{t.wholeText}</a>}
        </p>
      )}
      {readings.length > notes && (
        <p className="left-out">
          {t.notesCut(notes, readings.length)} {wholeAt && <a href={wholeAt}>{t.wholeText}</a>}
        </p>
      )}
      {excerpts.parts.map((part) => (
        <div key={part.start}>
          {part.leftOut > 0 && <p className="left-out">{`… ${t.leftOut(part.leftOut)} …`}</p>}
          {layOutBlocks(text, part.start, part.end, marks, fresh).map((block) => (
            <Passage
              report={report}
              shown={shown}
              key={block.start}
              block={block}
              text={text}
              lang={lang}
              named={named}
              page={page}
              notes={notes}
            />
          ))}
        </div>
      ))}
      {excerpts.leftOutAfter > 0 && <p className="left-out">{`… ${t.leftOut(excerpts.leftOutAfter)} …`}</p>}
      {marks.length === 0 && <p className="left-out">{t.noMention}</p>}
    </>
  );
}

interface PassageProps {
  block: Block;
  text: string;
  lang: string;
  /** Notes whose first place in the text has been drawn: it carries the id that the note links back to. */
  named: Set<number>;
  page: PageContext;
  report: Report;
  shown(document: number): boolean;
  /** Beyond this number there is no note to lead to. */
  notes: number;
}

function Passage({ report, shown, block, text, lang, named, page, notes }: PassageProps) {
  return (
    <div className="passage">
      <div className="text" lang={lang} dir="auto">
        {block.segments.map((segment) => (
          <MarkedSegment key={segment.start} segment={segment} text={text} lang={lang} named={named} notes={notes} />
        ))}
      </div>
      {block.readings.length > 0 && (
        <ol className="notes">
          {block.readings.map((reading) => (
            <ReadingNote key={reading.number} reading={reading} report={report} shown={shown} page={page} />
          ))}
        </ol>
      )}
    </div>
  );
}

type SegmentProps = Omit<PassageProps, "block" | "page" | "report" | "shown"> & { segment: Segment };

function MarkedSegment({ segment, text, lang, named, notes }: SegmentProps) {
  const words = <Words text={text.slice(segment.start, segment.end)} lang={lang} />;
  return (
    <>
      <Marked marks={segment.marks}>{words}</Marked>
      {segment.notes
        .filter((note) => note <= notes)
        .map((note) => {
          const first = !named.has(note);
          named.add(note);
          return (
            <sup key={note}>
              {STAYS}
              <a href={`#n${note}`} id={first ? `m${note}` : undefined}>
                {note}
              </a>
            </sup>
          );
        })}
    </>
  );
}

/** Word joiner: the number never goes to the next line alone. */
const STAYS = "\u2060";

const HAN =
  /([\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*)/;

/** Chinese words inside a text of another language say so, for fonts and for screen readers. */
function Words({ text, lang }: { text: string; lang: string }): ReactNode {
  if (/^(zh|ja|ko)$/.test(lang) || !HAN.test(text)) return <PlainText text={text} />;
  return text.split(HAN).map((part, index) =>
    index % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <PlainText key={index} text={part} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={index} lang="zh">
        <PlainText text={part} />
      </span>
    ),
  );
}
