import type { FactLexicon } from "@/lib/engine/facts/compile-facts";
import de from "./de.json";
import en from "./en.json";
import fr from "./fr.json";
import ja from "./ja.json";
import ko from "./ko.json";
import zh from "./zh.json";

/** `facts` of the lexicon; its shape is checked by a test, as that of the other languages' files is. */
export const factLexicon: FactLexicon = { languages: [en, zh, ja, ko, de, fr] };
