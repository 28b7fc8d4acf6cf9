import { accepted, type Result, refused } from "@/lib/errors";
import { citedFor, contestedRulebooks, type LoadedRulebook, loadRulebooks } from "./load-rulebooks";

export const DEFAULT_RULEBOOK = "gbt-ssb-1-draft-2025";

/** Every rulebook one may be judged by, the default first. */
export const listRulebooks = (): LoadedRulebook[] => loadRulebooks();

/** Rulebooks that texts cite and nobody is judged by, each with the reasons and who is cited for them. */
export const listContested = () => contestedRulebooks.map((one) => ({ ...one, cited: citedFor(one) }));

/** Finds a rulebook by its id. Problems: `contested-rulebook`, with the reason, and `unknown-rulebook`. */
export function findRulebook(id: string): Result<LoadedRulebook> {
  const found = loadRulebooks().find(({ rulebook }) => rulebook.id === id);
  if (found) return accepted(found);
  const contested = contestedRulebooks.find((one) => one.id === id);
  if (contested) return refused({ code: "contested-rulebook", path: "rulebook", say: contested.why });
  const ids = loadRulebooks().map(({ rulebook }) => rulebook.id);
  return refused({
    code: "unknown-rulebook",
    path: "rulebook",
    say: {
      en: `There is no rulebook of this id. Choose one of: ${ids.join(", ")}.`,
      zh: `没有此编号的规则。请从以下编号中选择：${ids.join("、")}。`,
    },
  });
}

/** Id → digest of every rulebook, as released.json records them. */
export const rulebookDigests = (): Record<string, string> =>
  Object.fromEntries(loadRulebooks().map(({ rulebook, digest }) => [rulebook.id, digest]));
