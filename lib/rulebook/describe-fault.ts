import type * as z from "zod";
import type { Bilingual } from "@/lib/engine/types";

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, Bilingual> = {
  string: { en: "text in quotation marks", zh: "带引号的文字" },
  number: { en: "a number", zh: "数值" },
  int: { en: "a whole number", zh: "整数" },
  boolean: { en: "true or false", zh: "true 或 false" },
  array: { en: "a list in square brackets", zh: "方括号中的列表" },
  object: { en: "an object in braces", zh: "花括号中的对象" },
};

/** What is wrong at one place of a rulebook file, in plain words: what stands there, and what should. */
export function describeFault(issue: Issue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return sayType(issue.expected, issue.message);
    case "unrecognized_keys":
      return sayUnknown(issue.keys);
    case "invalid_value":
      return sayChoices(issue.values.map(String));
    case "invalid_union":
      return {
        en: "a test is one of {equals, within}, {atLeast}, {atMost}, {atLeast, atMost} with plain decimals in quotation marks, or {is} with true or false",
        zh: "test 须为 {equals, within}、{atLeast}、{atMost}、{atLeast, atMost}（带引号的普通小数）或 {is}（true 或 false）之一",
      };
    case "too_small":
      return sayBound("at least", "至少", issue.minimum, issue.origin);
    case "too_big":
      return sayBound("at most", "至多", issue.maximum, issue.origin);
    case "invalid_format":
      return FORMATS[issue.format] ?? FORMATS.regex ?? own(issue.message);
    default:
      return OWN[issue.message] ?? own(issue.message);
  }
}

function sayType(expected: string, message: string): Bilingual {
  if (message.endsWith("undefined")) return { en: "this is missing", zh: "缺少此项" };
  const kind = KINDS[expected] ?? own(expected);
  return { en: `here must stand ${kind.en}`, zh: `此处必须是${kind.zh}` };
}

function sayUnknown(keys: string[]): Bilingual {
  const named = keys.slice(0, 5).map((key) => `“${[...key].slice(0, 40).join("")}”`);
  return {
    en: `${named.join(", ")} is not a field that is read here; correct its name or remove it`,
    zh: `${named.join("、")}不是此处可用的字段，请改正名称或删除`,
  };
}

function sayChoices(choices: string[]): Bilingual {
  const [only] = choices;
  if (choices.length === 1) return { en: `here can only stand ${only}`, zh: `此处只能是 ${only}` };
  return { en: `here must stand one of ${choices.join(", ")}`, zh: `此处必须是 ${choices.join("、")} 之一` };
}

function sayBound(en: string, zh: string, bound: number | bigint, origin: string): Bilingual {
  if (origin === "array") return { en: `the list has ${en} ${bound} entries`, zh: `列表${zh} ${bound} 项` };
  if (origin === "string") return { en: `the text has ${en} ${bound} characters`, zh: `文字${zh} ${bound} 个字符` };
  return { en: `the number is ${en} ${bound}`, zh: `数值${zh}为 ${bound}` };
}

const FORMATS: Record<string, Bilingual> = {
  date: { en: "here must stand a date such as 2026-03-05", zh: "此处必须是日期，例如 2026-03-05" },
  url: { en: "here must stand a web address", zh: "此处必须是网址" },
  regex: {
    en: "this is not written as it must be: an id has lower-case letters, digits, points and hyphens; a number has digits and at most one point; a text is not empty and has no control characters",
    zh: "写法不符合要求：编号只用小写字母、数字、点和连字符；数值只用数字和至多一个小数点；文字不能为空，也不能含控制字符",
  },
};

/** The schema's own sentences in Chinese; in English they are as the schema gives them. */
const OWN: Record<string, Bilingual> = Object.fromEntries(
  (
    [
      ["A value that is not known is null.", "不知道的值（not-known）须为 null。"],
      [
        "Only a condition of confidence A or B, with a field and a test, can gate.",
        "只有可信度为 A 或 B 且带有 field 和 test 的条件才能使试验无效（gates）。",
      ],
      [
        "Yes or no is tested with `is`, a number with `equals`, `atLeast` or `atMost`.",
        "是或否用 `is` 检验，数值用 `equals`、`atLeast` 或 `atMost` 检验。",
      ],
      [
        "A requirement needs its limit and operator; leave it out, with textAtHand false, where they are not known.",
        "要求须有限值和比较符；不知道时请省去整项要求。",
      ],
      [
        "visibleLiquidStep and a gating condition on visibleLiquid go together.",
        "visibleLiquidStep 为 true 时须有一个使试验无效的 visibleLiquid 条件，反之亦然。",
      ],
    ] as const
  ).map(([en, zh]) => [en, { en, zh }]),
);

const own = (message: string): Bilingual => ({ en: message, zh: message });
