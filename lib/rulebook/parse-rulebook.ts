import { digest } from "@/lib/digest";
import type { Problem, Rulebook } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { findFaults } from "./find-faults";
import { contestedRulebooks, houseParts, type LoadedRulebook, loadRulebooks } from "./load-rulebooks";
import { ownRulebookSchema } from "./rulebook-schema";

/**
 * Reads a whole rulebook of one's own: a JSON text, or the value it holds. Its terms, values and sources are its own;
 * the decision table, the house rules and the sentences stay ours, so that an outcome means the same everywhere.
 * Problems: `rulebook-not-json`, `rulebook-malformed` (one a place), `rulebook-id-taken`.
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
    return refused(...parsed.error.issues.map(({ path, message }) => malformed(path.join("."), message)));
  const rulebook: Rulebook = { ...parsed.data, status: "own", textAtHand: true, ...houseParts };
  const problems = [
    ...findFaults(rulebook).map(({ path, fault }) => malformed(path, fault)),
    ...findTakenId(rulebook.id),
  ];
  return problems.length > 0
    ? refused(...problems)
    : accepted({ rulebook, digest: digest(rulebook), fileDigest: digest(value) });
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

const malformed = (path: string, fault: string): Problem =>
  refusal(
    "rulebook-malformed",
    path,
    `This rulebook cannot be used: ${path || "the file"}: ${fault}`,
    `该规则文件无法使用：${path || "文件"}：${fault}`,
  );

const refusal = (code: string, path: string, en: string, zh: string): Problem => ({ code, path, say: { en, zh } });
