import { Readability } from "@mozilla/readability";
import type { Block } from "./collect-blocks";

/** A page of more blocks is a register or a filing, all of which is meant, and would take seconds to weigh. */
const ARTICLE_LIMIT = 20_000;

/**
 * Which blocks of a page are its main article, by what readers' views take for it. Undefined where it finds none. The
 * page is taken apart by this, so its blocks must have been collected before.
 */
export function findArticle(document: Document, blocks: Block[]): Set<Block> | undefined {
  if (blocks.length > ARTICLE_LIMIT) return undefined;
  const headings = blocks.filter(({ element }) => element.tagName === "H1" && !element.closest("nav, footer, aside"));
  const parsed = new Readability<Element>(document, { serializer: (node) => node as Element }).parse();
  const content = parsed?.content;
  if (!content) return undefined;
  const kept = new Set<string>();
  for (const element of content.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) if (name.startsWith("data-block-")) kept.add(name);
  const article = new Set(blocks.filter(({ mark }) => kept.has(mark)));
  if (article.size === 0) return undefined;
  // Readers' views show the title by themselves, and so leave the heading out.
  for (const heading of headings) article.add(heading);
  return article;
}
