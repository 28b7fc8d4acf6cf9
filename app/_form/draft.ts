import type { FormValues } from "@/components/form/types";

const KEY = "touchstone.draft";

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

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
