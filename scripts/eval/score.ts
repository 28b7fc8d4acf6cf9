import { type MentionTally, matchMentions, newMentionTally } from "./match-mentions";
import { fScore, rounded, share } from "./ratios";
import { type Gold, ScoringError } from "./read-gold";
import { tellFacts } from "./score-facts";

/** What the scorer looks at in a report. */
export interface Scored {
  mentions: { quote: string; start: number; end: number; category: string; standing: string; context: string }[];
  facts: { kind: string; value: unknown }[];
  claims: { wording: string }[];
}

/** Scores reports against labelled passages, report i for passage i. Throws an ScoringError on a span that is broken. */
export function score(passages: Gold[], reports: Scored[]) {
  const tally = newMentionTally();
  const silent = { rows: 0, rowsWithAlarm: 0, alarms: 0, words: 0 };
  const contradictions = { wanted: 0, told: 0, both: 0 };
  passages.forEach((passage, i) => {
    const report = reports[i];
    if (!report) throw new ScoringError(`There is no report for ${passage.id}.`);
    checkSpans(passage, report);
    matchMentions(passage, report, tally);
    if (passage.mentions.length === 0) {
      silent.rows++;
      silent.words += passage.text.split(/\s+/).length;
      silent.alarms += report.mentions.length;
      if (report.mentions.length > 0) silent.rowsWithAlarm++;
    }
    const told = report.claims.some(({ wording }) => wording === "contradicts-itself");
    if (passage.self_contradiction) contradictions.wanted++;
    if (told) contradictions.told++;
    if (told && passage.self_contradiction) contradictions.both++;
  });
  return {
    passages: passages.length,
    ...mentionScores(tally),
    falseAlarms: {
      rowsWithoutMention: silent.rows,
      rowsWithAlarm: silent.rowsWithAlarm,
      alarms: silent.alarms,
      per1000Words: rounded(share(silent.alarms * 1000, silent.words)),
    },
    facts: tellFacts(passages, reports),
    selfContradiction: `${contradictions.both}/${contradictions.wanted} found, ${contradictions.told - contradictions.both} wrong`,
    byLanguage: mapValues(tally.languages, ({ wanted, told, hits }) => ({
      mentions: wanted,
      f1: rounded(fScore(hits, told, wanted)),
    })),
    confusion: Object.fromEntries([...tally.confusion].sort((a, b) => b[1] - a[1])),
    broken: 0,
  };
}

function mentionScores(tally: MentionTally) {
  const contexts = [...tally.contexts.values()];
  const wantedContexts = contexts
    .filter(({ wanted }) => wanted > 0)
    .map(({ hits, told, wanted }) => fScore(hits, told, wanted) ?? 0);
  return {
    mentionF1: rounded(fScore(tally.category, tally.told, tally.wanted)),
    precision: rounded(share(tally.category, tally.told)),
    recall: rounded(share(tally.category, tally.wanted)),
    exactSpan: rounded(share(tally.exact, tally.overlap)),
    categoryAccuracy: rounded(share(tally.category, tally.overlap)),
    standingAccuracy: rounded(share(tally.standing, tally.overlap)),
    contextAccuracy: rounded(share(tally.context, tally.overlap)),
    contextMacroF1: rounded(
      share(
        wantedContexts.reduce((sum, value) => sum + value, 0),
        wantedContexts.length,
      ),
    ),
    context: mapValues(tally.contexts, ({ hits, told, wanted }) => ({
      gold: wanted,
      f1: rounded(fScore(hits, told, wanted)),
    })),
  };
}

function checkSpans({ id, text }: Gold, { mentions }: Scored) {
  for (const { start, end, quote } of mentions)
    if (text.slice(start, end) !== quote)
      throw new ScoringError(`In ${id} the span ${start}–${end} is not "${quote}".`);
}

function mapValues<From, To>(map: Map<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries([...map].map(([key, value]) => [key, to(value)]));
}
