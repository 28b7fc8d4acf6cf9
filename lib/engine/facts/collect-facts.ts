import type { CompiledLexicon } from "../lexicon";
import { sentenceAt } from "../mentions/sentence-at";
import type { FoundMention, ReadableText, Sentence } from "../reading";
import { findTables } from "../tables/find-tables";
import { placeInTable } from "../tables/place-in-table";
import { toSpan } from "../text";
import type { Fact } from "../types";
import { type FactHit, findFactWords } from "./fact-words";
import { readChemistry } from "./read-chemistry";
import { readCycles } from "./read-cycles";
import { readEnergyDensity } from "./read-energy-density";
import { readEvidence } from "./read-evidence";
import { readFactContexts } from "./read-fact-contexts";
import { readKeyedQuantities } from "./read-keyed-quantities";
import { readLiquidShare } from "./read-liquid-share";
import { readLiquidStatements } from "./read-liquid-statements";
import { type Quantity, readQuantities } from "./read-quantities";
import { readSuperlatives } from "./read-superlatives";
import { readTableFacts } from "./read-table-facts";
import { readWeightLoss } from "./read-weight-loss";
import type { FactReading, FoundFact } from "./types";

/** A fact with what was not read of it: whether a word decided its context. */
export interface CollectedFact extends Fact {
  /** No cue: it is generic only because nothing says whose it is. */
  uncued?: true;
}

/**
 * What the text states beside the types it names: shares of liquid, densities, losses on drying, materials, ions.
 * In order of position; each with the context it stands in. `mentions` have their contexts already.
 */
export function collectFacts(
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  lexicon: CompiledLexicon,
): CollectedFact[] {
  if (text.words.count === 0) return [];
  const words = findFactWords(text, sentences, lexicon);
  // Liquid shares, alloys and slurries read alike: a text that names nothing of a battery has no facts of one.
  if (mentions.length === 0 && words.all("battery", "maker", "citation", "wh-per-kg", "ion").length === 0) return [];
  const reading: FactReading = { text, sentences, mentions, words };
  const found = tellingSentences(reading)
    .flatMap((index) => readSentence(index, reading))
    .filter((fact) => !runsOverCells(fact, reading))
    .sort((a, b) => a.start - b.start);
  const others = [
    ...readTableFacts(reading, found),
    ...readCycles(reading),
    ...readSuperlatives(reading),
    ...readEvidence(reading),
  ].filter(({ sentence }) => isOfBatteries(sentence, reading));
  const facts = withoutNested([...found, ...readChemistry(reading), ...others]);
  const contexts = readFactContexts(facts, reading, lexicon);
  return facts.map(({ start, end, sentence, ...fact }, index) => ({
    context: contexts[index]?.context ?? "generic",
    ...toSpan(text, { start, end }),
    ...fact,
    ...(contexts[index]?.uncued && { uncued: true as const }),
  }));
}

/** Whatever a fact of a sentence is read by. */
const TELLING = [
  "share-number",
  "liquid",
  "liquid-bare",
  "electrolyte",
  "gel",
  "gel-bare",
  "wetting-agent",
  "catholyte",
];
/** A unit this far behind a sentence may still be that of its last figure. */
const UNIT_WITHIN = 40;
/** Of a share in ideographs: 百分之五. */
const CHINESE_SHARE = "分之";

/** The sentences that may tell a fact, in order; most hold no unit and no liquid. */
function tellingSentences({ text, sentences, words }: FactReading): number[] {
  const telling = new Set(words.sentencesWith(...TELLING));
  for (const { sentence, start } of words.all("percent", "wh-per-kg")) {
    telling.add(sentence);
    if (start - (sentences[sentence - 1]?.end ?? Number.NEGATIVE_INFINITY) <= UNIT_WITHIN) telling.add(sentence - 1);
  }
  for (let at = text.folded.indexOf(CHINESE_SHARE); at >= 0; at = text.folded.indexOf(CHINESE_SHARE, at + 1))
    telling.add(sentenceAt(sentences, at));
  return [...telling].sort((a, b) => a - b);
}

/** Two words of one statement ("gel polymer", "gel polymer electrolyte") tell it once, by the longer. */
function withoutNested(facts: FoundFact[]): FoundFact[] {
  const sorted = facts.sort((a, b) => a.start - b.start || b.end - a.end);
  const last = new Map<string, FoundFact>();
  return sorted.filter((fact) => {
    const key = `${fact.kind} ${JSON.stringify(fact.value)}`;
    const before = last.get(key);
    if (before && fact.start < before.end) return false;
    last.set(key, fact);
    return true;
  });
}

/** A key and the value beside it are one fact; beyond that another column begins, and the table is read by its heads. */
function runsOverCells({ start, end }: FoundFact, { text, sentences }: FactReading): boolean {
  const tables = findTables(text, sentences);
  if (tables.length === 0) return false;
  const [first, last] = [placeInTable(tables, start), placeInTable(tables, end - 1)];
  if (!first || !last) return false;
  return first.table === last.table && (first.row !== last.row || last.column - first.column > 1);
}

/** Capacitors and alloys have cycles and shares of their own. */
function isOfBatteries(index: number, { sentences, words }: FactReading): boolean {
  const sentence = sentences[index];
  return sentence !== undefined && words.within(sentence.start, sentence.end, "other-domain").length === 0;
}

function readSentence(index: number, reading: FactReading): FoundFact[] {
  const sentence = reading.sentences[index];
  if (!sentence || !isOfBatteries(index, reading)) return [];
  const facts: FoundFact[] = [];
  const shared: FactHit[] = [];
  const { text, words } = reading;
  const quantities: (Quantity & { keyStart?: number })[] = readQuantities(text, sentence, index, words);
  quantities.push(...readKeyedQuantities(text, sentence, index, words));
  for (const quantity of quantities) {
    const share = readLiquidShare(quantity, sentence, reading);
    if (share) {
      const { head, ...fact } = share;
      shared.push(head);
      facts.push(fact);
      continue;
    }
    const other = readWeightLoss(quantity, sentence, reading) ?? readEnergyDensity(quantity, reading);
    if (other) facts.push(other);
  }
  return [
    ...facts,
    ...readLiquidStatements(
      index,
      reading,
      shared.sort((a, b) => a.start - b.start),
    ),
  ];
}
