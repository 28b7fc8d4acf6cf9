import { type DocumentRow, type DocumentState, isUnderWay } from "@/components/form/document-types";
import type { FormDocument } from "@/lib/intake/form-documents";

export interface SendTerms {
  /** Days for which the file itself may be kept. */
  keepDays: string;
  /** How far it has come. */
  hear: (state: DocumentState) => void;
  /** Ends it; the answer does not matter any more then. */
  signal: AbortSignal;
}

/** Has one file read by the site: the document, or the sentence that stands in its way. Never throws. */
export type SendDocument = (file: File, terms: SendTerms) => Promise<{ document: FormDocument } | { say: string }>;

/** Files that one page sends at the same time. */
export const AT_ONCE = 2;

/** The documents of one form: listed, sent when the audit is asked for, each on its own. `tell` hears every change. */
export function makeDocumentQueue(send: SendDocument, tell: (rows: DocumentRow[]) => void) {
  let rows: DocumentRow[] = [];
  const files = new Map<string, File>();
  const running = new Map<string, AbortController>();
  let queue: { field: string; keepDays: string }[] = [];
  let waiting: ((finished: boolean) => void)[] = [];

  const set = (next: DocumentRow[]) => {
    rows = next;
    tell(rows);
  };
  const change = (field: string, state: DocumentState) =>
    set(rows.map((row) => (row.field === field ? { ...row, state } : row)));

  const pump = () => {
    while (running.size < AT_ONCE) {
      const next = queue.shift();
      if (!next) break;
      void sendNow(next.field, next.keepDays);
    }
    if (running.size === 0) end(true);
  };

  const end = (finished: boolean) => {
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve(finished);
  };

  const sendNow = async (field: string, keepDays: string) => {
    const file = files.get(field);
    if (!file) return;
    const control = new AbortController();
    const { signal } = control;
    running.set(field, control);
    change(field, { at: "sending", share: 0 });
    const hear = (state: DocumentState) => {
      if (!signal.aborted) change(field, state);
    };
    const sent = await send(file, { keepDays, hear, signal });
    if (signal.aborted) return;
    running.delete(field);
    if ("document" in sent) files.delete(field);
    change(field, "document" in sent ? { at: "read", ...sent } : { at: "failed", ...sent });
    pump();
  };

  const enqueue = (fields: string[], keepDays: string) => {
    const fresh = fields.filter((field) => files.has(field) && !running.has(field));
    const queued = new Set(queue.map(({ field }) => field));
    queue.push(...fresh.filter((field) => !queued.has(field)).map((field) => ({ field, keepDays })));
    set(rows.map((row) => (fresh.includes(row.field) ? { ...row, state: { at: "waiting" } } : row)));
    pump();
  };

  const stop = (fields: string[]) => {
    queue = queue.filter(({ field }) => !fields.includes(field));
    for (const field of fields) {
      running.get(field)?.abort();
      running.delete(field);
    }
  };

  return {
    rows: () => rows,
    /**
     * Takes files as far as `limit` documents allow, and gives how many were not taken. One that had to be chosen again
     * takes its former place.
     */
    add(chosen: File[], limit: number): number {
      let over = 0;
      const next = [...rows];
      for (const file of chosen) {
        const again = next.findIndex(({ name, state }) => state.at === "gone" && name === file.name);
        if (again < 0 && next.length >= limit) {
          over++;
          continue;
        }
        const field = next[again]?.field ?? nextField(next);
        files.set(field, file);
        next[again < 0 ? next.length : again] = { field, name: file.name, size: file.size, state: { at: "held" } };
      }
      set(next);
      return over;
    },
    /** Sends all that are not read yet. Ends when none is under way any more; false where another list took their place. */
    async sendAll(keepDays: string): Promise<boolean> {
      enqueue(
        rows.filter(({ state }) => state.at !== "read").map(({ field }) => field),
        keepDays,
      );
      return running.size === 0 || new Promise((resolve) => waiting.push(resolve));
    },
    again: (field: string, keepDays: string) => enqueue([field], keepDays),
    cancel(fields: string[]): void {
      stop(fields);
      const cancelled = ({ field }: DocumentRow) => fields.includes(field);
      set(rows.map((row) => (cancelled(row) && isUnderWay(row) ? { ...row, state: HELD } : row)));
      pump();
    },
    /** Takes one off the list; its file, where it is still here. */
    remove(field: string): File | undefined {
      stop([field]);
      const file = files.get(field);
      files.delete(field);
      set(rows.filter((row) => row.field !== field));
      pump();
      return file;
    },
    /** Another list altogether, as a draft or an example has it. */
    replace(next: DocumentRow[]): void {
      stop(rows.map(({ field }) => field));
      files.clear();
      end(false);
      set(next);
    },
  };
}

const nextField = (rows: DocumentRow[]): string =>
  `document.${Math.max(-1, ...rows.map(({ field }) => Number(field.split(".")[1]))) + 1}`;

const HELD: DocumentState = { at: "held", cancelled: true };
