import { digest } from "@/lib/digest";
import type { Bilingual, Rulebook, Source } from "@/lib/engine/types";
import { assembleRulebooks, tableAndSentences } from "./assemble-rulebooks";
import contested from "./contested.json";
import custody from "./custody.json";
import houseRules from "./house-rules.json";
import sources from "./sources.json";
import testWording from "./test-wording.json";

/** The digest is that of the canonical JSON of the rulebook as the engine is given it: table, sentences and all. */
export interface LoadedRulebook {
  rulebook: Rulebook;
  digest: string;
  /** Of one's own: the SHA-256 of the canonical JSON of the file as it was given, the same for any layout of it. */
  fileDigest?: string;
}

/** House rules, chain of custody, decision table and sentences: the same for every rulebook. */
export const houseParts = { houseRules, custody, ...tableAndSentences(testWording) } as Pick<
  Rulebook,
  "houseRules" | "custody" | "decisions" | "wording"
>;

let loaded: LoadedRulebook[] | undefined;

/** The rulebooks of this house with their digests, the default first. */
export function loadRulebooks(): LoadedRulebook[] {
  const house = { houseRules, sources, custody: houseParts.custody ?? [], testWording };
  loaded ??= assembleRulebooks(house).map((rulebook) => ({ rulebook, digest: digest(rulebook) }));
  return loaded;
}

/** A citation that is recognised and never judged by. */
export interface Contested {
  id: string;
  name: Bilingual;
  /** One sentence, for whoever chooses it. */
  why: Bilingual;
  /** What is repeated of it, and what stands against that, by ids of sources. */
  said: { say: Bilingual; sources: string[] }[];
  against: { say: Bilingual; sources: string[] }[];
}
export const contestedRulebooks: Contested[] = contested;

/** Whoever is cited for what is said of a contested citation and against it, in the order of the list of sources. */
export function citedFor({ said, against }: Contested): Source[] {
  const ids = new Set([...said, ...against].flatMap((one) => one.sources));
  return sources.filter(({ id }) => ids.has(id));
}
