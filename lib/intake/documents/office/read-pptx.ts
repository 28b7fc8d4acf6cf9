import { type Relation, readPart, readRelations } from "../../tables/read-part";
import { PAGES_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import { type Segment, TextWriter } from "../text-writer";
import type { Extracted, Place, Print } from "../types";
import { findMain, isOfType, noteBaggage, type OfficePackage, openPackage } from "./open-package";
import { readGraphic } from "./read-graphic";
import { type SlideBlock, type SlideRun, SlideShapes } from "./slide-shapes";
import { walkPart } from "./walk-part";

interface Slide {
  number: number;
  relations: Relation[];
  shapes: SlideShapes;
  notes: SlideBlock[];
}

/**
 * A presentation, slide by slide in the order in which they are shown: what is drawn on each, then the speaker's notes. A
 * slide that is passed over in the show is read and named as hidden; a line at the foot of every slide is read once.
 */
export function readPptx(bytes: Uint8Array): Extracted {
  const pack = openPackage(bytes);
  const writer = new TextWriter();
  const slides = listSlides(pack).map((part, index) => readSlide(pack, part, index + 1));
  const usual = usualSize(slides);
  const feet = new Set<string>();
  for (const slide of slides) writeSlide(writer, pack, slide, usual, feet);
  noteBaggage(pack, writer);
  return writer.finish();
}

function listSlides(pack: OfficePackage): string[] {
  const main = findMain(pack, "ppt/presentation.xml", "pptx");
  const relations = readRelations(pack.files, main);
  const slides: string[] = [];
  walkPart(pack.files, main, "pptx", {
    open(name, read) {
      if (name !== "sldId") return;
      // The element has an id of its own besides that of its relation.
      const id = Object.entries(read()).find(([key]) => key.endsWith(":id"))?.[1];
      const target = relations.find((one) => one.id === id && isOfType("/slide")(one))?.target;
      if (target === undefined) throw new RefusedDocument("document-broken", { kind: "pptx" });
      slides.push(target);
      if (slides.length > PAGES_LIMIT) throw new RefusedDocument("document-too-many-pages", { limit: PAGES_LIMIT });
    },
  });
  return slides;
}

function readSlide(pack: OfficePackage, part: string, number: number): Slide {
  const relations = readRelations(pack.files, part);
  const shapes = readShapes(pack, part);
  const notes = relations.filter(isOfType("/notesSlide")).flatMap(({ target }) => readShapes(pack, target).blocks);
  return { number, relations, shapes, notes: notes.filter(({ placeholder }) => placeholder === "body") };
}

function readShapes(pack: OfficePackage, part: string): SlideShapes {
  const shapes = new SlideShapes();
  walkPart(pack.files, part, "pptx", shapes.handlers);
  return shapes;
}

/** What a layout sets text in where a slide says nothing, in hundredths of a point. */
const LAYOUT_SIZE = 1_800;

function usualSize(slides: Slide[]): number {
  const letters = new Map<number, number>();
  for (const { runs, cells = [] } of slides.flatMap(({ shapes }) => shapes.blocks))
    for (const { size, text } of [...runs, ...cells.flat()])
      letters.set(size || LAYOUT_SIZE, (letters.get(size || LAYOUT_SIZE) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? LAYOUT_SIZE;
}

const HEADINGS = new Set(["title", "ctrTitle", "subTitle"]);
const FEET = new Set(["ftr", "dt", "hdr"]);

function writeSlide(writer: TextWriter, pack: OfficePackage, slide: Slide, usual: number, feet: Set<string>): void {
  const { number, relations, shapes, notes } = slide;
  const place: Place = { kind: "slide", slide: number };
  for (const block of shapes.blocks) {
    const { placeholder, cells, table, alternative, graphic } = block;
    const hidden = shapes.hidden || block.hidden;
    const named = (print: Print) => (runs: SlideRun[]) =>
      runs.map((run) => nameRun(run, hidden ? "hidden" : print, usual));
    if (placeholder === "sldNum") continue;
    if (alternative !== undefined)
      writer.add([{ text: alternative, print: hidden ? "hidden" : "alternative-text" }], place);
    else if (graphic !== undefined)
      for (const text of readGraphic(pack, relations, graphic, "pptx"))
        writer.add([{ text, print: hidden ? "hidden" : "aside" }], place);
    else if (cells && table) writer.addRow(cells.map(named("table")), place, table, hidden ? "hidden" : "table");
    else if (FEET.has(placeholder)) {
      const said = textOf(block);
      if (!feet.has(said)) writer.add(named("header-or-footer")(block.runs), place);
      feet.add(said);
    } else writer.add(named(HEADINGS.has(placeholder) ? "heading" : "body")(block.runs), place);
  }
  for (const { runs } of notes)
    writer.add(
      runs.map(({ text }) => ({ text, print: "notes" })),
      place,
    );
  for (const { target } of relations.filter(isOfType("/comments"))) writeComments(writer, pack, target, place);
}

const textOf = ({ runs }: SlideBlock): string => runs.map(({ text }) => text).join("");

/** At most 12 points, and three fifths of what most of the slides are set in: the size of a line below a picture is larger. */
function nameRun({ text, size }: SlideRun, print: Print, usual: number): Segment {
  const small = size > 0 && size <= 1_200 && size <= usual * 0.6;
  return { text, print: small && ["body", "table"].includes(print) ? "small-print" : print };
}

/** Both kinds that there are: of one text, and of paragraphs. */
function writeComments(writer: TextWriter, pack: OfficePackage, part: string, place: Place): void {
  let text = "";
  let taking = false;
  const isComment = (name: string) => name === "cm" || name === "reply";
  readPart(pack.files, part, {
    open(name) {
      if (isComment(name)) text = "";
      taking = name === "text" || name === "t";
    },
    close(name) {
      taking = false;
      if (name === "p") text += "\n";
      if (isComment(name)) {
        writer.setApart(text, place, "comment");
        text = "";
      }
    },
    text(value) {
      if (taking) text += value;
    },
  });
}
