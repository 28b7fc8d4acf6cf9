import type { Result } from "@/lib/errors";
import { findRulebook } from "./find-rulebook";
import type { LoadedRulebook } from "./load-rulebooks";
import { parseRulebook } from "./parse-rulebook";

/** The rulebook that a request names, or brings with it. */
export const takeRulebook = (request: { rulebook: string; ownRulebook?: unknown }): Result<LoadedRulebook> =>
  request.ownRulebook === undefined ? findRulebook(request.rulebook) : parseRulebook(request.ownRulebook);
