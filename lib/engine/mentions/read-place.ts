import { findNames } from "../claims/find-names";
import { findFactWords } from "../facts/fact-words";
import type { CompiledLexicon } from "../lexicon";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { readSheets } from "../text";
import type { Measure } from "./find-measures";
import type { Placed } from "./reach-mention";
import { readShape } from "./read-shape";
import type { Place } from "./weigh-place";

/** Lines this near may belong to one list or table. */
const BLOCK_WITHIN = 4;

/** Reads the place of each mention; what is read of the whole text is read once. */
export function placeReader(
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  measures: (sentence: number) => Measure[],
  lexicon: CompiledLexicon,
): (placed: Placed) => Place {
  const names = findNames(text, sentences, mentions, findFactWords(text, sentences, lexicon), { text: "", tests: [] });
  const products = new Map<number, number>();
  for (const { kind, rival, sentence, start } of names)
    if (kind === "product" && !rival && !products.has(sentence)) products.set(sentence, start);
  const categories = new Map<number, Set<string>>();
  for (const { sentence, category } of mentions)
    categories.set(sentence, (categories.get(sentence) ?? new Set()).add(category));
  const shown = (index: number) => measures(index).some(({ firm }) => firm);
  const sheets = readSheets(text, sentences);

  return ({ mention, phrase, plural, sentence }) => {
    const index = mention.sentence;
    let measuredBlock = false;
    for (const step of [-1, 1])
      for (
        let i = index;
        Math.abs(i - index) <= BLOCK_WITHIN && (sheets[i] ?? -1) >= 0 && sheets[i] === sheets[index];
        i += step
      )
        measuredBlock ||= shown(i);
    const product = products.get(index);
    const above = sentences[index - 1]?.paragraph === sentence.paragraph && products.has(index - 1);
    return {
      shape: readShape(text, sentence, phrase),
      plural,
      one:
        !plural &&
        sentence.grammar.pluralEnding !== undefined &&
        mention.end - mention.start > "semi-solid-state".length,
      measures: measures(index),
      measuredBlock,
      sorted:
        (categories.get(index)?.size ?? 0) > 1 &&
        (mention.coordinated || text.folded.slice(sentence.start, sentence.end).includes("|")),
      anyOne: isAnyOne(text.folded, sentence, phrase),
      product: product !== undefined && product < mention.start ? "here" : above ? "before" : undefined,
    };
  };
}

function isAnyOne(folded: string, sentence: Sentence, phrase: Range): boolean {
  const { anyOne } = sentence.grammar;
  if (!anyOne?.articles.some((article) => folded.slice(sentence.start, phrase.start) === `${article} `)) return false;
  const [, verb = ""] = /^ (\p{L}{2,15}) /u.exec(folded.slice(phrase.end, phrase.end + 17)) ?? [];
  return verb.endsWith(anyOne.verbEnding) && !anyOne.past.includes(verb);
}
