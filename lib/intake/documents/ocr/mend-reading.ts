const WIDE: Record<string, string> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）" };
const NARROW = /(?<=\p{Script=Han}) ?[,:;?!] ?|(?<=\p{Script=Han})[()] ?(?=\p{Script=Han}|$)/gu;
const INNER_BLANK = /(?<=[\p{Script=Han}，。：；？！（）、]) (?=[\p{Script=Han}，。：；？！（）、])/gu;
/** The stroke in the unit of energy density, taken for a letter: behind a figure nothing else can be meant. */
const ENERGY_DENSITY = /(?<=\d ?)Wh(?:[yil1|]\/|[yil1|])kg\b/g;

/**
 * What the recogniser is known to take for something else, where the place leaves one reading: a mark after a Chinese
 * character is a wide one, no blank stands between two of them, and a figure is followed by Wh/kg.
 */
export const mendReading = (text: string): string =>
  text
    .replace(NARROW, (mark) => WIDE[mark.trim()] ?? mark)
    .replace(INNER_BLANK, "")
    .replace(ENERGY_DENSITY, "Wh/kg");
