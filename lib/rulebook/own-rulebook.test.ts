import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { digest } from "@/lib/digest";
import type { Rulebook } from "@/lib/engine/types";
import { OWN_RULEBOOK_LIMIT, parseRulebook } from ".";
import { checkRulebook } from "./check-rulebook";
import { writeOwnSchema } from "./write-own-schema";

const at = (file: string) => new URL(`../../public/${file}`, import.meta.url);
const example = readFileSync(at("own-rulebook.example.json"), "utf8");
const change = (edit: (own: Rulebook & Record<string, unknown>) => void): string => {
  const own = JSON.parse(example);
  edit(own);
  return JSON.stringify(own);
};
const faultsOf = (json: string) => {
  const read = parseRulebook(json);
  return read.ok ? [] : read.problems.map(({ say }) => say.en.replace("This rulebook cannot be used: ", ""));
};

test("the published JSON Schema is that of the reader: npm run freeze writes it", () => {
  expect(readFileSync(at("own-rulebook.schema.json"), "utf8")).toBe(writeOwnSchema());
});

test("the example can be judged by, and says of itself that its values are made up", () => {
  const read = parseRulebook(example);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { rulebook, fileDigest } = read.value;
  expect(rulebook.title.en).toContain("made up");
  expect(fileDigest).toBe(digest(JSON.parse(example)));
});

test("the file's digest is of what it says, not of how it is laid out, and every verdict names it", () => {
  const compact = parseRulebook(JSON.stringify(JSON.parse(example)));
  const laidOut = parseRulebook(example);
  expect(compact).toEqual(laidOut);
  if (!compact.ok) throw new Error("it can be read");
  expect(compact.value.rulebook.statusLine.en).toContain(
    `own rulebook, file ${compact.value.fileDigest?.slice(0, 16)}`,
  );
  expect(compact.value.rulebook.statusLine.zh).toContain(`自备规则，文件 ${compact.value.fileDigest?.slice(0, 16)}`);
});

describe("faults are told in plain sentences, at their place", () => {
  test.each([
    ["a field that is missing", (own: Rulebook) => Reflect.deleteProperty(own, "title"), "title: this is missing."],
    [
      "text where a number belongs",
      (own: Rulebook) => Object.assign(own.requirements[0]?.limitPpm ?? {}, { value: "0.5 %" }),
      "requirements.0.limitPpm.value: here must stand a number.",
    ],
    [
      "a field nobody reads",
      (own: Rulebook) => Object.assign(own, { limit: 1 }),
      "the file: “limit” is not a field that is read here; correct its name or remove it.",
    ],
    [
      "a word that is none of the choices",
      (own: Rulebook) => Object.assign(own.terms[0] ?? {}, { standing: "banned" }),
      "terms.0.standing: here must stand one of preferred, admitted, not-in-standard.",
    ],
    [
      "no date",
      (own: Rulebook) => Object.assign(own.dates, { published: "31.1.2026" }),
      "dates.published: here must stand a date such as 2026-03-05.",
    ],
    [
      "a limit beyond everything",
      (own: Rulebook) => Object.assign(own.requirements[0]?.limitPpm ?? {}, { value: 2_000_000 }),
      "requirements.0.limitPpm.value: the number is at most 1000000.",
    ],
    [
      "a gate nobody vouches for",
      (own: Rulebook) => Object.assign(own.requirements[0]?.conditions[0]?.required ?? {}, { confidence: "C" }),
      "requirements.0.conditions.0: Only a condition of confidence A or B, with a field and a test, can gate.",
    ],
    [
      "a source that is not there",
      (own: Rulebook) => own.terms[0]?.sources.push("T9"),
      "terms.0: no source has the id T9.",
    ],
  ])("%s", (_, edit, expected) => {
    expect(faultsOf(change(edit))).toEqual([expected]);
  });
  test("in Chinese too", () => {
    const read = parseRulebook(change((own) => Reflect.deleteProperty(own, "title")));
    expect(read.ok ? "" : read.problems[0]?.say.zh).toBe("该规则文件无法使用：title：缺少此项。");
  });
});

test("names that could be read as others, and files beyond measure, are refused", () => {
  expect(faultsOf(change((own) => Object.assign(own.shortName, { en: "GB\u202e/T" })))).toHaveLength(1);
  const long = change((own) => {
    own.notKnown = Array.from({ length: 150 }, () => ({ en: "x".repeat(2_000), zh: "未知" }));
  });
  const read = parseRulebook(long);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(["rulebook-too-large"]);
  expect(long.length).toBeGreaterThan(OWN_RULEBOOK_LIMIT);
});

describe("rulebook:check", () => {
  test("says what the file will decide, what it leaves open, and both digests", () => {
    const { usable, lines } = checkRulebook(example);
    const said = lines.join("\n");
    expect(usable).toBe(true);
    expect(said).toContain("Weight-loss rate: at most 0.3 % (confidence A), for each sample.");
    expect(said).toContain("unless these are stated and met: Drying temperature (110 °C ± 3 °C), Vacuum (yes)");
    expect(said).toContain("Left open, and shown as not known: Visible liquid at the breach, Laboratory humidity.");
    expect(said).toContain(digest(JSON.parse(example)));
  });
  test("says by which rule samples are judged where the file does not, and which terms it leaves out", () => {
    const { lines } = checkRulebook(
      change((own) => {
        Reflect.deleteProperty(own.requirements[0] ?? {}, "appliesTo");
        own.terms = own.terms.filter(({ concept }) => concept !== "quasi-solid-state");
      }),
    );
    expect(lines.join("\n")).toContain("for each sample (by the house rule; the file does not say)");
    expect(lines.join("\n")).toContain("gives them no standing: quasi-solid-state.");
  });
  test("lists everything that has to be put right", () => {
    const { usable, lines } = checkRulebook(
      change((own) => {
        Reflect.deleteProperty(own, "title");
        Reflect.deleteProperty(own, "shortName");
      }),
    );
    expect(usable).toBe(false);
    expect(lines[0]).toBe("2 things have to be put right:");
    expect(lines).toHaveLength(3);
    expect(checkRulebook("{").lines).toHaveLength(2);
  });
});
