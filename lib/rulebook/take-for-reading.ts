import type { Rulebook } from "@/lib/engine/types";
import { assembleRulebooks } from "./assemble-rulebooks";

let assembled: Rulebook[] | undefined;

/**
 * A rulebook for marking a text without tests: the same findings, without the house rules, sources, custody items and sentences
 * on tests that only pages and whole reports show, so that a reader's device fetches less. One that is not known is the default.
 */
export function takeForReading(id: string): Rulebook {
  assembled ??= assembleRulebooks({ houseRules: [], sources: [], custody: [], testWording: {} });
  const found = assembled.find((rulebook) => rulebook.id === id) ?? assembled[0];
  if (!found) throw new Error("The default rulebook is not there.");
  return found;
}
