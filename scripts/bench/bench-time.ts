import { MIXED, makeCorpus } from "./corpus";
import { countMatches, lexiconTerms, termRegExp } from "./lexicon-peers";
import { type Measured, raceMedians, round } from "./measure";
import { prepareAudit } from "./prepare-audit";

// Documents about batteries alone, one sentence in five of which speaks of them.
const about = (bytes: number) => makeCorpus({ ...MIXED, batteryDocuments: 1, bytes });

/** Time a character of texts of 1, 2, 4 and 8 times a length: the same where the engine is linear. */
export async function benchScaling(): Promise<Measured[]> {
  const audit = prepareAudit();
  const long = about(2_000_000).join("\n\n");
  const texts = [1, 2, 4, 8].map((times) => long.slice(0, times * 50_000));
  const seconds = await raceMedians(Object.fromEntries(texts.map((text, n) => [String(2 ** n), () => audit(text)])));
  const perCharacter = texts.map((text, n) => ((seconds[String(2 ** n)] as number) / text.length) * 1e9);
  const [once = Number.NaN] = perCharacter;
  const named = (values: number[]) => Object.fromEntries(values.map((value, n) => [`${2 ** n}×`, round(value)]));
  return [
    {
      bench: "scaling",
      unit: "ns/character at 50,000 characters",
      ours: round(once),
      peers: named(perCharacter),
      ratios: named(perCharacter.map((value) => value / once)),
    },
  ];
}

/** One text of 10 KB, as it is read while somebody waits: the middle one of many different texts. */
export async function benchLatency(): Promise<Measured[]> {
  const audit = prepareAudit();
  const regExp = termRegExp(lexiconTerms());
  const texts = about(2_000_000)
    .map(cutTo10Kilobytes)
    .filter((text) => text !== "");
  const seconds = await raceMedians({
    audit: () => texts.map(audit),
    regExp: () => texts.map((text) => countMatches(text, regExp)),
  });
  const each = (total: number) => (total / texts.length) * 1e3;
  return [
    {
      bench: "latency",
      unit: "ms for a text of 10 KB",
      ours: round(each(seconds.audit)),
      peers: { "regexp-gi": round(each(seconds.regExp)) },
      ratios: { "regexp-gi": round(seconds.audit / seconds.regExp) },
      texts: texts.length,
    },
  ];
}

/** Empty where the text is shorter. */
function cutTo10Kilobytes(text: string): string {
  if (Buffer.byteLength(text) < 10_000) return "";
  return new TextDecoder().decode(Buffer.from(text).subarray(0, 10_000)).replace(/\ufffd+$/, "");
}
