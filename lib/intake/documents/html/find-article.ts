import { Readability } from "@mozilla/readability";
import type { Block } from "./collect-blocks";

/**
 * Which blocks of a page are its main article, by what readers' views take for it. Undefined where it finds none. The
 * page is taken apart by this, so its blocks must have been collected before.
 */
export function findArticle(document: Document, blocks: Block[]): Set<Block> | undefined {
  const framed = new Set(blocks.filter(({ element }) => element.closest("nav, footer, aside")));
  const headings = blocks.filter((block) => block.element.tagName === "H1" && !framed.has(block));
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
