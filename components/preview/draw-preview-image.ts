import { createCanvas, Path2D, type SKRSContext2D } from "@napi-rs/canvas";
import type { PublishedRecord } from "@/lib/exports/published-record";
import { dictionary, writeDate } from "@/lib/i18n";
import { OUTCOME_SIGNS, SEAL } from "../report/outcome-signs";
import type { Outcome } from "../report/types";
import { plainString } from "../text/plain-text";
import { fitText } from "./fit-text";
import { registerPreviewFonts, SANS, SERIF } from "./preview-fonts";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
/** Heights of the line above the foot, and of the foot's base line. */
const FOOT = 530;
const FOOT_TEXT = 574;
/** Between base lines, of the size of the letters. */
const LEADING = 1.25;
const STAMP = { x: 838, y: 158, width: 290, height: 240 };

/** The light colours of app/styles/tokens.css. */
const PAPER = "#f7f5ef";
const INK = "#1b1a17";
const SOFT = "#5d594f";
const RULE = "#d9d3c4";
const TONES: Partial<Record<Outcome, string>> = {
  supported: "#2e5d34",
  contradicted: "#a3271c",
  undecided: "#6a5b86",
  consistent: INK,
};

/**
 * What a link to a record shows where it is shared: 1200 by 630 pixels of PNG with outcome, product, rulebook and date. Of a
 * withdrawn record only that it was withdrawn. `root` is the project's folder, where the fonts are.
 */
export function drawPreviewImage(record: PublishedRecord, root: string): Buffer {
  registerPreviewFonts(root);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext("2d");
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawFrame(context, record);
  if (record.withdrawnAt === undefined) drawStanding(context, record);
  else drawWithdrawn(context, record, record.withdrawnAt);
  return canvas.toBuffer("image/png");
}

function drawFrame(context: SKRSContext2D, { locale, url }: PublishedRecord): void {
  const { common, report } = dictionary(locale);
  context.strokeStyle = RULE;
  context.lineWidth = 2;
  context.strokeRect(28, 28, WIDTH - 56, HEIGHT - 56);
  write(context, common.brand, { x: MARGIN, y: 104, font: `36px ${SERIF}`, ink: INK });
  write(context, report.eyebrow, { x: WIDTH - MARGIN, y: 104, font: `26px ${SANS}`, ink: SOFT, align: "right" });
  line(context, 132);
  line(context, FOOT);
  write(context, new URL(url).host, {
    x: WIDTH - MARGIN,
    y: FOOT_TEXT,
    font: `24px ${SANS}`,
    ink: SOFT,
    align: "right",
  });
}

function drawStanding(context: SKRSContext2D, record: PublishedRecord): void {
  const { title, rulebook, locale, revision, publishedAt, revisedAt = publishedAt, correction, report } = record;
  const { common, report: t, exports } = dictionary(locale);
  const width = STAMP.x - MARGIN - 44;
  const bottom = writeBlock(context, plainString(title), {
    ...{ x: MARGIN, y: 164, width, most: 3, sizes: [64, 56, 48, 42, 36], face: SERIF, ink: INK },
  });
  const readAgainst = t.readAgainst(rulebook.name, rulebook.statusLine);
  const under = writeBlock(context, plainString(readAgainst), {
    ...{ x: MARGIN, y: bottom + 14, width, most: 3, sizes: [26, 22], face: SANS, ink: SOFT },
  });
  const size = 28;
  const y = Math.max(under, STAMP.y + STAMP.height) + 12;
  const most = Math.floor((FOOT - 8 - y) / (size * LEADING));
  writeBlock(context, report.overall.say[locale], {
    ...{ x: MARGIN, y, width: WIDTH - 2 * MARGIN, most, sizes: [size], face: SANS, ink: INK },
  });
  drawStamp(context, report.overall.outcome, common.outcome[report.overall.outcome]);
  const dated = correction ? exports.correctedAt(writeDate(correction.at, locale)) : writeDate(revisedAt, locale);
  const foot = `${exports.revision(revision)} · ${dated}`;
  write(context, foot, { x: MARGIN, y: FOOT_TEXT, font: `24px ${SANS}`, ink: correction ? INK : SOFT });
}

function drawStamp(context: SKRSContext2D, outcome: Outcome, word: string): void {
  const tone = TONES[outcome] ?? SOFT;
  const { x, y, width, height } = STAMP;
  const middle = x + width / 2;
  context.strokeStyle = tone;
  context.lineWidth = 4;
  context.strokeRect(x, y, width, height);
  context.save();
  const scale = 2;
  context.translate(middle - 23 * scale, y + 20);
  context.scale(scale, scale);
  context.lineWidth = 2;
  context.stroke(new Path2D(SEAL));
  context.stroke(new Path2D(OUTCOME_SIGNS[outcome]));
  context.restore();
  writeBlock(context, word, {
    ...{ x: middle, y: y + 128, width: width - 28, most: 2, sizes: [42, 34, 28, 24], face: SERIF, ink: tone },
    align: "center",
  });
}

function drawWithdrawn(context: SKRSContext2D, { locale }: PublishedRecord, withdrawnAt: string): void {
  const { errors } = dictionary(locale).pages;
  const width = WIDTH - 2 * MARGIN;
  const bottom = writeBlock(context, errors.withdrawn, {
    ...{ x: MARGIN, y: 190, width, most: 2, sizes: [64, 56], face: SERIF, ink: INK },
  });
  writeBlock(context, errors.withdrawnSay(writeDate(withdrawnAt, locale)), {
    ...{ x: MARGIN, y: bottom + 24, width, most: 3, sizes: [32, 28], face: SANS, ink: SOFT },
  });
}

function line(context: SKRSContext2D, y: number): void {
  context.fillStyle = RULE;
  context.fillRect(MARGIN, y, WIDTH - 2 * MARGIN, 2);
}

interface Line {
  x: number;
  /** Of the base line. */
  y: number;
  font: string;
  ink: string;
  align?: "left" | "center" | "right";
}

function write(context: SKRSContext2D, text: string, { x, y, font, ink, align = "left" }: Line): void {
  context.font = font;
  context.fillStyle = ink;
  context.textAlign = align;
  context.fillText(text, x, y);
}

interface Block extends Omit<Line, "font"> {
  width: number;
  /** Lines at most. */
  most: number;
  sizes: number[];
  face: string;
}

/** Writes lines below `y`; returns where the last of them ends. */
function writeBlock(context: SKRSContext2D, text: string, { width, most, sizes, face, ...at }: Block): number {
  const { size, lines } = fitText(text, width, most, sizes, (part, size) => {
    context.font = `${size}px ${face}`;
    return context.measureText(part).width;
  });
  const height = size * LEADING;
  for (const [index, one] of lines.entries())
    write(context, one, { ...at, y: at.y + index * height + size, font: `${size}px ${face}` });
  return at.y + lines.length * height;
}
