import type { Name } from "./find-names";
import type { Item, NameReading } from "./resolve-subject";

/**
 * By sentence: the name that the sentences before it in its paragraph, or the heading above, leave behind. A product
 * stays until another name comes; where several were named last, none carries.
 */
export function carryNames({ sentences, bySentence }: NameReading): (Name | undefined)[] {
  let last: Name | undefined;
  return sentences.map((sentence, index) => {
    const above = sentences[index - 1];
    if (above && above.paragraph !== sentence.paragraph && !above.heading) last = undefined;
    const carried = last?.grouped ? undefined : last;
    const here = bySentence.get(index) ?? [];
    const products = here.filter(({ kind }) => kind === "product");
    const product = products.at(-1);
    if (product) last = products.every(({ name }) => name === product.name) ? product : { ...product, grouped: true };
    else last = here.at(-1) ?? last;
    return carried;
  });
}

/** A name carries on only where the sentence points back to it: "its pack", 该, 其. */
export function pointsBack(item: Item, { sentences, words }: NameReading): boolean {
  const sentence = sentences[item.sentence];
  return sentence !== undefined && words.within(sentence.start, item.end, "subject-carry").length > 0;
}
