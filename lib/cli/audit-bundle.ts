import { parseBundle } from "@/lib/intake";
import { makeReport, type Report } from "@/lib/report";
import { takeRulebook } from "@/lib/rulebook";
import { refuseInput } from "./fail";
import type { Options } from "./read-options";

/** A report made again, and what is to be told of the one that the bundle was exported with. */
export interface Recomputed {
  report: Report;
  told: string;
}

/**
 * Makes the report of an exported bundle again. Text, tests, product, date, rulebook and decision rule are the bundle's
 * own, so options that name them are refused. Throws where the same engine and data give another result: a fault of ours.
 */
export function auditBundle(name: string, bundle: Record<string, unknown>, options: Options, today: Date): Recomputed {
  const parsed = parseBundle(bundle, today);
  if (!parsed.ok) return refuseInput(name, parsed.problems, options.lang);
  const { request, stamp } = parsed.value;
  const rulebook = takeRulebook(request);
  if (!rulebook.ok) return refuseInput(name, rulebook.problems, options.lang);
  const report = makeReport(request, rulebook.value);
  if (report.resultDigest === stamp.resultDigest) {
    return { report, told: `${name}: the same result as in the bundle, ${stamp.resultDigest}.` };
  }
  const changed = [
    ...(report.engineVersion === stamp.engineVersion ? [] : [`the engine (${stamp.engineVersion} then)`]),
    ...(report.lexicon.digest === stamp.lexiconDigest ? [] : ["the lexicon"]),
    ...(report.rulebook.digest === stamp.rulebookDigest ? [] : ["the rulebook"]),
  ];
  if (changed.length === 0) throw new Error("The same engine, lexicon and rulebook gave another result.");
  const told = `${name}: another result than in the bundle (${stamp.resultDigest}), because of ${changed.join(" and ")}.`;
  return { report, told };
}
