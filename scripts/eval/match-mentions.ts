import type { Gold } from "./read-gold";
import type { Scored } from "./score";

interface Counts {
  wanted: number;
  told: number;
  hits: number;
}
export interface MentionTally {
  wanted: number;
  told: number;
  overlap: number;
  exact: number;
  category: number;
  context: number;
  standing: number;
  languages: Map<string, Counts>;
  contexts: Map<string, Counts>;
  /** "asserted->future" → how often. */
  confusion: Map<string, number>;
}

export const newMentionTally = (): MentionTally => ({
  wanted: 0,
  told: 0,
  overlap: 0,
  exact: 0,
  category: 0,
  context: 0,
  standing: 0,
  languages: new Map(),
  contexts: new Map(),
  confusion: new Map(),
});

type Told = Scored["mentions"][number];

/** Counts the pairs of labelled and told mentions of one passage into the tally. */
export function matchMentions(passage: Gold, report: Scored, tally: MentionTally): void {
  const pairs = pairMentions(passage, report);
  const language = countsOf(tally.languages, passage.lang);
  tally.wanted += pairs.length;
  tally.told += report.mentions.length;
  language.wanted += pairs.length;
  language.told += report.mentions.length;
  for (const { want, got } of pairs) {
    const context = countsOf(tally.contexts, want.assertion);
    context.wanted++;
    if (!got) continue;
    tally.overlap++;
    if (got.start === want.start && got.end === want.end) tally.exact++;
    if (got.category === want.category) {
      tally.category++;
      language.hits++;
    }
    if ((got.standing === "not-in-standard") === want.nonstandard) tally.standing++;
    countsOf(tally.contexts, got.context).told++;
    if (got.context === want.assertion) {
      tally.context++;
      context.hits++;
    } else {
      const key = `${want.assertion}->${got.context}`;
      tally.confusion.set(key, (tally.confusion.get(key) ?? 0) + 1);
    }
  }
}

/** Each labelled mention with the one of the report that overlaps it, of the same category where there is one. */
export function pairMentions(
  passage: Gold,
  { mentions: told }: Scored,
): { want: ReturnType<typeof placeQuotes>[number]; got?: Told }[] {
  const taken = new Set<Told>();
  return placeQuotes(passage).map((want) => {
    const overlapping = told.filter(
      (mention) => !taken.has(mention) && mention.start < want.end && want.start < mention.end,
    );
    const got = overlapping.find(({ category }) => category === want.category) ?? overlapping[0];
    if (!got) return { want };
    taken.add(got);
    return { want, got };
  });
}

/** Labels give quotes in order of appearance; each is looked for after the start of the one before. */
function placeQuotes({ text, mentions }: Gold) {
  let from = 0;
  return mentions.map((mention) => {
    const start = text.indexOf(mention.quote, from);
    from = start + 1;
    return { ...mention, start, end: start + mention.quote.length };
  });
}

function countsOf(map: Map<string, Counts>, key: string): Counts {
  const counts = map.get(key) ?? { wanted: 0, told: 0, hits: 0 };
  map.set(key, counts);
  return counts;
}
