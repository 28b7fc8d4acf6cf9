import type { Range, ReadableText, Sentence } from "../reading";
import { plainWidth } from "../text";
import type { Fact } from "../types";
import type { FactHit } from "./fact-words";
import { followedBy, isCovered, precededBy } from "./read-gap";
import { readEvidenceDate, readReportNumber } from "./read-report-number";
import type { FactReading, FoundFact } from "./types";

/** Where a text cites a test and names nobody who made it. */
export const NONE_NAMED = "none-named";
/** Names of institutes are short: "Fraunhofer Institute for Silicate Research". */
const LONGEST_NAME = 60;
const MOST_WORDS = 6;
const LONGEST_HAN_NAME = 24;
/** Words of one citation stand side by side. */
const BESIDE = 4;
const REPORT_WITHIN = 60;

/**
 * Tests that a text cites: who is said to have made them, with number and date of the report. "Independent tests show"
 * names nobody, and is told so; a test word alone cites nothing.
 */
export function readEvidence(reading: FactReading): FoundFact[] {
  const { text, sentences, words } = reading;
  const facts: FoundFact[] = [];
  for (const hit of words.all("tested-by", "tester", "tested-after", "unnamed-test")) {
    const sentence = sentences[hit.sentence];
    const cited = sentence && readCited(hit, sentence, reading);
    const last = facts.at(-1);
    if (!cited) continue;
    // "Independent tests by TÜV Rheinland": one citation, and it does name somebody.
    if (last && cited.start <= last.end + BESIDE && last.sentence === hit.sentence) {
      last.end = Math.max(last.end, cited.end);
      if (last.value === NONE_NAMED) last.value = cited.name ? given(text, cited.name) : NONE_NAMED;
      continue;
    }
    const { start, end, name } = cited;
    const value = name ? given(text, name) : NONE_NAMED;
    facts.push({ kind: "cited_evidence", value, sentence: hit.sentence, start, end });
  }
  for (const fact of facts) {
    const report = readReport(fact.sentence, reading);
    if (report) fact.report = report;
  }
  return facts;
}

interface Cited extends Range {
  /** Absent where nobody is named. */
  name?: Range;
}

function readCited(hit: FactHit, sentence: Sentence, reading: FactReading): Cited | undefined {
  const { start, end, role } = hit;
  if (role === "unnamed-test") return { start, end };
  if (role === "tested-by") {
    const name = nameAfter(hit, sentence, reading);
    return name && { start, end: name.end, name };
  }
  if (role === "tested-after") {
    const name = institute(hit, sentence, reading);
    return name && { start: name.start, end, name };
  }
  const cited = citedBy(hit, reading);
  return cited && { ...cited, name: hit };
}

/** "Tested by TÜV SÜD": the capitalised words that follow, or a tester that the lexicon knows. */
function nameAfter(hit: FactHit, { end, grammar }: Sentence, { text, words }: FactReading): Range | undefined {
  const known = followedBy(text.folded, hit.end, words, "tester", "filler", "possessive");
  // 由 is also "supplied by": in Chinese only a tester that is known, or an institute before its test, is one.
  if (known || text.folded.charCodeAt(hit.start) > 0x2e80) return known;
  const { original, folded, start: places } = text;
  let at = hit.end;
  let name: Range | undefined;
  for (let word = 0; word <= MOST_WORDS && at - hit.end < LONGEST_NAME; word++) {
    while (folded[at] === " ") at++;
    if (at >= end) break;
    let stop = at;
    while (stop < end && !" ,.;:()!?\n|".includes(folded.charAt(stop))) stop++;
    if (stop === at) break;
    const small = grammar.nameLinks?.includes(folded.slice(at, stop)) === true;
    if (!small && !isCapital(plainWidth(original.charCodeAt(places[at] as number)))) break;
    if (!small) name = { start: name?.start ?? at, end: stop };
    at = stop;
    if (folded[at] !== " ") break;
  }
  if (!name || words.startingAt(name.start, "not-name", "possessive", "subject-carry")?.end === name.end)
    return undefined;
  return name;
}

/** A known tester counts where the text says that it tested, or speaks of its report or certificate. */
function citedBy(hit: FactHit, { text, words }: FactReading): Range | undefined {
  const over = ["filler", "possessive", "join", "tester"];
  const before = precededBy(text.folded, hit.start, words, "tested-by", ...over);
  if (before) return { start: before.start, end: hit.end };
  const after =
    followedBy(text.folded, hit.end, words, "tested-after", ...over) ??
    followedBy(text.folded, hit.end, words, "test-noun", ...over);
  if (after) return { start: hit.start, end: after.end };
  const noun = precededBy(text.folded, hit.start, words, "test-noun", "filler", "subject-link", "subject-rival");
  return noun && { start: noun.start, end: hit.end };
}

/** 经国家轿车质量监督检验中心检测: what stands between 经 and the test, where it ends like the name of an institute. */
function institute(hit: FactHit, sentence: Sentence, { text, words }: FactReading): Range | undefined {
  const through = precededByFar(hit, sentence, words);
  if (!through) return undefined;
  const name = { start: through.end, end: hit.start };
  const noun = words.within(name.start, name.end, "institute").at(-1);
  if (!noun || !isCovered(text.folded, noun.end, name.end, words, "filler")) return undefined;
  if (words.within(name.start, name.end, "unnamed-test", "foreign").length > 0) return undefined;
  return noun.start === name.start || words.startingAt(name.start, "vague")?.end === noun.start
    ? undefined
    : { start: name.start, end: noun.end };
}

function precededByFar(hit: FactHit, sentence: Sentence, words: FactReading["words"]): FactHit | undefined {
  return words.within(Math.max(sentence.start, hit.start - LONGEST_HAN_NAME), hit.start, "through").at(-1);
}

/** In the sentence of the test or right behind it: "(report no. 7/2026)" may begin one of its own. */
function readReport(index: number, reading: FactReading): Fact["report"] {
  const sentence = reading.sentences[index];
  if (!sentence) return undefined;
  const next = reading.sentences[index + 1];
  const joined = next?.paragraph === sentence.paragraph;
  const range = {
    start: sentence.start,
    end: joined ? Math.min(next.end, sentence.end + REPORT_WITHIN) : sentence.end,
  };
  const number = readReportNumber(range, reading);
  const date = readEvidenceDate(range, reading);
  if (number === undefined && date === undefined) return undefined;
  return { ...(number !== undefined && { number }), ...(date !== undefined && { date }) };
}

const given = ({ original, start, end }: ReadableText, range: Range) =>
  original.slice(start[range.start], end[range.end - 1]);
const isCapital = (unit: number) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde);
