import { joinSentences } from "@/lib/engine/fill-sentence";
import type { Problem } from "@/lib/engine/types";
import { engineVersion } from "@/lib/engine/version";
import { parseBundle } from "@/lib/intake";
import { makeReport, type Report } from "@/lib/report";
import { takeRulebook } from "@/lib/rulebook";
import type { ReportStamp } from "./report-stamp";
import { type Check, check, type SentenceCode, sentence } from "./say-check";

/**
 * Makes the audit of a bundle again and compares it with the report that was logged. Another result is a failure only
 * where engine, lexicon and rulebook are the same.
 */
export function replayBundle(bundle: Record<string, unknown>, stamp: ReportStamp, today: Date): Check {
  // Another engine may come with another intake, whose refusals would say nothing of the bundle.
  if (stamp.engineVersion !== engineVersion)
    return notPossible([changed("engine", stamp.engineVersion, engineVersion)]);
  const parsed = parseBundle(bundle, today);
  if (!parsed.ok) return refuse(parsed.problems);
  const rulebook = takeRulebook(parsed.value.request);
  if (!rulebook.ok) return refuse(rulebook.problems);
  return compare(stamp, makeReport(parsed.value.request, rulebook.value));
}

function refuse(problems: Problem[]): Check {
  if (problems.some(({ code }) => code === "bundle-altered")) return check("replay", "fails", "replay-altered");
  const said = problems.map(({ say }) => say);
  return check("replay", "not-possible", "replay-unreadable", {
    problems: joinSentences(said, { en: " ", zh: "" }),
  });
}

function compare(then: ReportStamp, now: Report): Check {
  if (then.resultDigest === now.resultDigest) return check("replay", "holds");
  const differing = (["lexicon", "rulebook"] as const).filter((data) => then[data].digest !== now[data].digest);
  if (differing.length === 0) return check("replay", "fails");
  return notPossible(differing.map((data) => changed(data, shorten(then[data].digest), shorten(now[data].digest))));
}

const changed = (what: "engine" | "lexicon" | "rulebook", then: string, now: string) =>
  sentence(`changed-${what}` satisfies SentenceCode, { then, now });

const notPossible = (all: ReturnType<typeof changed>[]): Check =>
  check("replay", "not-possible", "replay-not-possible", { changed: joinSentences(all, { en: ", ", zh: "、" }) });

/** Enough of a digest to tell two apart by eye. */
const shorten = (digest: string): string => digest.slice(0, 16);
