import type { Content, Operation, Operations } from "./operation";

type Kind = Pick<Operation, "tag"> & Partial<Pick<Operation, "parameters" | "refusals">>;

const page = (kind: Kind, en: string, zh: string): { get: Operation } => ({
  get: {
    say: { en, zh },
    parameters: ["lang"],
    status: 200,
    answer: { "text/html": null },
    refusedAs: "page",
    ...kind,
  },
});

const file = (kind: Kind, answer: Content, en: string, zh: string): { get: Operation } => ({
  get: { say: { en, zh }, status: 200, answer, refusedAs: "problem", ...kind },
});

const SEARCH = ["words", "maker", "product", "category", "outcome", "rulebook", "from", "to"] as const;
const [register, site] = [{ tag: "register" }, { tag: "site" }] as const;

/** Addresses of the record as a whole, and of the pages about the site. */
export const SITE_OPERATIONS: Operations = {
  "/register": page(
    { ...register, parameters: [...SEARCH, "page", "lang"] },
    "Listed verdicts that stand, searched.",
    "检索已登记且有效的结论。",
  ),
  "/register.csv": file(
    { ...register, parameters: SEARCH },
    { "text/csv": null },
    "The same as a table.",
    "同上，表格形式。",
  ),
  "/corrections": page(register, "The policy of corrections, and their log.", "更正办法与更正记录。"),
  "/feed.atom": file(
    register,
    { "application/atom+xml": null },
    "Publications and corrections (Atom).",
    "公开与更正（Atom）。",
  ),
  "/sitemap.xml": file(register, { "application/xml": null }, "Pages and listed verdicts.", "页面与已登记的结论。"),
  "/log.json": file(
    { ...register, parameters: ["logSize", "logIndex"], refusals: ["unknown-log-place", "log-empty"] },
    { "application/json": "Log" },
    "The signed head of the log of all records, with proofs of inclusion and consistency (RFC 9162).",
    "全部记录日志的签名树头，附包含与一致性证明（RFC 9162）。",
  ),
  "/.well-known/touchstone-keys.json": file(
    register,
    { "application/jwk-set+json": "KeySet" },
    "Public keys that receipts are checked with, retired ones too.",
    "核验回执的公钥，含已停用者。",
  ),
  "/": page(site, "The form: text, test data, product, date, rulebook.", "表单：文本、试验数据、产品、日期、规则。"),
  "/methodology": page(site, "How a verdict is reached.", "结论如何得出。"),
  "/rulebooks": page(site, "The rulebooks.", "各项规则。"),
  "/rulebooks/{id}": page(
    { ...site, refusals: ["unknown-publication"] },
    "One rulebook, each value with its source.",
    "一项规则，各数值注明出处。",
  ),
  "/rulebooks/compare": page(
    { ...site, parameters: ["a", "b", "lang"], refusals: ["unknown-publication"] },
    "Two rulebooks side by side.",
    "两项规则并列对照。",
  ),
  "/about": page(site, "What this site is, and who answers for it.", "本站是什么，由谁负责。"),
  "/api": page(site, "This description, to be read.", "本说明的可读页面。"),
  "/openapi.json": file(
    { ...site, parameters: ["lang"] },
    { "application/json": null },
    "This description, for programs (OpenAPI 3.1).",
    "本说明，供程序使用（OpenAPI 3.1）。",
  ),
  "/robots.txt": file(
    site,
    { "text/plain": null },
    "What crawlers are asked to leave alone.",
    "请爬虫不要访问的地址。",
  ),
  "/healthz": file(site, { "text/plain": null }, "Alive.", "进程正常。"),
  "/readyz": file(site, { "application/json": "Readiness" }, "Ready: the database answers.", "就绪：数据库可用。"),
};
