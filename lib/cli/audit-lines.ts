import v8 from "node:v8";
import { answerBatches } from "./answer-batches";
import type { Terms } from "./answer-line";
import { chooseRulebook } from "./choose-rulebook";
import type { Options } from "./read-options";
import { sourceName, splitLines, streamSource } from "./read-source";
import { addTally, emptyTally, exitCode, sayTally } from "./tally";
import { write } from "./write";

/**
 * Every thread compiles the engine's functions for itself while it answers its first thousands of lines. Small functions
 * compile fast and run as fast here: nothing is compiled into them. And a run of many lines gains by compiling them
 * sooner than Node does of itself (`npm run bench -- jsonl`).
 */
const COMPILING = [
  "--max-inlined-bytecode-size-cumulative=0",
  "--no-turbo-inline-array-builtins",
  "--no-turbo-loop-peeling",
  // A newer V8 has a fast compiler of its own for this, and no such option.
  ...(process.versions.v8.startsWith("11.") ? ["--interrupt-budget=20000"] : []),
];

/**
 * Audits one JSON request a line and prints one line each, in order, on as many threads as are asked for, holding a few
 * batches at a time. A bad line is answered by its problems and the rest goes on. Blank lines are passed over.
 *
 * Where lines were bad AND --fail-on is met, the command ends with 2: a gate that did not see every line has not
 * answered yes or no, and its reader must mend the input first. The line on standard error tells both.
 */
export async function auditLines(options: Options, today: Date): Promise<number> {
  v8.setFlagsFromString(COMPILING.join(" "));
  const { failOn, decisionRule } = options;
  const terms: Terms = {
    rulebook: await chooseRulebook(options),
    today,
    failOn,
    ...(decisionRule && { decisionRule }),
  };
  const tally = emptyTally();
  const [file = "-"] = options.files;
  const lines = splitLines(streamSource(file, options.lang));
  for await (const answered of answerBatches(lines, terms, options.workers)) {
    addTally(tally, answered.tally);
    await write(answered.output);
  }
  const sentences = sayTally(tally, failOn);
  if (sentences.length > 0) process.stderr.write(`${sourceName(file)}: ${sentences.join(" ")}\n`);
  return exitCode(tally);
}
