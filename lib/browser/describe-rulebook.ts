import type { Bilingual, Problem } from "@/lib/engine/types";
import { decodeText, parseJson } from "@/lib/intake/decode-input";
import { parseRulebook } from "@/lib/rulebook";

/** What a file says as a rulebook of one's own: its name, its limit and its digest; or everything that is wrong with it. */
export type DescribedRulebook =
  | {
      state: "checked";
      json: string;
      name: Bilingual;
      limit: { operator: "<" | "<="; percent: string } | null;
      digest: string;
    }
  | { state: "refused"; problems: Problem[] };

export function describeRulebook(file: string, bytes: Uint8Array): DescribedRulebook {
  const text = decodeText(file, bytes);
  const json = text.ok ? parseJson(file, text.value) : text;
  const parsed = json.ok ? parseRulebook(json.value) : json;
  if (!parsed.ok) return { state: "refused", problems: parsed.problems };
  const { rulebook, digest, fileDigest } = parsed.value;
  const { limitPpm, operator } = rulebook.requirements[0] ?? { limitPpm: { value: null }, operator: { value: null } };
  return {
    state: "checked",
    json: text.ok ? text.value : "",
    name: rulebook.shortName,
    limit:
      limitPpm.value === null || operator.value === null
        ? null
        : { operator: operator.value, percent: percentOf(limitPpm.value) },
    digest: fileDigest ?? digest,
  };
}

/** 5000 parts per million → "0.5", exactly. */
function percentOf(ppm: number): string {
  const digits = String(ppm).padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, "");
}
