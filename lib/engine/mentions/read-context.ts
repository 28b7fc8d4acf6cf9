import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import type { Context } from "../types";
import { type CueHit, collectCues, type SentenceCues } from "./collect-cues";
import { measureReader } from "./find-measures";
import { isNamed, isQuoted, type Placed, reachesMention } from "./reach-mention";
import { isPlural, readPhrase } from "./read-phrase";
import { placeReader } from "./read-place";
import { refuteLabels } from "./refute-labels";
import { type Place, weighPlace } from "./weigh-place";

/** Where two fit, the first stands: whoever denies or asks asserts nothing, whatever the verb. */
export const DECISIVE = ["negated", "question", "comparison", "attributed"] as const satisfies readonly Context[];

/**
 * Says of each mention whether the text asserts it of a battery that exists, or denies, asks, compares,
 * reports, plans or only talks; and by which cue. Returns the same mentions, in the same order.
 */
export function readContext(
  mentions: FoundMention[],
  text: ReadableText,
  sentences: Sentence[],
  lexicon: CompiledLexicon,
): FoundMention[] {
  if (mentions.length === 0) return [];
  const cues = collectCues(text, sentences, lexicon);
  const groups = groupCoordinated(mentions);
  const inside = new Uint8Array(text.folded.length);
  for (const { start, end } of mentions) inside.fill(1, start, end);
  const inMention = ({ start, end }: Range) => inside[start] === 1 && inside[end - 1] === 1;
  const nextMention = (place: number) => firstFrom(mentions, place)?.start;
  const measures = measureReader(text, sentences);
  const placeOf = placeReader(text, sentences, mentions, measures, lexicon);
  const read = mentions.map((mention, i) => {
    const sentence = sentences[mention.sentence];
    const own = cues[mention.sentence];
    if (!sentence || !own) return mention;
    const group = groups[i] ?? mention;
    const placed: Placed = {
      mention,
      group,
      phrase: readPhrase(text, group, sentence, lexicon),
      plural: isPlural(text, mention, sentence),
      sentence,
      cues: own,
      quoted: isQuoted(text, mention),
      named: isNamed(text, group, sentence, own),
      subject: namesSubject(mention.sentence, sentences, cues),
      inMention,
      nextMention,
    };
    const place = placeOf(placed);
    // A product is somebody's as a maker's cell is: its plans are plans, not the outlook of the trade.
    const owned = { ...placed, subject: placed.subject || place.product !== undefined };
    const reaching = own.cues.filter((hit) => reachesMention(hit, owned));
    return withContext(mention, decide(reaching, placed, place));
  });
  return refuteLabels(read, text, cues);
}

/** Spelt out, since a text has many and spreading one takes several times as long. */
function withContext(mention: FoundMention, { context, cue }: Pick<FoundMention, "context" | "cue">): FoundMention {
  const { start, end, term, concept, category, lang, sentence, coordinated } = mention;
  return { start, end, term, concept, category, lang, sentence, coordinated, context, cue };
}

function decide(reaching: CueHit[], placed: Placed, place: Place): Pick<FoundMention, "context" | "cue"> {
  for (const context of DECISIVE) {
    const hit = nearest(
      reaching.filter(({ cue }) => cue.context === context),
      placed.mention,
    );
    if (hit) return decidedBy(context, hit);
  }
  // Talk of the trade is no plan of a maker's, and what is delivered already is none either.
  for (const context of ["generic", "asserted"] as const) {
    const firm = nearest(
      reaching.filter(({ cue }) => cue.context === context && cue.firm === true),
      placed.mention,
    );
    if (firm) return decidedBy(context, firm);
  }
  const future = nearest(
    reaching.filter(({ cue }) => cue.context === "future"),
    placed.mention,
  );
  if (future) return decidedBy("future", future);
  return weighSigns(reaching, placed, place);
}

/** Signs of an existing battery against signs of the technology at large; each cue counts once. */
function weighSigns(reaching: CueHit[], placed: Placed, place: Place): Pick<FoundMention, "context" | "cue"> {
  const asserted = reaching.filter(({ cue }) => cue.context === "asserted");
  const generic = reaching.filter(({ cue }) => cue.context === "generic");
  const balance = weight(asserted) - weight(generic) + weighPlace(placed, place);
  const context = balance > 0 ? "asserted" : "generic";
  const hit = heaviest(context === "asserted" ? asserted : generic, placed.mention);
  return hit ? decidedBy(context, hit) : { context };
}

function weight(hits: CueHit[]): number {
  const seen = new Set<string>();
  let sum = 0;
  for (const { cue } of hits) {
    if (!seen.has(cue.id)) sum += cue.weight ?? 1;
    seen.add(cue.id);
  }
  return sum;
}

const decidedBy = (context: Context, { cue, start, end }: CueHit) => ({ context, cue: { id: cue.id, start, end } });

const distance = (hit: Range, mention: Range) =>
  hit.end <= mention.start ? mention.start - hit.end : hit.start - mention.end;

function nearest(hits: CueHit[], mention: Range): CueHit | undefined {
  let best: CueHit | undefined;
  for (const hit of hits) if (!best || distance(hit, mention) < distance(best, mention)) best = hit;
  return best;
}

function heaviest(hits: CueHit[], mention: Range): CueHit | undefined {
  const most = Math.max(0, ...hits.map(({ cue }) => cue.weight ?? 1));
  return nearest(
    hits.filter(({ cue }) => (cue.weight ?? 1) === most),
    mention,
  );
}

/** A maker in the sentence or the one before it in the same paragraph, or the writer's own product. */
function namesSubject(index: number, sentences: Sentence[], cues: SentenceCues[]): boolean {
  const paragraph = sentences[index]?.paragraph;
  return [index, index - 1].some(
    (at) =>
      sentences[at]?.paragraph === paragraph &&
      ((cues[at]?.makers.length ?? 0) > 0 || cues[at]?.cues.some(({ cue }) => cue.owner) === true),
  );
}

function groupCoordinated(mentions: FoundMention[]): Range[] {
  const groups: Range[] = mentions.map(({ start, end }) => ({ start, end }));
  let from = 0;
  for (let i = 0; i < mentions.length; i++) {
    const next = mentions[i + 1];
    const joined =
      mentions[i]?.coordinated === true &&
      next?.coordinated === true &&
      next.start - (mentions[i]?.end ?? 0) <= 16 &&
      next.sentence === mentions[i]?.sentence;
    if (joined) continue;
    const run = { start: mentions[from]?.start ?? 0, end: mentions[i]?.end ?? 0 };
    for (let j = from; j <= i; j++) groups[j] = run;
    from = i + 1;
  }
  return groups;
}

function firstFrom(mentions: FoundMention[], place: number): FoundMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return mentions[low];
}
