import { audit } from "@/lib/engine";
import { compilePatterns, normalize, scan } from "@/lib/engine/text";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { countMatches, lexiconTerms, termRegExp } from "./lexicon-peers";
import { makeText } from "./make-text";
import { type Measured, megabytes, raceMedians, round } from "./measure";

/** `npm run bench [-- NAME …]`: one line of JSON a benchmark; without a name, all of them. */
const benches = { engine: benchEngine, match: benchMatch, scaling: benchScaling };

/** Whole audits, against the least that anybody would do: one regular expression of the same terms. */
function benchEngine(): Measured {
  const texts = Array.from({ length: 40 }, (_, n) => makeText(5_000, n + 1));
  const audits = prepareAudit();
  const regExp = termRegExp(lexiconTerms());
  const seconds = raceMedians({
    audit: () => texts.map(audits),
    regExp: () => texts.map((text) => countMatches(text, regExp)),
  });
  return speeds("engine", texts, seconds.audit, { "regexp-gi": seconds.regExp });
}

/** Finding terms alone, in text that is folded already, by the engine's automaton and by the regular expression. */
function benchMatch(): Measured {
  const lexicon = loadLexicon();
  const texts = Array.from({ length: 40 }, (_, n) => normalize(makeText(10_000, n + 1), lexicon.foldingMap).folded);
  const terms = lexiconTerms();
  const automaton = compilePatterns(terms);
  const regExp = termRegExp(terms);
  const scanOne = (text: string) => {
    let hits = 0;
    scan(text, automaton, () => {
      hits += 1;
    });
    return hits;
  };
  const seconds = raceMedians({
    automaton: () => texts.map(scanOne),
    regExp: () => texts.map((text) => countMatches(text, regExp)),
  });
  return speeds("match", texts, seconds.automaton, { "regexp-gi": seconds.regExp });
}

/** Time a character of a text ten times as long: near 1 where the engine is linear. */
function benchScaling(): Measured {
  const audits = prepareAudit();
  const long = makeText(200_000);
  const short = makeText(20_000);
  const seconds = raceMedians({ long: () => audits(long), short: () => audits(short) });
  const nanoseconds = { long: (seconds.long / long.length) * 1e9, short: (seconds.short / short.length) * 1e9 };
  return {
    bench: "scaling",
    unit: "ns/char at 200,000 characters",
    ours: round(nanoseconds.long),
    peers: { "at 20,000 characters": round(nanoseconds.short) },
    ratios: { "200,000 / 20,000": round(nanoseconds.long / nanoseconds.short) },
  };
}

function prepareAudit() {
  const lexicon = loadLexicon();
  const found = findRulebook(DEFAULT_RULEBOOK);
  if (!found.ok) throw new Error(`The default rulebook is not there: ${DEFAULT_RULEBOOK}`);
  const { rulebook } = found.value;
  return (text: string) => audit({ text, tests: [] }, lexicon, rulebook);
}

function speeds(bench: string, texts: string[], ours: number, peers: Record<string, number>): Measured {
  const size = megabytes(texts);
  const entries = Object.entries(peers);
  return {
    bench,
    unit: "MB/s",
    ours: round(size / ours),
    peers: Object.fromEntries(entries.map(([name, seconds]) => [name, round(size / seconds)])),
    ratios: Object.fromEntries(entries.map(([name, seconds]) => [name, round(seconds / ours)])),
  };
}

const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !isBench(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark “${unknown}”; known are ${Object.keys(benches).join(", ")}.\n`);
  process.exitCode = 2;
} else {
  const names = asked.length > 0 ? asked.filter(isBench) : (Object.keys(benches) as (keyof typeof benches)[]);
  for (const name of names) process.stdout.write(`${JSON.stringify(benches[name]())}\n`);
}
