import radicals from "./radicals.json";

// A soft hyphen that is drawn is a hyphen.
const MENDED = new Map<string, string>([...Object.entries(radicals), ["\u00ad", "-"]]);
// Radicals, compatibility ideographs, Latin ligatures, marks of vertical writing: characters that print alike and are not the ones meant.
const SUSPECT = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44\u00ad]|\ud87e[\udc00-\ude1f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The characters that are meant: ⼀ → 一, ⻚ → 页, ﬁ → fi; no controls and no half characters. */
export function mendCharacters(text: string): string {
  if (/^[\u0020-\u007e\u4e00-\u9fff]*$/.test(text)) return text;
  return text
    .replace(SUSPECT, (one) => MENDED.get(one) ?? one.normalize("NFKC"))
    .replace(UNPRINTABLE, "")
    .replace(LONE, "\ufffd");
}
