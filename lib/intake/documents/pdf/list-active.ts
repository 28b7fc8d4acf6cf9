import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { mendCharacters } from "../pages/mend-characters";
import { tenths } from "../pages/write-pages";
import type { ApartText, DocumentNote } from "../types";
import { boxOf, type Matrix } from "./matrix";

/** What a file carries besides its pages. None of it is opened or run. */
export async function listActive(pdf: PDFDocumentProxy): Promise<DocumentNote[]> {
  const notes: DocumentNote[] = [];
  const [scripts, opening, attachments] = await Promise.all([
    pdf.getJSActions().catch(() => null),
    pdf.getOpenAction().catch(() => null),
    pdf.getAttachments().catch(() => null),
  ]);
  const opens = opening !== null && typeof opening === "object" && "action" in opening;
  if (scripts !== null || opens) notes.push({ code: "note-pdf-scripts", data: {} });
  const count = attachments === null ? 0 : sizeOf(attachments);
  if (count > 0) notes.push({ code: "note-pdf-attachments", data: { count } });
  return notes;
}

const sizeOf = (attachments: unknown): number =>
  attachments instanceof Map ? attachments.size : Object.keys(attachments as object).length;

interface Annotation {
  subtype?: string;
  rect?: number[];
  contentsObj?: { str?: string };
  fieldValue?: unknown;
}

/** What is written on a page by others or into its fields: shown apart, and no claim. */
export async function listAnnotations(page: PDFPageProxy, number: number): Promise<ApartText[]> {
  const annotations = (await page.getAnnotations({ intent: "display" })) as Annotation[];
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  return annotations.flatMap(({ contentsObj, fieldValue, rect }): ApartText[] => {
    const written = typeof fieldValue === "string" && fieldValue !== "" ? fieldValue : (contentsObj?.str ?? "");
    const text = mendCharacters(written.replace(/\r\n?|\n/g, " ")).trim();
    if (text === "") return [];
    const [left = 0, top = 0, right = 0, bottom = 0] = rect ?? [];
    const [l, t, r, b] = boxOf(view, left, top, right, bottom);
    const place = { kind: "page" as const, page: number, box: [tenths(l), tenths(t), tenths(r), tenths(b)] as const };
    return [{ text, place, print: "comment" }];
  });
}
