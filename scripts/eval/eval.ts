import { makeReport } from "@/lib/report";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { readGold, ScoringError } from "./read-gold";
import { score } from "./score";

/** `npm run eval -- GOLD.jsonl`: audits every labelled passage with the default rulebook and prints the scores. */
function evaluate(args: string[]): string {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0)
    throw new ScoringError("Give one file of labelled passages: npm run eval -- GOLD.jsonl");
  const passages = readGold(path);
  const rulebook = findRulebook(DEFAULT_RULEBOOK);
  if (!rulebook.ok) throw new Error("The default rulebook is missing.");
  const reports = passages.map(({ id, text }) => makeReport({ input: { text, tests: [] } }, rulebook.value, id));
  return JSON.stringify(score(passages, reports), null, 2);
}

try {
  console.log(evaluate(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ScoringError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
