import { findTouching } from "../facts/find-touching";
import { sentenceAt } from "../mentions/sentence-at";
import type { ReadableText, Sentence } from "../reading";
import { compilePatterns, foldPattern, isWordUnit, scan } from "../text";
import type { AuditInput } from "../types";
import type { Name } from "./find-names";

/** Between letters and figures a name may be parted or not: "MG9", "MG 9", "MG-9". */
const BORDER = /(\p{L})(?=\d)|(\d)(?=\p{L})/gu;

/**
 * Adds the places where the text parts the letters and figures of an entered name that is entered as one. What was found
 * of other names there (the maker "MG" in "MG-9") gives way.
 */
export function addLooseNames(names: Name[], text: ReadableText, sentences: Sentence[], input: AuditInput): Name[] {
  if (input.product === undefined && input.tests.length === 0) return names;
  const patterns: string[] = [];
  const meanings: string[] = [];
  for (const name of new Set([input.product, ...input.tests.map(({ product }) => product)])) {
    const folded = foldPattern((name ?? "").replaceAll("*", " ")).trim();
    for (const glue of [" ", "-"]) {
      const parted = folded.replaceAll(/[\s-]+/g, glue).replace(BORDER, `$&${glue}`);
      if (parted === folded || parted.length < 3 || name === undefined) continue;
      patterns.push(parted);
      meanings.push(name);
    }
  }
  if (patterns.length === 0 || sentences.length === 0) return names;
  const added: Name[] = [];
  scan(text.units, compilePatterns(patterns), (pattern, start, end) => {
    if (isWordUnit(text.folded.charCodeAt(end)) || start < (added.at(-1)?.end ?? 0)) return;
    const name = meanings[pattern] ?? "";
    const sentence = sentenceAt(sentences, start);
    added.push({ start, end, name, kind: "product", sentence, rival: false, grouped: false });
  });
  if (added.length === 0) return names;
  return [...names.filter((name) => !findTouching(added, name)), ...added].sort((a, b) => a.start - b.start);
}
