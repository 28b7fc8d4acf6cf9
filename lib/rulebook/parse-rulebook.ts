import { canonicalJson, digest } from "@/lib/digest";
import type { Bilingual, Problem, Rulebook } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { describeFault } from "./describe-fault";
import { findFaults } from "./find-faults";
import { contestedRulebooks, houseParts, type LoadedRulebook, loadRulebooks } from "./load-rulebooks";
import { ownRulebookSchema } from "./rulebook-schema";

/**
 * Reads a whole rulebook of one's own: a JSON text, or the value it holds. Its terms, values and sources are its own;
 * the decision table, the house rules and the sentences stay ours, so that an outcome means the same everywhere.
 * Problems: `rulebook-not-json`, `rulebook-malformed` (one a place), `rulebook-too-large`, `rulebook-id-taken`.
 */
export function parseRulebook(json: unknown): Result<LoadedRulebook> {
  const value = typeof json === "string" ? readJson(json) : json;
  if (value === undefined) {
    return refused(
      refusal(
        "rulebook-not-json",
        "",
        "This rulebook is not JSON; check its brackets and commas.",
        "该规则文件不是 JSON，请检查括号和逗号。",
      ),
    );
  }
  const parsed = ownRulebookSchema.safeParse(value);
  if (!parsed.success)
    return refused(
      ...parsed.error.issues.slice(0, MOST_FAULTS).map((one) => malformed(one.path.join("."), describeFault(one))),
    );
  if (canonicalJson(value).length > OWN_RULEBOOK_LIMIT) return refused(tooLarge());
  const { $schema: _, ...own } = parsed.data;
  const fileDigest = digest(value);
  const statusLine = sayWhose(own.statusLine, fileDigest);
  const rulebook: Rulebook = { ...own, statusLine, status: "own", textAtHand: true, ...houseParts };
  const problems = [
    ...findFaults(rulebook).map(({ path, fault }) => malformed(path, fault)),
    ...findTakenId(rulebook.id),
  ];
  return problems.length > 0 ? refused(...problems) : accepted({ rulebook, digest: digest(rulebook), fileDigest });
}

/** Characters of its canonical JSON: several times what a whole standard needs. */
export const OWN_RULEBOOK_LIMIT = 200_000;
const MOST_FAULTS = 50;

/** Every verdict by it says that it is one's own, and by which file: its name alone could be anybody's. */
function sayWhose({ en, zh }: Bilingual, fileDigest: string): Bilingual {
  const short = fileDigest.slice(0, 16);
  return { en: `${en}; one's own rulebook, file ${short}`, zh: `${zh}；自备规则，文件 ${short}` };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A report by one's own file must never look like one by a rulebook of the house. */
function findTakenId(id: string): Problem[] {
  const taken = [...loadRulebooks().map(({ rulebook }) => rulebook.id), ...contestedRulebooks.map((one) => one.id)];
  if (!taken.includes(id)) return [];
  return [
    refusal(
      "rulebook-id-taken",
      "id",
      `The id ${id} is taken; give this rulebook one of its own.`,
      `编号 ${id} 已被占用，请为该规则另取编号。`,
    ),
  ];
}

const malformed = (path: string, fault: Bilingual): Problem =>
  refusal(
    "rulebook-malformed",
    path,
    `This rulebook cannot be used: ${path || "the file"}: ${fault.en}${/[.。]$/.test(fault.en) ? "" : "."}`,
    `该规则文件无法使用：${path || "文件"}：${fault.zh}${/[.。]$/.test(fault.zh) ? "" : "。"}`,
  );

const tooLarge = (): Problem =>
  refusal(
    "rulebook-too-large",
    "",
    `This rulebook is longer than ${OWN_RULEBOOK_LIMIT} characters; shorten its notes and sources.`,
    `该规则文件超过 ${OWN_RULEBOOK_LIMIT} 个字符，请缩短其中的说明和来源。`,
  );

const refusal = (code: string, path: string, en: string, zh: string): Problem => ({ code, path, say: { en, zh } });
