import { sayStanding, writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import type { Coined, Fact, Mention, Report, Status } from "../report/types";
import type { Reading } from "./gather-readings";
import { guessLanguage } from "./guess-language";
import { listClaims } from "./list-claims";
import { plainString, Quote } from "./plain-text";
import { ReadingPlaces } from "./reading-places";
import { sayFactBasis, sayFactValue } from "./say-fact";

/** A note of the margin: what was found, how it is read, and what that does to the claims. */
export function ReadingNote({ reading, report, page, shown }: ReadingNoteProps) {
  const { number, places } = reading;
  return (
    <li id={`n${number}`}>
      <a href={`#m${number}`}>{number}</a>{" "}
      <ReadingWords reading={reading} status={report.rulebook.status} page={page} />
      {sayClaims(reading, page)}
      <ReadingPlaces places={places} report={report} page={page} shown={shown} />
    </li>
  );
}

interface ReadingNoteProps {
  reading: Reading;
  report: Report;
  page: PageContext;
  shown(document: number): boolean;
}

interface ReadingProps {
  reading: Reading;
  status: Status;
  page: PageContext;
}

/** What was found and how it is read. */
export function ReadingWords({ reading: { found }, status, page }: ReadingProps) {
  if (found.kind === "mention") return <MentionReading mention={found.mention} status={status} page={page} />;
  if (found.kind === "fact") return <FactReading fact={found.fact} page={page} />;
  return <CoinedReading coined={found.coined} page={page} />;
}

function CoinedReading({ coined: { quote, known, since }, page }: { coined: Coined; page: PageContext }) {
  const { common, report } = page.t;
  const told = known && [
    known[page.locale],
    since === undefined ? report.coinedSinceNotKnown : report.coinedSince(writeDate(since, page.locale)),
  ];
  return (
    <>
      <b>{`${report.coined}${common.colon}`}</b>
      <Quote text={quote} lang={guessLanguage(quote)} /> {[report.coinedNote, ...(told ?? [])].join(common.gap)}
    </>
  );
}

function MentionReading({ mention, status, page }: { mention: Mention; status: Status; page: PageContext }) {
  const { common, report } = page.t;
  return (
    <>
      <b>{`${common.category[mention.category]} · ${common.context[mention.context]}`}</b>
      {" — "}
      <Quote text={mention.quote} lang={mention.lang} />
      {`${common.colon}${sayStanding(mention.standing, status, page.t)}${common.stop}`}
      {mention.context !== "asserted" && `${common.gap}${report.notAClaim}`}
      {mention.cue && (
        <>
          {`${common.gap}${report.decidedBy} `}
          <Quote text={mention.cue.quote} lang={guessLanguage(mention.cue.quote, mention.lang)} />
          {common.stop}
        </>
      )}
    </>
  );
}

function FactReading({ fact, page }: { fact: Fact; page: PageContext }) {
  const { common, report } = page.t;
  const measured = fact.kind === "liquid_content_pct" || fact.kind === "energy_density_wh_kg";
  return (
    <>
      <b>{`${report.factKind[fact.kind]}${common.colon}${plainString(sayFactValue(fact, page.t))}`}</b>
      {` · ${common.context[fact.context]}${common.stop}`}
      {measured && `${common.gap}${report.factBasis}${common.colon}${sayFactBasis(fact, page.t)}${common.stop}`}
    </>
  );
}

function sayClaims({ makes, against, doubts }: Reading, page: PageContext): string {
  const { report, common } = page.t;
  const named = (numbers: number[]) => listClaims(numbers, page.t);
  return [
    makes.length > 0 ? common.gap + report.makes(named(makes)) : "",
    against.length > 0 ? common.gap + report.speaksAgainst(named(against)) : "",
    doubts.length > 0 ? common.gap + report.leavesInDoubt(named(doubts)) : "",
  ].join("");
}
