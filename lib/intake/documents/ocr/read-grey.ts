import { mendCharacters } from "../pages/mend-characters";
import { segmentWords } from "../pages/segment-words";
import type { PageLines, Word } from "../pages/types";
import type { Box } from "../types";
import { type Grey, lighten, scaleGrey, turnGrey } from "./grey";
import { mendReading } from "./mend-reading";
import { recogniseLines, type SeenLine, type SeenWord } from "./recognise-lines";

/** A picture that is read with less confidence than this may lie on its side. */
const ASKEW = 75;
/** Lines below this are specks and lines of a drawing. */
const NOISE = 25;
/** Sizes of type that differ by less are one. */
const ALIKE = 1.3;
/** What is read best, in pixels: less blurs small print, more takes time and memory. */
const MOST = 6_000_000;
const LEAST = 2_000_000;
const LARGEST_STEP = 3;
/** Enough to tell which way up a picture is. */
const GLANCE = 1_000_000;
const HAN = /\p{Script=Han}|[\u3000-\u303f\uff01-\uff60]/u;

export interface Recognised {
  lines: PageLines;
  /** Mean of its words' confidence, 0 to 100; 0 where there is none. */
  confidence: number;
}
interface Page {
  page: number;
  /** In the measure in which boxes are told. */
  width: number;
  height: number;
}

/**
 * Reads a picture by optical recognition; where that goes badly, it is looked at turned by quarters, and read the way
 * up that goes best.
 */
export async function readGrey(given: Grey, { page, width, height }: Page): Promise<Recognised> {
  const pixels = given.width * given.height;
  const scale =
    pixels > MOST ? Math.sqrt(MOST / pixels) : Math.min(LARGEST_STEP, Math.max(1, Math.sqrt(LEAST / pixels)));
  const grey = scaleGrey(lighten(given), scale);
  let quarters = 0;
  let seen = await look(grey);
  if (seen.mean < ASKEW) {
    quarters = await findUpright(grey);
    if (quarters !== 0) seen = await look(turnGrey(grey, quarters));
  }
  const words = shareSizes(seen.lines).flatMap(toWords);
  const unit = width / grey.width;
  const back = (box: Box) => scaleBox(turnBack(box, quarters, grey), unit);
  const segments = segmentWords(words.map(({ word }) => word)).map((segment) => {
    const inside = words.filter(({ word }) => holds(segment.box, word.box) && word.size === segment.size);
    const confidence = Math.round(meanOf(inside.map((one) => one.seen)).mean);
    return { ...segment, text: mendReading(segment.text), box: back(segment.box), confidence };
  });
  const confidence = Math.round(seen.mean);
  return { lines: { page, width, height, segments, rules: [], walls: [], recognised: confidence }, confidence };
}

async function look(grey: Grey): Promise<{ lines: SeenLine[]; mean: number; letters: number }> {
  const lines = (await recogniseLines(grey)).filter(isText);
  return { lines, ...meanOf(lines.flatMap(({ words }) => words)) };
}

async function findUpright(grey: Grey): Promise<number> {
  const small = scaleGrey(grey, Math.min(1, Math.sqrt(GLANCE / (grey.width * grey.height))));
  let best = { quarters: 0, score: 0 };
  for (const quarters of [0, 1, 2, 3]) {
    const { mean, letters } = await look(turnGrey(small, quarters));
    const score = mean * Math.log(1 + letters);
    if (score > best.score) best = { quarters, score };
  }
  return best.quarters;
}

const isText = ({ words }: SeenLine) =>
  words.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) && meanOf(words).mean >= NOISE;

function meanOf(words: SeenWord[]): { mean: number; letters: number } {
  const letters = words.reduce((n, { text }) => n + text.length, 0);
  const sum = words.reduce((n, { text, confidence }) => n + text.length * confidence, 0);
  return { mean: letters === 0 ? 0 : sum / letters, letters };
}

/** Lines whose heights are nearly the same are given one size: the recogniser measures each by its own letters. */
function shareSizes(lines: SeenLine[]): SeenLine[] {
  const sorted = [...lines].sort((a, b) => a.height - b.height);
  const groups: SeenLine[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    if (group && line.height < ALIKE * (group[0]?.height ?? 0)) group.push(line);
    else groups.push([line]);
  }
  const sizes = new Map(
    groups.flatMap((group) => group.map((line) => [line, group[group.length >> 1]?.height ?? 0] as const)),
  );
  return lines.map((line) => ({ ...line, height: sizes.get(line) ?? line.height }));
}

/** Rows are a little higher than the type size. */
const TYPE_SIZE = 0.92;

function toWords({ words, base, height }: SeenLine): { word: Word; seen: SeenWord }[] {
  const size = height * TYPE_SIZE;
  return words.map((seen, n) => {
    const { box } = seen;
    const text = mendCharacters(seen.text.trim());
    const [before, after] = [words[n - 1], words[n + 1]];
    // A wide mark is printed at the edge of its square, which the next character follows.
    const wide = /[，。、；：！？”’）》,.:;]$/u.test(text) && after && HAN.test(after.text) ? 0.6 * size : 0;
    const right = after ? Math.min(box[2] + wide, Math.max(box[2], after.box[0])) : box[2];
    const spaced = before !== undefined && !(HAN.test(before.text.slice(-1)) || HAN.test(text.charAt(0)));
    const word: Word = { text, turn: 0, left: box[0], right, base, size, bold: false, spaced, box };
    return { word, seen };
  });
}

const holds = ([left, top, right, bottom]: Box, [l, t, r, b]: Box) =>
  l >= left && t >= top && r <= right && b <= bottom;

/** From a turned picture to the one that was given. */
function turnBack([left, top, right, bottom]: Box, quarters: number, { width, height }: Grey): Box {
  if (quarters === 1) return [top, height - right, bottom, height - left];
  if (quarters === 2) return [width - right, height - bottom, width - left, height - top];
  if (quarters === 3) return [width - bottom, left, width - top, right];
  return [left, top, right, bottom];
}

const scaleBox = ([left, top, right, bottom]: Box, unit: number): Box => [
  left * unit,
  top * unit,
  right * unit,
  bottom * unit,
];
