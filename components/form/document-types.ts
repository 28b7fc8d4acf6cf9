import type { FormDocument } from "@/lib/intake/form-documents";

/** A document of the form, on its way to being read or read already. */
export interface DocumentRow {
  /** Name of the value that carries it once it is read: `document.2`. */
  field: string;
  name: string;
  /** Bytes. */
  size: number;
  state: DocumentState;
}

/** `held`: chosen, and here alone; `gone`: it was, before the page was loaded anew. */
export type DocumentState =
  | { at: "held"; cancelled?: true }
  | { at: "waiting" }
  /** Share of its bytes that have gone, from 0 to 1. */
  | { at: "sending"; share: number }
  | { at: "reading"; page?: number; pages?: number }
  | { at: "read"; document: FormDocument }
  | { at: "failed"; say: string }
  | { at: "gone" };

/** On its way: it can be cancelled. */
export const isUnderWay = ({ state: { at } }: DocumentRow): boolean =>
  at === "waiting" || at === "sending" || at === "reading";
