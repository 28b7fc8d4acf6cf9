import { decodeText, parseJson } from "@/lib/intake/decode-input";
import { DEFAULT_RULEBOOK, findRulebook, type LoadedRulebook, parseRulebook } from "@/lib/rulebook";
import { refuseInput } from "./fail";
import type { Options } from "./read-options";
import { readSource } from "./read-source";

/** The rulebook of an id that is known, else of a file: a path or a name that ends in .json is a file. */
export async function chooseRulebook({ rulebook = DEFAULT_RULEBOOK, lang }: Options): Promise<LoadedRulebook> {
  if (/\.json$|[/\\]/.test(rulebook)) return readRulebook(rulebook, lang);
  const found = findRulebook(rulebook);
  return found.ok ? found.value : refuseInput("--rulebook", found.problems, lang);
}

async function readRulebook(file: string, lang: Options["lang"]): Promise<LoadedRulebook> {
  const text = decodeText(file, await readSource(file, lang));
  const json = text.ok ? parseJson(file, text.value) : text;
  const rulebook = json.ok ? parseRulebook(json.value) : json;
  return rulebook.ok ? rulebook.value : refuseInput(file, rulebook.problems, lang);
}
