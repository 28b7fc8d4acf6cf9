import type { Widened } from "@/lib/i18n/dictionary";
import type { tablePreview } from "@/lib/i18n/en/table-preview";
import type { TableAnswers, TableQuestion, TestTable } from "@/lib/intake/tables/types";

export type PreviewWords = Widened<typeof tablePreview>;

/** A file on its way into the form. */
export interface PendingFile {
  id: number;
  name: string;
  /**
   * `unread`: this browser could not read it, so that it would have to be sent; `failed`: it was sent and came back
   * unread. While it is read again, what was read before stays.
   */
  state: "reading" | "sending" | "read" | "unread" | "failed";
  /** From 0 to 1. */
  share: number;
  answers: TableAnswers;
  /** Every question put so far, in the order in which they came up, with the turn that brought it. */
  asked: (TableQuestion & { turn: number })[];
  turn: number;
  /** It is read by the site, as the reader chose. */
  bySite: boolean;
  table?: TestTable;
  /** Why it failed. */
  say?: string;
}
