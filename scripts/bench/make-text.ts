/**
 * Text like what is audited: English and Chinese paragraphs by turns, a battery term in about every second sentence,
 * much around it that is none. The same seed gives the same text on every machine.
 */
export function makeText(length: number, seed = 1): string {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const fill = (sentence: string, words: Words) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === "n" ? String(1 + Math.floor(random() * 900)) : pick(words[name] ?? [""]),
    );
  const parts: string[] = [];
  for (let made = 0, turn = 0; made < length; turn += 1) {
    const { words, sentences, between } = turn % 2 === 0 ? english : chinese;
    const paragraph = Array.from({ length: 4 }, () => fill(pick(sentences), words)).join(between);
    parts.push(paragraph);
    made += paragraph.length + 1;
  }
  return parts.join("\n").slice(0, length);
}

/** A small, well-mixed generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Words = Record<string, readonly string[]>;

const english = {
  between: " ",
  words: {
    term: [
      "solid-state battery",
      "semi-solid-state battery",
      "all-solid-state cell",
      "quasi-solid battery",
      "lithium-ion battery",
      "hybrid solid-liquid cell",
    ],
    name: ["Aster 3", "Borealis", "the Corvus wagon", "Delta Works", "our spring model"],
    place: ["in Ningbo", "at the northern plant", "on the test track", "in the cold chamber"],
    thing: ["seat frame", "charging port", "roof rail", "instrument cluster", "warranty booklet"],
  },
  sentences: [
    "{name} carries a {term} with {n} Wh/kg.",
    "It does not use a {term}, the engineers said {place}.",
    "By the end of next year {name} will receive a {term}.",
    "Compared with a {term}, the pack is {n} kg lighter.",
    "The {thing} was drawn again {place} and weighs {n} grams.",
    "About {n} people looked at the {thing} of {name}.",
    "Is a {term} worth the wait, readers ask {place}?",
    "The electrolyte holds {n} % liquid, according to the data sheet of {name}.",
    "Deliveries of {name} begin {place}, and the {thing} costs nothing extra.",
  ],
} as const;

const chinese = {
  between: "",
  words: {
    term: ["固态电池", "半固态电池", "全固态电池", "准固态电池", "锂离子电池", "混合固液电池"],
    name: ["云岭三号", "北辰", "海棠旅行版", "新能一厂", "这款春季车型"],
    place: ["在宁波", "在北方工厂", "在试车场", "在低温舱里"],
    thing: ["座椅骨架", "充电口", "车顶行李架", "仪表盘", "保修手册"],
  },
  sentences: [
    "{name}搭载{term}，能量密度为{n} Wh/kg。",
    "工程师{place}表示，它并非{term}。",
    "到明年年底，{name}将换装{term}。",
    "与{term}相比，整包轻了{n}公斤。",
    "{thing}{place}重新设计，重{n}克。",
    "约有{n}人看过{name}的{thing}。",
    "{term}值得等待吗？有读者{place}这样问。",
    "据{name}的数据表，电解质含液量为{n}%。",
    "{name}{place}开始交付，{thing}不另收费。",
  ],
} as const;
