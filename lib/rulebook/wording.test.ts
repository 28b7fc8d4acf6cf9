import { expect, test } from "vitest";
import { dictionary } from "@/lib/i18n";
import { listRulebooks } from ".";
import decisions from "./decision-table.json";
import houseRules from "./house-rules.json";
import testWording from "./test-wording.json";
import words from "./wording.json";

const wording = { ...words, ...testWording };
const sentences: Record<string, { en: string; zh: string }> = wording;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test.each(Object.entries(sentences))("%s needs the same figures in both languages", (_, { en, zh }) => {
  expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
});

test.each(["en", "zh"] as const)("an outcome has one name in %s, on the page and in a sentence", (locale) => {
  const { "not-a-claim": _, ...named } = dictionary(locale).common.outcome;
  for (const [outcome, name] of Object.entries(named)) expect(sentences[`outcome.${outcome}`]?.[locale]).toBe(name);
});

test("what is only reported is never said flatly", () => {
  const { en, zh } = { en: dictionary("en"), zh: dictionary("zh") };
  expect(en.common.wording["admitted-term"]).toBe("reported as an admitted term");
  expect(zh.common.wording["admitted-term"]).toBe("据报道为许用术语");
  const said = JSON.stringify([wording, en, zh, listRulebooks().map(({ rulebook }) => rulebook.terms)]);
  const flat =
    /own term|sets no test|is not one of|does not define|不是(该|本)?规则的术语|该规则未对.{1,8}设定试验|标准未定义/g;
  expect(said.match(flat)).toBeNull();
});

test("every reason of the table has its sentence", () => {
  for (const { reason } of decisions) expect(sentences, reason).toHaveProperty([reason]);
});

test("a verdict always opens with the rulebook and its status", () => {
  expect(placeholders(sentences.verdict?.en ?? "")).toEqual(["rulebook", "status", "verdict"]);
});

test("the words carry the operator", () => {
  expect(sentences["limit.at-most"]).toEqual({ en: "at most {limit} %", zh: "不大于 {limit}%" });
  expect(sentences["limit.below"]).toEqual({ en: "below {limit} %", zh: "小于 {limit}%" });
});

test("no sentence says that a word is banned", () => {
  const said = JSON.stringify([wording, houseRules, listRulebooks().map(({ rulebook }) => rulebook.terms)]);
  expect(said).not.toMatch(/\b(banned|illegal|prohibited|outlawed)\b/i);
  expect(said.replaceAll("未见任何原文禁止使用", "")).not.toMatch(/禁用|禁止|非法|违法/);
});

test("the draft is always said to be a draft for comment, not in force", () => {
  const draft = listRulebooks()[0]?.rulebook;
  expect(draft?.statusLine).toEqual({ en: "draft for comment, not in force", zh: "征求意见稿，尚未实施" });
});

test("Chinese sentences end in Chinese", () => {
  for (const [code, { zh }] of Object.entries(sentences))
    expect(zh, code).not.toMatch(/[\p{Script=Han}][,;:?!.]\s|[,;?!]$/u);
});
