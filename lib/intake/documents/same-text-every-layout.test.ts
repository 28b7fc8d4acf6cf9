import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { audit } from "@/lib/engine";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { encode } from "../tables/encode-text.fixture";
import { extract } from "./extract-here.fixture";
import {
  escapeXml,
  makeDocx,
  makePptx,
  slideShape,
  slideTable,
  wordParagraph,
  wordTable,
} from "./office-files.fixture";
import type { ExtractedDocument, Place } from "./types";

interface Laid {
  paragraphs: string[];
  table: string[][];
}

const TEXTS: Record<string, Laid> = {
  en: {
    paragraphs: [
      "Our Aster 3 uses a solid-state battery.",
      "We plan to launch an all-solid-state battery in 2028.",
      "The pack is not a semi-solid-state battery, unlike the lithium-ion battery of its predecessor.",
      "Is this a quasi-solid-state battery? It contains 5 % liquid electrolyte.",
    ],
    table: [
      ["Model", "Battery"],
      ["Aster 3", "semi-solid-state battery"],
      ["Aster 2", "lithium-ion battery with liquid electrolyte"],
    ],
  },
  zh: {
    paragraphs: [
      "北极星3号采用固态电池，能量密度达到360 Wh/kg。",
      "我们计划于2028年推出全固态电池。",
      "该电池包并非半固态电池，而上一代采用液态锂离子电池。",
      "这是准固态电池吗？电解液含量为5%。",
    ],
    table: [
      ["车型", "电池"],
      ["北极星3号", "半固态电池"],
      ["北极星2号", "液态锂离子电池"],
    ],
  },
};

const rowOf = (cells: string[]) => `| ${cells.join(" | ")} |`;

const writePlain = ({ paragraphs, table }: Laid): string =>
  `${paragraphs.join("\n\n")}\n\n${table.map(rowOf).join("\n")}`;

const LAYOUTS: Record<string, (laid: Laid) => Promise<[string, Uint8Array]> | [string, Uint8Array]> = {
  DOCX: ({ paragraphs, table }) => [
    "a.docx",
    makeDocx(paragraphs.map((text) => wordParagraph(text)).join("") + wordTable(table)),
  ],
  PPTX: ({ paragraphs, table }) => [
    "a.pptx",
    makePptx([...paragraphs.map((text) => ({ shapes: slideShape([text]) })), { shapes: slideTable(table) }]),
  ],
  HTML: ({ paragraphs, table }) => {
    const rows = table.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`).join("");
    const body = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join("\n");
    return [
      "a.html",
      new TextEncoder().encode(`<!doctype html><title>x</title><main>${body}<table>${rows}</table></main>`),
    ];
  },
  GB18030: (laid) => ["a.txt", encode(writePlain(laid), "gb18030") ?? new Uint8Array()],
  XLSX: async ({ paragraphs, table }) => {
    const rows = [...paragraphs.map((text) => [text]), [""], ...table];
    const data = rows.map((row) => row.map((value) => ({ value, type: String })));
    return ["a.xlsx", new Uint8Array(await (await writeXlsxFile(data).toBlob()).arrayBuffer())];
  },
};

/** Where each paragraph, and the last row of the table, stands. */
const PLACES: Record<string, (index: number) => Partial<Place>> = {
  GB18030: (index) => ({ kind: "line", line: index < 4 ? 2 * index + 1 : 11 }),
  DOCX: (index) => ({ kind: "paragraph", paragraph: index < 4 ? index + 1 : 9 }),
  PPTX: (index) => ({ kind: "slide", slide: index + 1 }),
  HTML: (index) => ({ kind: "paragraph", paragraph: index < 4 ? index + 1 : 7 }),
  XLSX: (index) => ({ kind: "sheet", row: index < 4 ? index + 1 : 8 }),
};

describe.each(Object.entries(TEXTS))("one text in %s", (_, laid) => {
  const plain = writePlain(laid);
  const read: Record<string, ExtractedDocument> = {};
  beforeAll(async () => {
    for (const [layout, make] of Object.entries(LAYOUTS)) read[layout] = await extract(...(await make(laid)));
  });

  test.each(Object.keys(LAYOUTS))("laid out as %s says the same", (layout) => {
    const mentions = mentionsOf(plain);
    expect(mentions.length).toBeGreaterThan(5);
    expect(new Set(mentions.map(({ context }) => context)).size).toBeGreaterThan(2);
    expect(mentionsOf(read[layout]?.text ?? "")).toEqual(mentions);
  });

  test.each(Object.keys(LAYOUTS))("laid out as %s is found again where it stands", (layout) => {
    const { text = "", parts = [] } = read[layout] ?? {};
    const wanted = [...laid.paragraphs, laid.table.at(-1)?.[0] ?? ""];
    for (const [index, said] of wanted.entries()) {
      const at = text.lastIndexOf(said);
      const part = parts.find(({ start, end }) => start <= at && at < end);
      expect(part?.place).toMatchObject(PLACES[layout]?.(index) ?? {});
    }
  });
});

function mentionsOf(text: string) {
  const rulebook = findRulebook(DEFAULT_RULEBOOK);
  if (!rulebook.ok) throw new Error("The usual rulebook is not there.");
  const { mentions } = audit({ text, tests: [] }, loadLexicon(), rulebook.value.rulebook);
  return mentions.map(({ quote, category, context }) => ({ quote, category, context }));
}
