import v8 from "node:v8";
import type { Outcome } from "@/lib/engine/types";
import { answerBatches } from "./answer-batches";
import { type Answered, MOST_NAMED, type Terms } from "./answer-line";
import { chooseRulebook } from "./choose-rulebook";
import { EXIT } from "./fail";
import type { Options } from "./read-options";
import { sourceName, splitLines, streamSource } from "./read-source";
import { write } from "./write";

/**
 * Every thread compiles the engine's functions for itself while it answers its first thousands of lines. Compiled one by
 * one, none into another, they cost a third of that time and run as fast (`npm run bench -- jsonl`).
 */
const COMPILING = "--max-inlined-bytecode-size-cumulative=0";

/**
 * Audits one JSON request a line and prints one line each, in order, on as many threads as are asked for, holding a few
 * batches at a time. A bad line is answered by its problems and the rest goes on. Blank lines are passed over.
 *
 * Where lines were bad AND --fail-on is met, the command ends with 2: a gate that did not see every line has not
 * answered yes or no, and its reader must mend the input first. The line on standard error tells both.
 */
export async function auditLines(options: Options, today: Date): Promise<number> {
  v8.setFlagsFromString(COMPILING);
  const { failOn, decisionRule } = options;
  const terms: Terms = {
    rulebook: await chooseRulebook(options),
    today,
    failOn,
    ...(decisionRule && { decisionRule }),
  };
  const tally = new Tally();
  const [file = "-"] = options.files;
  const lines = splitLines(streamSource(file, options.lang));
  for await (const { output, answers } of answerBatches(lines, terms, options.workers)) {
    answers.forEach((answer) => {
      tally.add(answer);
    });
    await write(output);
  }
  const sentences = tally.sentences(options.failOn);
  if (sentences.length > 0) process.stderr.write(`${sourceName(file)}: ${sentences.join(" ")}\n`);
  return tally.exit();
}

/** What the end of a run tells: how many lines of each kind, and where the first one is. */
class Tally {
  private lines = 0;
  private readonly bad = new Counted();
  private readonly faults = new Counted();
  private readonly failing = new Counted();
  private readonly passedOver = new Set<string>();

  add({ number, bad, fault, failing, passedOver }: Answered) {
    this.lines += 1;
    if (bad) this.bad.add(number);
    if (fault) this.faults.add(number);
    if (failing) this.failing.add(number);
    for (const field of passedOver) if (this.passedOver.size <= MOST_NAMED) this.passedOver.add(field);
  }

  sentences(failOn: Outcome[]): string[] {
    const { lines, bad, faults, failing, passedOver } = this;
    return [
      ...(lines === 0 ? ["there is no line to audit."] : []),
      ...(bad.count > 0
        ? [`${bad.count} of ${lines} lines could not be audited, the first is line ${bad.first}.`]
        : []),
      ...(failing.count > 0 ? [sayFailing(failing, failOn)] : []),
      ...(faults.count > 0
        ? [`By a fault of ours nothing was decided about ${faults.count}, the first is line ${faults.first}.`]
        : []),
      ...(passedOver.size > 0 ? [sayPassedOver([...passedOver])] : []),
    ];
  }

  exit(): number {
    if (this.faults.count > 0) return EXIT.fault;
    if (this.bad.count > 0 || this.lines === 0) return EXIT.badInput;
    return this.failing.count > 0 ? EXIT.failOn : EXIT.made;
  }
}

class Counted {
  count = 0;
  first = 0;

  add(line: number) {
    if (this.count === 0) this.first = line;
    this.count += 1;
  }
}

const sayFailing = ({ count, first }: Counted, outcomes: Outcome[]): string =>
  `${count === 1 ? "1 line has" : `${count} lines have`} a claim that is ${outcomes.join(" or ")}, the first is line ${first}.`;

const sayPassedOver = (fields: string[]): string =>
  `Fields that are none of a request were passed over: ${fields.slice(0, MOST_NAMED).sort().join(", ")}${fields.length > MOST_NAMED ? " and others" : ""}.`;
