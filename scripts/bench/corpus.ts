import { chinese } from "./corpus-chinese";
import { english } from "./corpus-english";
import { seededRandom } from "./random";

/** Sentences with {slots}, and what may stand in each; `{n}` is a number. */
export interface Phrasebook {
  /** Between two sentences of a paragraph. */
  between: string;
  words: Record<string, readonly string[]>;
  /** Speak of batteries: most name a type. */
  battery: readonly string[];
  /** Speak of anything else that stands in a maker's press releases and filings. */
  other: readonly string[];
}

export interface CorpusPlan {
  /** Of UTF-8. */
  bytes: number;
  seed: number;
  /** Share of documents that speak of batteries at all. */
  batteryDocuments: number;
  /** Share of their sentences that do. */
  batterySentences: number;
}

/**
 * What a newsroom or an authority has to go through: every second document is about something else, and one in five
 * sentences of the others is about the battery. About 30 % of all characters are Chinese.
 */
export const MIXED: Omit<CorpusPlan, "bytes"> = { seed: 1, batteryDocuments: 0.5, batterySentences: 0.2 };

/** The worst that is audited: nothing but sentences about batteries. */
export const DENSE: Omit<CorpusPlan, "bytes"> = { seed: 2, batteryDocuments: 1, batterySentences: 1 };

const CHINESE_SHARE = 0.3;

/** Documents of 1,000 to 20,000 characters, the same for the same plan on every machine. */
export function makeCorpus(plan: CorpusPlan): string[] {
  const random = seededRandom(plan.seed);
  const documents: string[] = [];
  const characters = { all: 0, chinese: 0 };
  for (let bytes = 0; bytes < plan.bytes; ) {
    const inChinese = characters.chinese < CHINESE_SHARE * characters.all;
    const share = random() < plan.batteryDocuments ? plan.batterySentences : 0;
    const length = Math.round(1_000 * 20 ** random());
    const text = writeDocument(inChinese ? chinese : english, length, share, random);
    documents.push(text);
    bytes += Buffer.byteLength(text);
    characters.all += text.length;
    if (inChinese) characters.chinese += text.length;
  }
  return documents;
}

function writeDocument(book: Phrasebook, length: number, share: number, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const write = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === "n" ? String(1 + Math.floor(random() * 900)) : pick(book.words[slot] ?? [""]),
    );
  const paragraphs: string[] = [];
  for (let made = 0; made < length; ) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
      write(pick(random() < share ? book.battery : book.other)),
    );
    const paragraph = sentences.join(book.between);
    paragraphs.push(paragraph);
    made += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** What the corpus is made of, as it is printed beside every speed. */
export function describeCorpus(documents: string[], termRegExp: RegExp) {
  const text = documents.join("\n");
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    megabytes: Math.round(Buffer.byteLength(text) / 1e4) / 100,
    documents: documents.length,
    chineseShare: Math.round((100 * count(/[\u3000-\u9fff\uff00-\uffef]/g)) / text.length) / 100,
    termsPer1000Characters: Math.round((100 * 1_000 * count(termRegExp)) / text.length) / 100,
  };
}
