import type { DocumentRow } from "@/components/form/document-types";
import type { FormValues } from "@/components/form/types";

const KEY = "touchstone.draft";
const FILES = "touchstone.draft.files";

/** What was typed, for as long as the tab lives: it outlasts a reload and nothing else. */
export function keepDraft(values: FormValues): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(values));
  } catch {
    // Storage is full or forbidden: the form works without it.
  }
}

export function readDraft(): FormValues | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as FormValues) : undefined;
  } catch {
    return undefined;
  }
}

/** Files that were chosen and not read yet: their names alone can be kept. */
export function keepDraftFiles(rows: DocumentRow[]): void {
  const files = rows.filter(({ state }) => state.at !== "read").map(({ field, name, size }) => ({ field, name, size }));
  try {
    sessionStorage.setItem(FILES, JSON.stringify(files));
  } catch {
    // As above.
  }
}

export function readDraftFiles(): DocumentRow[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(FILES) ?? "[]") as Omit<DocumentRow, "state">[];
    return kept.map(({ field, name, size }) => ({ field, name, size, state: { at: "gone" } }));
  } catch {
    return [];
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(FILES);
  } catch {
    // As above.
  }
}
