import { audit } from "@/lib/engine";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import type { Laid } from "../pdf/lay-out.fixture";
import type { DocumentPart } from "../types";

/** One text in two languages, as the maker of a battery might write it. */
export const ENGLISH: Laid[] = [
  "Aurora Cells today presented the Aurora X. It is an all-solid-state battery with a sulfide electrolyte, and its makers say that nothing in the cell is liquid. Earlier models were semi-solid batteries and are still sold in two countries.",
  "According to the company the solid-state cell reaches 400 Wh/kg and keeps 90 % of its capacity after 1,000 cycles. It plans to build a second plant, in which quasi-solid-state batteries will be made from 2028 on for smaller vehicles.",
  [
    ["Model", "Type", "Energy density"],
    ["Aurora X", "all-solid-state", "400 Wh/kg"],
    ["Aurora S", "semi-solid-state", "310 Wh/kg"],
    ["Aurora L", "liquid electrolyte", "260 Wh/kg"],
  ],
  "The Aurora S is not a solid-state battery. Whether its gel electrolyte counts as liquid is for others to say; a laboratory has not yet tested either of the two.",
];
export const CHINESE: Laid[] = [
  "极光电池公司今日发布极光一号。该电池为全固态电池，采用硫化物电解质，公司称电芯内没有任何液体。此前的型号为半固态电池，目前仍在两个国家销售，并将继续生产至明年年底为止。",
  "公司表示，该固态电池的能量密度达到每千克四百瓦时，循环一千次后容量保持率为百分之九十。公司计划建设第二座工厂，预计二〇二八年起为小型车辆生产准固态电池。",
  [
    ["型号", "类型", "能量密度"],
    ["极光一号", "全固态电池", "400 Wh/kg"],
    ["极光二号", "半固态电池", "310 Wh/kg"],
    ["极光三号", "液态电池", "260 Wh/kg"],
  ],
  "极光二号并非固态电池。其凝胶电解质是否属于液体，尚待有关方面说明；目前还没有实验室对这两款产品进行过检测。",
];

/** As it would be pasted. */
export const plainText = (text: Laid[]): string =>
  text
    .map((block) => (typeof block === "string" ? block : block.map((row) => `| ${row.join(" | ")} |`).join("\n")))
    .join("\n\n");

const lexicon = loadLexicon();

/** What the engine reads in a text: each naming with its category and context, in order. */
export function mentionsOf(
  text: string,
): { quote: string; category: string; context: string; start: number; end: number }[] {
  const rulebook = findRulebook(DEFAULT_RULEBOOK);
  if (!rulebook.ok) throw new Error("The default rulebook is missing.");
  const { mentions } = audit({ text, tests: [] }, lexicon, rulebook.value.rulebook);
  return mentions.map(({ quote, category, context, start, end }) => ({ quote, category, context, start, end }));
}

export const readingOf = (text: string) =>
  mentionsOf(text).map(({ quote, category, context }) => `${quote} ${category} ${context}`);

/** The parts on which a mention stands. */
export const partsAt = (parts: DocumentPart[], { start, end }: { start: number; end: number }) =>
  parts.filter((part) => part.start < end && part.end > start);
