import type { Relation } from "../../tables/read-part";
import type { DocumentType } from "../types";
import type { OfficePackage } from "./open-package";
import { walkPart } from "./walk-part";

/** The words of a chart or a diagram, which lie in a part of their own: its paragraphs, names of series and categories. */
export function readGraphic(pack: OfficePackage, relations: Relation[], id: string, kind: DocumentType): string[] {
  const target = relations.find((one) => one.id === id && !one.outside)?.target;
  if (target === undefined || !pack.files.has(target)) return [];
  const said = new Set<string>();
  let text = "";
  let taking = false;
  let names = false;
  walkPart(pack.files, target, kind, {
    skip: new Set(["Fallback", "extLst"]),
    open(name) {
      if (name === "p" || name === "v") text = "";
      if (name === "strCache") names = true;
      taking = name === "t" || (name === "v" && names);
    },
    close(name) {
      taking = false;
      if (name === "strCache") names = false;
      if ((name === "p" || (name === "v" && names)) && text.trim() !== "") said.add(text);
    },
    text(value) {
      if (taking) text += value;
    },
  });
  return [...said];
}
