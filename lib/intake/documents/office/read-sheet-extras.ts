import { readRelations } from "../../tables/read-part";
import type { Print } from "../types";
import { findMain, isOfType, type OfficePackage } from "./open-package";
import { attributeOf, walkPart } from "./walk-part";

/** What lies over the cells of a sheet, at the row where it begins. */
export interface SheetExtra {
  text: string;
  row: number;
  print: Print;
}

/** Text boxes, words for pictures and comments, by the name of their sheet. */
export function readSheetExtras(pack: OfficePackage): Map<string, SheetExtra[]> {
  const main = findMain(pack, "xl/workbook.xml", "xlsx");
  const relations = readRelations(pack.files, main);
  const found = new Map<string, SheetExtra[]>();
  walkPart(pack.files, main, "xlsx", {
    open(name, read) {
      if (name !== "sheet") return;
      const id = attributeOf(read(), "id");
      const part = relations.find((one) => one.id === id)?.target;
      if (part !== undefined) found.set(attributeOf(read(), "name") ?? "", readExtras(pack, part));
    },
  });
  return found;
}

function readExtras(pack: OfficePackage, sheet: string): SheetExtra[] {
  const extras: SheetExtra[] = [];
  for (const relation of readRelations(pack.files, sheet)) {
    const is = (type: string) => isOfType(type)(relation) && pack.files.has(relation.target);
    if (is("/drawing")) readDrawing(pack, relation.target, extras);
    if (is("/comments") || is("/threadedComment")) readComments(pack, relation.target, extras);
  }
  return extras;
}

function readDrawing(pack: OfficePackage, part: string, extras: SheetExtra[]): void {
  let row = 1;
  let text = "";
  let within = "";
  let inFrom = false;
  walkPart(pack.files, part, "xlsx", {
    skip: new Set(["Fallback", "extLst"]),
    open(name, read) {
      within = name;
      if (name === "from") inFrom = true;
      if (name === "p") text = "";
      if (name !== "cNvPr") return;
      const alternative = attributeOf(read(), "descr") ?? "";
      if (alternative !== "") extras.push({ text: alternative, row, print: "alternative-text" });
    },
    close(name) {
      within = "";
      if (name === "from") inFrom = false;
      if (name === "p" && text !== "") extras.push({ text, row, print: "aside" });
    },
    text(value) {
      if (within === "t") text += value;
      if (within === "row" && inFrom) row = Number(value) + 1 || 1;
    },
  });
}

function readComments(pack: OfficePackage, part: string, extras: SheetExtra[]): void {
  let row = 1;
  let text = "";
  let within = "";
  const isComment = (name: string) => name === "comment" || name === "threadedComment";
  walkPart(pack.files, part, "xlsx", {
    open(name, read) {
      within = name;
      if (!isComment(name)) return;
      row = Number(/\d+$/.exec(attributeOf(read(), "ref") ?? "")?.[0] ?? 1);
      text = "";
    },
    close(name) {
      within = "";
      if (isComment(name)) extras.push({ text, row, print: "comment" });
    },
    text(value) {
      if (within === "t" || within === "text") text += value;
    },
  });
}
