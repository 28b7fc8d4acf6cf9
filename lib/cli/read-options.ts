import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { DECISION_RULES, DEFAULT_DECISION_RULE, type DecisionRule, OUTCOMES, type Outcome } from "@/lib/engine/types";
import type { Locale } from "@/lib/i18n";
import { BadInput } from "./fail";

export interface Options {
  /** Paths, or "-" for standard input; of --jsonl one. */
  files: string[];
  jsonl: boolean;
  tests: string[];
  /** Answers to questions about the files of test data, by their keys. */
  answers: Record<string, string>;
  rulebook?: string;
  /** Absent: the usual one. */
  decisionRule?: DecisionRule;
  product?: string;
  claimDate?: string;
  format: "json" | "text" | "sarif";
  lang: Locale;
  failOn: Outcome[];
  /** Threads for --jsonl. */
  workers: number;
}

export const usage =
  "Usage: npm run --silent audit -- [--test FILE [--answer KEY=VALUE]] [--rulebook ID-or-FILE] [--decision-rule RULE] [--product NAME] [--claim-date DATE] [--format json|text|sarif] [--lang en|zh] [--fail-on OUTCOME] FILE... | [--workers N] --jsonl FILE";

/** Whether somebody only asks how the command is used. */
export const asksForHelp = (args: string[]): boolean => {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
};

/** Reads the arguments after the command's name. Throws BadInput with one sentence. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const files = values.jsonl === undefined ? positionals : [values.jsonl, ...positionals];
  const jsonl = values.jsonl !== undefined;
  if (files.length === 0 || (jsonl && files.length > 1))
    throw new BadInput(`Name one file${jsonl ? "" : " or several"}, or - for standard input. ${usage}`);
  const options: Options = {
    files,
    jsonl,
    tests: values.test ?? [],
    answers: readAnswers(values.answer ?? []),
    ...(values.rulebook === undefined ? {} : { rulebook: values.rulebook }),
    ...readRule(values["decision-rule"]),
    ...(values.product === undefined ? {} : { product: values.product }),
    ...(values["claim-date"] === undefined ? {} : { claimDate: values["claim-date"] }),
    format: oneOf("--format", ["json", "text", "sarif"] as const, values.format ?? "json"),
    lang: oneOf("--lang", ["en", "zh"] as const, values.lang ?? "en"),
    workers: readWorkers(values.workers),
    failOn: (values["fail-on"] ?? []).map((outcome) => oneOf("--fail-on", OUTCOMES, outcome)),
  };
  refuseForLines(options);
  return options;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: "string" },
        test: { type: "string", multiple: true },
        answer: { type: "string", multiple: true },
        rulebook: { type: "string" },
        "decision-rule": { type: "string" },
        product: { type: "string" },
        "claim-date": { type: "string" },
        format: { type: "string" },
        lang: { type: "string" },
        workers: { type: "string" },
        "fail-on": { type: "string", multiple: true },
      },
    });
  } catch (cause) {
    const [sentence = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new BadInput(`${sentence} ${usage}`, { cause });
  }
}

function oneOf<Choice extends string>(option: string, choices: readonly Choice[], given: string): Choice {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new BadInput(`${option} takes ${choices.join(", ")}, not “${given}”.`);
  return found;
}

/** The usual rule is left unsaid, as intake leaves it. */
function readRule(given: string | undefined): Pick<Options, "decisionRule"> {
  if (given === undefined) return {};
  const decisionRule = oneOf("--decision-rule", DECISION_RULES, given);
  return decisionRule === DEFAULT_DECISION_RULE ? {} : { decisionRule };
}

/** `KEY=VALUE`, as the line about an open question names them. */
function readAnswers(given: string[]): Record<string, string> {
  const pairs = given.map((one): [string, string] => {
    const at = one.indexOf("=");
    if (at < 1) throw new BadInput(`--answer takes KEY=VALUE, not “${one}”.`);
    return [one.slice(0, at).trim(), one.slice(at + 1).trim()];
  });
  return Object.fromEntries(pairs);
}

/** More threads than this hold more memory than they save time. */
const MOST_WORKERS = 8;

function readWorkers(given: string | undefined): number {
  if (given === undefined) return Math.min(availableParallelism(), MOST_WORKERS);
  const workers = /^\d{1,2}$/.test(given) ? Number(given) : 0;
  if (workers < 1 || workers > MOST_WORKERS)
    throw new BadInput(`--workers takes a whole number from 1 to ${MOST_WORKERS}, not “${given}”.`);
  return workers;
}

/** What belongs to one text cannot be said once for many. */
function refuseForLines({ jsonl, tests, product, claimDate, format }: Options): void {
  if (!jsonl) return;
  const single =
    tests.length > 0
      ? "--test"
      : product !== undefined
        ? "--product"
        : claimDate !== undefined
          ? "--claim-date"
          : undefined;
  if (single) throw new BadInput(`${single} is for one text; with --jsonl each line carries its own.`);
  if (format !== "json")
    throw new BadInput(`--format ${format} is for one text; --jsonl prints one line of JSON a report.`);
}
