import type { Claim, Coined, Fact, FindingPlace, Mention, Report } from "../report/types";

/** A marked range of the text; `reading` is the number of the note that explains it. */
export interface Mark {
  start: number;
  end: number;
  className: string;
  reading: number;
}

/** One note of the margin. Places that are read alike share a note, and so a number. */
export interface Reading {
  number: number;
  found: { kind: "mention"; mention: Mention } | { kind: "fact"; fact: Fact } | { kind: "coined"; coined: Coined };
  /** Numbers of the claims, counted from 1, that it makes, speaks against, or leaves in doubt. */
  makes: number[];
  against: number[];
  doubts: number[];
  /** Lines, paragraphs or rows of documents that it stands in; none where the text was typed. */
  places: FindingPlace[];
}

type Unplaced = Omit<Reading, "number" | "places">;

interface Found {
  start: number;
  end: number;
  className: string;
  key: string;
  reading: Unplaced;
}

/** Everything found in the text, numbered in reading order. */
export function gatherReadings(report: Pick<Report, "mentions" | "coined" | "facts" | "claims" | "places">): {
  marks: Mark[];
  readings: Reading[];
} {
  const claims = indexClaims(report.claims);
  const found = [
    ...report.mentions.map((mention, index) => foundMention(mention, index, claims)),
    ...report.coined.map((coined) =>
      keyed(coined, "coined", { found: { kind: "coined", coined }, makes: [], against: [], doubts: [] }, coined.id),
    ),
    ...report.facts.map((fact, index) => foundFact(fact, index, claims)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const readings = new Map<string, Reading>();
  const placesOf = (span: Span) => findPlaces(report.places ?? [], span);
  const marks = found.map(({ start, end, className, key, reading }) => {
    const shared = readings.get(key) ?? { number: readings.size + 1, ...reading, places: [] };
    readings.set(key, shared);
    for (const place of placesOf({ start, end })) if (!shared.places.includes(place)) shared.places.push(place);
    return { start, end, className, reading: shared.number };
  });
  return { marks, readings: [...readings.values()] };
}

interface Span {
  start: number;
  end: number;
}

/** Places are sorted and do not overlap, so that those of one finding stand together. */
function findPlaces(places: FindingPlace[], { start, end }: Span): FindingPlace[] {
  let from = 0;
  for (let to = places.length; from < to; ) {
    const middle = (from + to) >>> 1;
    if ((places[middle]?.end ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  const found: FindingPlace[] = [];
  for (let place = places[from]; place && place.start < end; place = places[++from]) found.push(place);
  return found;
}

function foundMention(mention: Mention, index: number, claims: ClaimIndex): Found {
  const className = mention.context === "asserted" ? mention.category : `${mention.category} off`;
  const reading = {
    found: { kind: "mention" as const, mention },
    makes: claims.makes.get(index) ?? [],
    against: claims.againstMentions.get(index) ?? [],
    doubts: [],
  };
  const { quote, term, context, cue } = mention;
  return keyed(mention, className, reading, quote, term, context, cue?.quote ?? "");
}

function foundFact(fact: Fact, index: number, claims: ClaimIndex): Found {
  const reading = {
    found: { kind: "fact" as const, fact },
    makes: [],
    against: claims.againstFacts.get(index) ?? [],
    doubts: claims.doubts.get(index) ?? [],
  };
  return keyed(fact, "fact", reading, fact.kind, fact.value, fact.basis ?? "", fact.context);
}

function keyed(
  { start, end }: { start: number; end: number },
  className: string,
  reading: Unplaced,
  ...alike: unknown[]
): Found {
  const { makes, against, doubts } = reading;
  return { start, end, className, reading, key: JSON.stringify([className, makes, against, doubts, ...alike]) };
}

interface ClaimIndex {
  makes: Map<number, number[]>;
  againstMentions: Map<number, number[]>;
  againstFacts: Map<number, number[]>;
  doubts: Map<number, number[]>;
}

/** Numbers of claims by what they rest on: asked once for each of thousands of findings. */
function indexClaims(claims: Claim[]): ClaimIndex {
  return {
    makes: numbersBy(claims, (claim) => claim.mentions),
    againstMentions: numbersBy(claims, (claim) => claim.against.mentions),
    againstFacts: numbersBy(claims, (claim) => claim.against.facts),
    doubts: numbersBy(claims, (claim) => claim.doubts.facts),
  };
}

function numbersBy(claims: Claim[], restsOn: (claim: Claim) => number[]): Map<number, number[]> {
  const numbers = new Map<number, number[]>();
  claims.forEach((claim, position) => {
    for (const index of new Set(restsOn(claim))) numbers.set(index, [...(numbers.get(index) ?? []), position + 1]);
  });
  return numbers;
}
