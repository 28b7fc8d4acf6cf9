import { DENSE, describeCorpus, MIXED, makeCorpus } from "./corpus";
import { countMatches, lexiconTerms, termRegExp } from "./lexicon-peers";
import { type Measured, megabytes, raceMedians, speeds, takeBytes } from "./measure";
import type { Peers } from "./peers";
import { prepareAudit } from "./prepare-audit";

const CORPUS_BYTES = 20_000_000;

/** Whole audits of a corpus such as a newsroom or an authority goes through, against what one would take instead. */
export async function benchEngine(peers: () => Peers): Promise<Measured[]> {
  return [await measure("engine", makeCorpus({ ...MIXED, bytes: CORPUS_BYTES }), peers())];
}

/** The same where every sentence is about batteries: the slowest that the engine reads. */
export async function benchDense(peers: () => Peers): Promise<Measured[]> {
  return [await measure("engine-dense", makeCorpus({ ...DENSE, bytes: CORPUS_BYTES / 10 }), peers())];
}

async function measure(bench: string, corpus: string[], peers: Peers): Promise<Measured> {
  const audit = prepareAudit();
  const terms = lexiconTerms();
  const regExp = termRegExp(terms);
  const textlint = peers.textlint(terms);
  const alex = await peers.alex();
  // These take minutes over all of it: they read its beginning.
  const slow = { textlint: takeBytes(corpus, 300_000), alex: takeBytes(corpus, 80_000) };
  const seconds = await raceMedians(
    {
      audit: () => {
        for (const text of corpus) audit(text);
      },
      textlint: async () => {
        for (const text of slow.textlint) await textlint(text);
      },
      alex: () => {
        for (const text of slow.alex) alex(text);
      },
      regExp: () => {
        for (const text of corpus) countMatches(text, regExp);
      },
    },
    { rounds: 3, warmUps: 1 },
  );
  const size = megabytes(corpus);
  const line = speeds(
    bench,
    { megabytes: size, seconds: seconds.audit },
    {
      "textlint-prh": { megabytes: megabytes(slow.textlint), seconds: seconds.textlint },
      alex: { megabytes: megabytes(slow.alex), seconds: seconds.alex },
      "regexp-gi": { megabytes: size, seconds: seconds.regExp },
    },
  );
  return { ...line, corpus: describeCorpus(corpus, regExp) };
}
