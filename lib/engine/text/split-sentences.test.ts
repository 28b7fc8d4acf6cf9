import { describe, expect, it } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { findWords } from "./find-words";
import { normalize } from "./normalize";
import { readSentences } from "./read-sentences";
import { splitSentences } from "./split-sentences";

const lexicon = loadLexicon();
function split(text: string) {
  const folded = normalize(text, lexicon.foldingMap);
  const ranges = splitSentences(folded.folded, lexicon);
  const cut = ({ start, end }: { start: number; end: number }) => folded.folded.slice(start, end);
  const words = findWords(folded.units, lexicon.automaton, [{ start: 0, end: folded.folded.length }]);
  return readSentences(Object.assign(folded, { words, read: [] }), ranges, [...ranges.keys()], lexicon).map(
    (sentence) => ({
      paragraph: sentence.paragraph,
      heading: sentence.heading,
      lang: sentence.lang,
      text: cut(sentence),
      parts: sentence.clauses.map(cut),
    }),
  );
}
const texts = (text: string) => split(text).map((sentence) => sentence.text);

describe("splitSentences", () => {
  it("ends a sentence at full stops, question and exclamation marks of both widths", () => {
    expect(texts("One. Two! Three? 四。五！六？七")).toEqual(["one.", "two!", "three?", "四。", "五!", "六?", "七"]);
  });

  it("keeps decimals, abbreviations, initials and closing quotes", () => {
    expect(texts('Approx. 0.5 Ah by Acme Inc. today. "Done." Next')).toEqual([
      "approx. 0.5 ah by acme inc. today.",
      '"done."',
      "next",
    ]);
  });

  it("ends at list items, headings, table rows and block tags", () => {
    expect(texts("# Title\n- one\n- two\n| a | b |\n<p>three<br>four</p>")).toEqual([
      "# title",
      "- one",
      "- two",
      "| a | b |",
      "three",
      "four",
    ]);
  });

  it("joins a line that its width broke, not a short line", () => {
    const long = "The maker of these cells has shown a sample at the motor show and";
    expect(texts(`${long}\nsaid so.`)).toHaveLength(1);
    expect(texts("Short line\nAnother line")).toHaveLength(2);
  });

  it("counts paragraphs by blank lines and items", () => {
    expect(split("One here. Two here.\n\nThree.").map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it("marks a heading, not a sentence", () => {
    expect(split("## Cells\n\nThey are small.").map(({ heading }) => heading)).toEqual([true, false]);
  });

  it("cuts clauses at commas, dashes and opening conjunctions, not inside numbers", () => {
    expect(split("It is big, but 1,000 cells are small — really").at(0)?.parts).toEqual([
      "it is big",
      "but 1,000 cells are small",
      "really",
    ]);
    expect(split("虽然便宜，但很重；不好").at(0)?.parts).toEqual(["虽然便宜", "但很重", "不好"]);
  });

  it.each([
    ["The cell is in the car.", "en"],
    ["这辆车搭载电池。", "zh"],
    ["この車は電池です。", "ja"],
    ["이 차는 배터리입니다.", "ko"],
    ["Die Zelle ist nicht mit dem Auto verbunden.", "de"],
    ["La batterie est dans la voiture.", "fr"],
  ])("tells the language of %s", (text, lang) => expect(split(text).at(0)?.lang).toBe(lang));

  it("reads a line of ideographs among kana as Japanese", () => {
    expect(split("全固体電池の量産\n\n量産開始\n\nこれからです。").map(({ lang }) => lang)).toEqual(["ja", "ja", "ja"]);
  });

  it("cuts what no writer would call a sentence, and loses nothing but blanks", () => {
    const text = "word ".repeat(1000);
    const sentences = texts(text);
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(605);
    expect(sentences.join(" ")).toBe(text.trim());
  });

  it("takes a text without any sentence", () => {
    expect(texts("")).toEqual([]);
    expect(texts(" \n\n ")).toEqual([]);
  });
});
