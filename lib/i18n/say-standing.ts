import type { Dictionary } from "./dictionary";

/**
 * A standing or wording of a term, under a rulebook of that status. Where a standard is published and its text was not
 * at hand, the standing is the draft's, and never said without that.
 */
export function sayStanding(
  standing: keyof Dictionary["common"]["standing"] | keyof Dictionary["common"]["wording"],
  status: keyof Dictionary["common"]["status"],
  { common }: Dictionary,
): string {
  const words: Record<string, string> = { ...common.standing, ...common.wording };
  const said = words[standing] ?? standing;
  const shown = status === "published-not-in-force" && standing !== "contradicts-itself";
  return shown ? common.asInDraft(said) : said;
}
