import { compileLexicon } from "@/lib/engine/compile-lexicon";
import type { CompiledLexicon, LanguageLexicon, Lexicon } from "@/lib/engine/lexicon";
import coined from "./coined.json";
import { factLexicon } from "./facts";
import folding from "./folding.json";
import de from "./languages/de.json";
import en from "./languages/en.json";
import fr from "./languages/fr.json";
import ja from "./languages/ja.json";
import ko from "./languages/ko.json";
import zh from "./languages/zh.json";
import lookalikes from "./lookalikes.json";
import makers from "./makers.json";
import unread from "./unread.json";

/** A change of any word in here is a new revision: released.json holds the digest of each. */
const LEXICON_ID = "lexicon-1";

let loaded: CompiledLexicon | undefined;

/** The lexicon in use, compiled once. Its shape is checked by a test, so that loading stays fast. */
export function loadLexicon(): CompiledLexicon {
  loaded ??= compileLexicon(lexiconData());
  return loaded;
}

/** In place of compiling: what was compiled from these data before. */
export function takeCompiled(compiled: CompiledLexicon) {
  loaded = compiled;
}

/** The data alone. */
export function lexiconData(): Lexicon {
  return {
    id: LEXICON_ID,
    folding,
    lookalikes,
    languages: [en, zh, ja, ko, de, fr] as LanguageLexicon[],
    coined,
    unread,
    facts: factLexicon,
    makers,
  };
}
