import { makeReport } from "@/lib/report";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { listMisses } from "./list-misses";
import { readGold, ScoringError } from "./read-gold";
import { score } from "./score";

/**
 * `npm run eval -- GOLD.jsonl`: audits every labelled passage with the default rulebook, prints the scores as JSON, and
 * on stderr what was missed, a line each.
 */
function evaluate(args: string[]): { scores: string; misses: string[] } {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0)
    throw new ScoringError("Give one file of labelled passages: npm run eval -- GOLD.jsonl");
  const passages = readGold(path);
  const rulebook = findRulebook(DEFAULT_RULEBOOK);
  if (!rulebook.ok) throw new Error("The default rulebook is missing.");
  const reports = passages.map(({ id, text }) => makeReport({ input: { text, tests: [] } }, rulebook.value, id));
  return { scores: JSON.stringify(score(passages, reports), null, 2), misses: listMisses(passages, reports) };
}

try {
  const { scores, misses } = evaluate(process.argv.slice(2));
  console.log(scores);
  for (const line of misses) console.error(line);
} catch (error) {
  if (!(error instanceof ScoringError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
