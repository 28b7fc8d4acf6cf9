import type { FoundMention } from "../reading";
import type { FactHit } from "./fact-words";
import { findTouching } from "./find-touching";
import { isDigit } from "./read-number";
import type { FactReading, FoundFact } from "./types";

/** "Oxide" is an electrolyte's where an electrolyte or a solid-state battery is named this near, in the same sentence. */
const COMPANION_WITHIN = 30;

/** A closing tag may stand between the type and its chemistry: "<b>Semi-solid</b> lithium-ion". */
const MARKUP = 10;
const TAG = /^<\/[a-z]{1,6}>/;

/** Electrolyte material, conducting ion, application class and the contested citation, each where it is named. */
export function readChemistry(reading: FactReading): FoundFact[] {
  const { words, text } = reading;
  return [
    ...readElectrolytes(reading),
    ...readIons(reading),
    ...words.all("application").map((hit) => asFact("application", hit)),
    ...outermost(words.all("citation"))
      .filter((hit) => isContested(hit, text.folded))
      .map((hit) => asFact("contested_citation", withYear(hit, text.folded))),
  ];
}

function readElectrolytes({ words, sentences }: FactReading): FoundFact[] {
  const named = words.all("chemistry-formula");
  const beside = words.all("chemistry").filter((hit) => {
    const sentence = sentences[hit.sentence];
    if (!sentence) return false;
    const from = Math.max(sentence.start, hit.start - COMPANION_WITHIN);
    return words.within(from, Math.min(sentence.end, hit.end + COMPANION_WITHIN), "chemistry-near").length > 0;
  });
  return outermost([...named, ...beside].sort((a, b) => a.start - b.start || b.end - a.end)).map((hit) =>
    asFact("electrolyte", hit),
  );
}

/**
 * The ion is told by the name of the battery itself: inside a mention, or beside it but for a blank or hyphen
 * ("lithium-ion semi-solid cell"; in "sodium-ion, semi-solid" they are two). What a mention is compared
 * with tells its ion only where no other does. A text that names no type tells the ion of what it speaks of; a lithium
 * anode does always.
 */
function readIons(reading: FactReading): FoundFact[] {
  const { words, mentions, text } = reading;
  const own = mentions.filter((mention) => mention.context !== "comparison");
  const ions = words.all("ion", "ion-bare");
  const named = ions.filter((hit) => isBeside(hit, own, text.folded));
  const hits = named.length > 0 ? named : ions.filter((hit) => isBeside(hit, mentions, text.folded) === own.length > 0);
  return outermost([...hits, ...words.all("ion-anode")].sort((a, b) => a.start - b.start || b.end - a.end)).map((hit) =>
    asFact("ion", hit),
  );
}

/** Sorted mentions: one of them holds the word, or stands beside it. */
function isBeside(hit: FactHit, mentions: FoundMention[], folded: string): boolean {
  const mention = findTouching(mentions, hit, 2) ?? findTouching(mentions, hit, MARKUP);
  const gap = mention && folded.slice(Math.min(mention.end, hit.end), Math.max(mention.start, hit.start));
  return gap !== undefined && ["", " ", "-"].includes(gap.replace(TAG, ""));
}

/** GB/T 435681 is another number, and "GB/T 43568-2023" another standard: only 2026, or no year, is the contested one. */
function isContested({ end }: FactHit, folded: string): boolean {
  if (isDigit(folded.charCodeAt(end))) return false;
  const year = /^(?:\.\d{1,2})? ?[-:—–] ?(\d{4})(?!\d)/.exec(folded.slice(end, end + 12))?.[1];
  return year === undefined || year === "2026";
}

/** The quote runs on over part and year: "GB/T 43568.1-2026". */
function withYear(hit: FactHit, folded: string): FactHit {
  let end = hit.end;
  while (/[\d.:—-]/.test(folded[end] ?? "") && end < hit.end + 10) end++;
  while (!/\d/.test(folded[end - 1] ?? "0")) end--;
  return { ...hit, end };
}

/** Of words that lie inside one another only the longest tells; input by rising start, longest first. */
function outermost(hits: FactHit[]): FactHit[] {
  const kept: FactHit[] = [];
  for (const hit of hits) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

function asFact(kind: FoundFact["kind"], hit: FactHit): FoundFact {
  return { kind, value: hit.value, sentence: hit.sentence, start: hit.start, end: hit.end };
}
