import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { compilePatterns, scan, unitsOf } from "@/lib/engine/text";
import { findMissing, type Stretch, unitsOfBytes } from "./agreement";
import { describeCorpus, MIXED, makeCorpus } from "./corpus";
import { countMatches, lexiconTerms, termRegExp } from "./lexicon-peers";
import { type Measured, megabytes, raceMedians, speeds } from "./measure";
import { type Peers, readRipgrepMatches } from "./peers";

/**
 * Finding the terms alone, anywhere in a text and in any letter case: the engine's automaton, ripgrep and one regular
 * expression over the same corpus. Throws where ripgrep found a term that the automaton did not.
 */
export async function benchMatch(peers: () => Peers): Promise<Measured[]> {
  const corpus = makeCorpus({ ...MIXED, bytes: 20_000_000 });
  const whole = corpus.join("\n");
  const terms = lexiconTerms();
  const regExp = termRegExp(terms);
  // ripgrep knows no words: for the same terms both edges are open.
  const automaton = compilePatterns(terms.map((term) => `*${term}*`));
  const folder = mkdtempSync(path.join(os.tmpdir(), "touchstone-bench-"));
  const file = path.join(folder, "corpus.txt");
  writeFileSync(file, whole);
  const ripgrep = peers().ripgrep(terms);
  let output = "";
  const seconds = await raceMedians(
    {
      automaton: () => countHits(whole, automaton),
      regExp: () => countMatches(whole, regExp),
      ripgrep: () => {
        output = ripgrep?.(file) ?? "";
      },
    },
    { rounds: 5, warmUps: 1 },
  );
  const size = megabytes(corpus);
  const line = speeds(
    "match",
    { megabytes: size, seconds: seconds.automaton },
    {
      ...(ripgrep ? { "rg -i -o -b -F -f": { megabytes: size, seconds: seconds.ripgrep } } : {}),
      "regexp-gi": { megabytes: size, seconds: seconds.regExp },
    },
  );
  const agreement = ripgrep ? checkAgreement(whole, output, automaton) : "no ripgrep for this machine";
  rmSync(folder, { recursive: true });
  return [{ ...line, agreement, corpus: describeCorpus(corpus, regExp) }];
}

function countHits(text: string, automaton: ReturnType<typeof compilePatterns>): number {
  let hits = 0;
  scan(unitsOf(text), automaton, () => {
    hits += 1;
  });
  return hits;
}

function checkAgreement(text: string, output: string, automaton: ReturnType<typeof compilePatterns>) {
  const unitOf = unitsOfBytes(text);
  const theirs = readRipgrepMatches(output).map(({ start, bytes }) => ({
    start: unitOf(start),
    end: unitOf(start + bytes),
  }));
  const ours: Stretch[] = [];
  scan(unitsOf(text), automaton, (_, start, end) => ours.push({ start, end }));
  const [missing] = findMissing(theirs, ours);
  if (missing)
    throw new Error(`ripgrep found “${text.slice(missing.start, missing.end)}” where the automaton did not.`);
  return { ripgrep: theirs.length, ours: ours.length, missing: 0 };
}
