import type { Bilingual } from "@/lib/engine/types";
import type { RefusalCode } from "@/lib/errors";
import type { PARAMETERS } from "./parameters";
import type { SchemaName } from "./schemas";

/** Parts of the outside, in the order of the page. */
export const TAGS = {
  audit: { en: "Audit", zh: "审核" },
  owner: { en: "The owner’s own", zh: "所有者专用" },
  record: { en: "A public report", zh: "公开报告" },
  register: { en: "The record as a whole", zh: "全部记录" },
  site: { en: "The site", zh: "网站" },
} as const satisfies Record<string, Bilingual>;

export type Method = "get" | "post" | "delete";

/** What an answer or a body holds, by media type: a schema by its name, or null where the media type says it all. */
export type Content = Readonly<Record<string, SchemaName | null>>;

/** What one method of one address does. */
export interface Operation {
  tag: keyof typeof TAGS;
  say: Bilingual;
  /** Of the query and the header; those of the path follow from the address. */
  parameters?: readonly (keyof typeof PARAMETERS)[];
  body?: Content;
  /** The answer where all is well; no content: no body. */
  status: 200 | 201 | 204 | 303;
  answer?: Content;
  /** Refusals beside those that every operation knows. */
  refusals?: readonly RefusalCode[];
  /** In what a refusal is worded: a page for a reader, or a problem (RFC 9457) for a program. */
  refusedAs: "page" | "problem";
}

export type Operations = Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
