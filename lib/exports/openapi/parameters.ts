import type { Bilingual } from "@/lib/engine/types";

interface Parameter {
  in: "query" | "header";
  name: string;
  say: Bilingual;
  schema: object;
  required?: true;
}

const text = { type: "string" };
const day = { type: "string", format: "date" };
const size = { type: "integer", minimum: 1 };

/** What an address may be asked with, behind the question mark or in the header. */
export const PARAMETERS = {
  lang: {
    in: "query",
    name: "lang",
    say: {
      en: "Language of the answer; absent: as Accept-Language prefers.",
      zh: "答复的语言；缺省时按 Accept-Language。",
    },
    schema: { type: "string", enum: ["en", "zh"] },
  },
  idempotencyKey: {
    in: "header",
    name: "Idempotency-Key",
    say: { en: "The same key gives the same audit.", zh: "相同的键得到同一次审核。" },
    schema: { type: "string", minLength: 1, maxLength: 255 },
  },
  fileName: {
    in: "header",
    name: "X-File-Name",
    say: { en: "Name of the file, percent-encoded.", zh: "文件名，百分号编码。" },
    schema: text,
    required: true,
  },
  keepDays: {
    in: "query",
    name: "keepDays",
    say: { en: "For how many days the file itself is kept.", zh: "原文件保存的天数。" },
    schema: { type: "integer" },
  },
  words: {
    in: "query",
    name: "words",
    say: { en: "Words of product, maker or text, Chinese or English.", zh: "产品、生产企业或文本中的词，中英文均可。" },
    schema: text,
  },
  maker: { in: "query", name: "maker", say: { en: "Maker.", zh: "生产企业。" }, schema: text },
  product: { in: "query", name: "product", say: { en: "Product.", zh: "产品。" }, schema: text },
  rulebook: { in: "query", name: "rulebook", say: { en: "Id of the rulebook.", zh: "规则的标识。" }, schema: text },
  category: {
    in: "query",
    name: "category",
    say: { en: "Category that is claimed.", zh: "所宣称的类别。" },
    schema: { type: "string", enum: ["liquid", "hybrid", "solid"] },
  },
  outcome: { in: "query", name: "outcome", say: { en: "Outcome.", zh: "结论。" }, schema: text },
  from: {
    in: "query",
    name: "from",
    say: { en: "Revised on this day or later.", zh: "修订日期不早于。" },
    schema: day,
  },
  to: { in: "query", name: "to", say: { en: "Revised on this day or before.", zh: "修订日期不晚于。" }, schema: day },
  page: {
    in: "query",
    name: "page",
    say: { en: "Page of the list, from 1.", zh: "列表页码，自 1 起。" },
    schema: size,
  },
  url: {
    in: "query",
    name: "url",
    say: { en: "Address of a public report of this site.", zh: "本站公开报告的网址。" },
    schema: { type: "string", format: "uri" },
    required: true,
  },
  format: {
    in: "query",
    name: "format",
    say: { en: "Form of the answer.", zh: "答复的格式。" },
    schema: { type: "string", enum: ["json", "xml"] },
  },
  maxwidth: {
    in: "query",
    name: "maxwidth",
    say: { en: "Most pixels across.", zh: "最大宽度（像素）。" },
    schema: size,
  },
  maxheight: {
    in: "query",
    name: "maxheight",
    say: { en: "Most pixels down.", zh: "最大高度（像素）。" },
    schema: size,
  },
  logSize: {
    in: "query",
    name: "from",
    say: {
      en: "A size that the log has had: proves that it only grew since.",
      zh: "日志曾有的规模：证明此后只增不改。",
    },
    schema: { type: "integer", minimum: 0 },
  },
  logIndex: {
    in: "query",
    name: "index",
    say: { en: "Place of an entry, from 0: proves that it stands there.", zh: "条目位置，自 0 起：证明其在日志中。" },
    schema: { type: "integer", minimum: 0 },
  },
  a: { in: "query", name: "a", say: { en: "Id of one rulebook.", zh: "一项规则的标识。" }, schema: text },
  b: { in: "query", name: "b", say: { en: "Id of the other.", zh: "另一项规则的标识。" }, schema: text },
} as const satisfies Record<string, Parameter>;

const key = { type: "string", pattern: "^[A-Za-z0-9_-]{43}$" };

/** What stands in an address in braces. */
export const PATH_VARIABLES: Readonly<Record<string, { say: Bilingual; schema: object }>> = {
  key: { say: { en: "Key of the public report.", zh: "公开报告的键。" }, schema: key },
  manageKey: {
    say: { en: "The owner’s key; whoever has it can change the record.", zh: "所有者的键；持有者可更改记录。" },
    schema: key,
  },
  version: { say: { en: "Number of the version, from 1.", zh: "版本号，自 1 起。" }, schema: size },
  claim: { say: { en: "Id of the claim in the report.", zh: "报告中宣称的标识。" }, schema: text },
  document: { say: { en: "Which document of the report, from 1.", zh: "报告中的第几份文档，自 1 起。" }, schema: size },
  page: {
    say: { en: "Page of the document, from 1: “3.png”.", zh: "文档页码，自 1 起，如“3.png”。" },
    schema: { type: "string", pattern: "^[1-9][0-9]*\\.png$" },
  },
  id: { say: { en: "Id of the rulebook.", zh: "规则的标识。" }, schema: text },
  file: {
    say: { en: "Which template.", zh: "哪一份模板。" },
    schema: { type: "string", enum: ["en.csv", "zh.csv", "en.xlsx", "zh.xlsx"] },
  },
};
